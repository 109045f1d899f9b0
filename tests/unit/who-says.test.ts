import { describe, expect, it } from 'vitest';
import { datedArticles, statersOf } from '../../lib/words/who-says.ts';
import { aClaimRow } from '../support/claim-row.ts';

const by = (...names: string[]) => names.map((attributedTo) => aClaimRow({ attributedTo }));

describe('statersOf(rows)', () => {
  it.each([
    [by('the bank', 'the bank'), 'the bank'],
    [by('the bank', 'a ministry'), 'the bank and a ministry'],
    [by('a', 'b', 'c', 'd', 'e', 'a'), 'a, b, c and 2 more'],
  ])('statersOf() names each once, and of many how many more there are: case %#', (rows, said) => {
    expect(statersOf(rows)).toBe(said);
  });
});

describe('datedArticles(rows)', () => {
  it('datedArticles() has each article once, with the date that is known', () => {
    const rows = [
      aClaimRow({ articleShort: 'Gazette 2021', articlePublished: '2021-04' }),
      aClaimRow({ articleShort: 'Gazette 2021', articlePublished: '2021-04' }),
      aClaimRow({ articleShort: 'Weekly', articlePublished: null }),
    ];
    expect(datedArticles(rows)).toBe('Gazette 2021, April 2021; Weekly');
  });
});
