import { describe, expect, it } from 'vitest';
import { toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { toHeadTags } from '../../../lib/out/cite/head-tags.ts';
import { aCitedSource, CITED_SOURCES } from '../../support/cited-sources.ts';

describe('toHeadTags(item)', () => {
  it('gives a page of ours to us, with its day', () => {
    const page = toCslPage('Ferries', 'https://m.example/claims/a-01', { version: 'v', dated: '2021-05-02' });
    expect(toHeadTags(page)).toEqual({
      'z.itemType': 'webpage',
      'DC.title': 'Ferries',
      'DC.creator': ['Cited Metrics,'],
      'DC.date': '2021-05-02',
      'DC.language': 'en',
      'eprints.official_url': 'https://m.example/claims/a-01',
    });
  });

  it('gives the page of a source the document’s own author, date, title, place and address', () => {
    expect(toHeadTags(toCslSource(aCitedSource({ medium: 'blog', publishedDate: '2021-10' })))).toMatchObject(
      {
        'z.itemType': 'blogPost',
        'DC.creator': ['van der Berg, Ada'],
        'DC.date': '2021-10',
        'prism.publicationName': 'The Harbour Post',
        'eprints.official_url': 'https://harbour.example/a_b/100%25?c=1&d=~e#f',
      },
    );
  });

  it('has no tag of journals, none without a value, and a comma in each name', () => {
    for (const source of CITED_SOURCES) {
      const tags = toHeadTags(toCslSource(source));
      for (const [name, value] of Object.entries(tags)) {
        expect(name).not.toMatch(/^citation_/);
        expect([value].flat().every((each) => each !== '' && !each.includes('null'))).toBe(true);
        if (/creator|editors/.test(name)) for (const each of [value].flat()) expect(each).toContain(',');
      }
    }
  });
});
