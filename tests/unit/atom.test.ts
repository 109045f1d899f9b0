import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { CorrectionRow } from '../../lib/model/rows.ts';
import { toAtom } from '../../lib/out/atom.ts';

const FEED = {
  title: 'Corrections <of> all & sundry',
  path: '/feed.xml?metric=a&b',
  siteUrl: 'https://metrics.example.org',
  state: { version: 'abc', dated: '2021-05-02' },
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
const parser = new XMLParser({ ignoreAttributes: false });

test('toAtom(feed) is well-formed whatever the texts hold', () => {
  const xml = toAtom({ ...FEED, corrections: [CORRECTION] });
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parser.parse(xml).feed.entry.summary).toContain('"5 < 6" of libraries');
});

test('toAtom(feed) says what was, what is now and why, zero included', () => {
  const { entry } = parser.parse(toAtom({ ...FEED, corrections: [CORRECTION] })).feed;
  expect(entry.summary).toContain('Was “50 libraries”, now “0 libraries”. Why: The table was misread.');
  expect(entry.summary).toContain('our error');
  expect(entry.title).toBe('Libraries open, “zero libraries”: value corrected');
  expect(entry.id).toBe('https://metrics.example.org/claims/town-libraries-01#town-libraries-01-revision-1');
});

test('toAtom(feed) dates the feed by its latest correction, and an empty one by the data', () => {
  expect(parser.parse(toAtom({ ...FEED, corrections: [CORRECTION] })).feed.updated).toBe(
    '2021-05-31T00:00:00Z',
  );
  expect(parser.parse(toAtom({ ...FEED, corrections: [] })).feed.updated).toBe('2021-05-02T00:00:00Z');
});
