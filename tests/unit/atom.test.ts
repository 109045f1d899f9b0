import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import type { CorrectionRow } from '../../lib/model/rows.ts';
import { articleEntry, type FeedArticle } from '../../lib/out/article-entries.ts';
import { type FeedEntry, toAtom } from '../../lib/out/atom.ts';
import { correctionEntry } from '../../lib/out/correction-entries.ts';
import { aClaimRow } from '../support/claim-row.ts';

const SITE = 'https://metrics.example.org';
const FEED = {
  title: 'Corrections <of> all & sundry',
  path: '/feed.xml?metric=a&b',
  page: '/corrections',
  siteUrl: SITE,
  dated: '2021-05-02',
};
const CORRECTION: CorrectionRow = {
  id: 'town-libraries-01-revision-1',
  claim: 'town-libraries-01',
  article: 'town-libraries',
  articleTitle: 'Sunday, in the reading room',
  articleShort: 'Gazette 2021',
  metric: 'libraries-open',
  metricName: 'Libraries open',
  unit: 'libraries',
  asPrinted: 'zero libraries',
  description: 'The Gazette writes "5 < 6" \u0007of libraries.',
  field: 'value',
  was: 50,
  now: 0,
  on: '2021-05',
  why: 'The table was misread.',
  cause: 'our_reading',
};
const ARTICLE: FeedArticle = {
  slug: 'town-libraries',
  title: 'Sunday, in the reading room & out',
  publisher: 'The Example Gazette',
  genre: 'analysis',
  publishedDate: '2021-04',
  address: 'https://gazette.example/sunday?a=1&b=2',
  authors: [{ name: 'Ada Example', family: 'Example', affiliation: 'Example Foundation' }],
  recordedOn: '2024-05-02',
  count: 2,
  rows: [
    aClaimRow({ asPrinted: 'more than 50 <b>libraries</b>', verifiedOn: '2024-05-03' }),
    aClaimRow({ claimId: 'town-libraries-02', metricName: 'Readers', value: 0, asPrinted: 'no readers' }),
  ],
  isCut: false,
  rowsBy: new Map([['libraries-open', 'provider']]),
};
/** RFC 9562: version 8, and the variant of all its kinds. */
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const parser = new XMLParser({ ignoreAttributes: false });
const feedOf = (entry: FeedEntry) => toAtom({ ...FEED, entries: [entry] });
const entryOf = (entry: FeedEntry) => parser.parse(feedOf(entry)).feed.entry;

describe('toAtom(feed)', () => {
  it('is well-formed whatever the texts hold', () => {
    const entry = correctionEntry(CORRECTION, SITE);
    expect(XMLValidator.validate(feedOf(entry))).toBe(true);
    expect(entryOf(entry).summary).toContain('"5 < 6" of libraries');
  });

  it('keeps its ids, and those of its entries, wherever the site stands, and gives no two the same', () => {
    const ids = (siteUrl: string) => {
      const entries = [correctionEntry(CORRECTION, siteUrl), articleEntry(ARTICLE, siteUrl)];
      const { id, entry } = parser.parse(toAtom({ ...FEED, siteUrl, entries })).feed;
      return [id, ...entry.map((each: FeedEntry) => each.id)];
    };
    expect(ids('https://elsewhere.example')).toEqual(ids(SITE));
    expect(new Set(ids(SITE)).size).toBe(3);
    for (const id of ids(SITE)) expect(id).toMatch(URN);
    expect(parser.parse(toAtom({ ...FEED, path: '/articles.xml', entries: [] })).feed.id).not.toBe(
      ids(SITE)[0],
    );
  });

  it('dates the feed by its latest entry, and an empty one by the data', () => {
    const updated = (entries: FeedEntry[]) => parser.parse(toAtom({ ...FEED, entries })).feed.updated;
    expect(updated([correctionEntry(CORRECTION, SITE)])).toBe('2021-05-31T00:00:00Z');
    expect(updated([])).toBe('2021-05-02T00:00:00Z');
  });
});

test('correctionEntry(correction) says what was, what is now and why, zero included', () => {
  const entry = entryOf(correctionEntry(CORRECTION, SITE));
  expect(entry.summary).toContain('Was “50 libraries”, now “0 libraries”. Why: The table was misread.');
  expect(entry.summary).toContain('our error');
  expect(entry.title).toBe('Libraries open, “zero libraries”: value corrected');
  expect(entry.id).toMatch(URN);
  expect(entry.id).toBe(correctionEntry(CORRECTION, 'http://localhost:3000').id);
});

describe('articleEntry(article, siteUrl)', () => {
  it('names the article, its day, its own address, who wrote it and what it counts', () => {
    const entry = articleEntry(ARTICLE, SITE);
    expect(XMLValidator.validate(feedOf(entry))).toBe(true);
    expect(entry).toMatchObject({ id: expect.stringMatching(URN), date: '2024-05-02' });
    expect(entry.summary).toBe(
      'Ada Example (Example Foundation). The Example Gazette, analysis, April 2021. 2 claims: Libraries open on Sundays; Readers.',
    );
    const [page, via] = entryOf(entry).link;
    expect(page).toMatchObject({ '@_rel': 'alternate', '@_href': `${SITE}/sources/town-libraries` });
    expect(via).toMatchObject({ '@_rel': 'via', '@_href': 'https://gazette.example/sunday?a=1&b=2' });
  });

  it('has each claim as a line with hedge, unit, who says it, period, and a link to its page', () => {
    const { html = '' } = articleEntry(ARTICLE, SITE);
    expect(html).toContain(
      `<li><a href="${SITE}/claims/town-libraries-01">More than 50 libraries: Libraries open on Sundays`,
    );
    expect(html).toContain('Example, citing Library Board');
    expect(html).toContain(
      '(“more than 50 &lt;b&gt;libraries&lt;/b&gt;”; to 31 March 2021 (inferred by us); 3rd',
    );
    expect(html).not.toContain('<b>');
  });

  it('says of a claim that was never checked against the text that it was not, and of no other', () => {
    const lines = (articleEntry(ARTICLE, SITE).html ?? '').split('</li>');
    expect(lines[0]).not.toContain('not yet checked');
    expect(lines[1]).toContain('not yet checked against the article’s text');
  });

  it('leads on where not all claims are told, and says where none stands', () => {
    const cut = articleEntry({ ...ARTICLE, isCut: true, count: 90 }, SITE);
    expect(cut.summary).toContain('90 claims: Libraries open on Sundays; Readers; others.');
    expect(cut.html).toContain(`<a href="${SITE}/claims?source=town-libraries">All of its claims</a>`);
    const none = articleEntry({ ...ARTICLE, rows: [], count: 0, address: null }, SITE);
    expect(none.summary).toContain('No claim of it stands.');
    expect(none.html).not.toContain('<ul>');
    expect(entryOf(none).link['@_rel']).toBe('alternate');
  });
});
