import { describe, expect, it, test } from 'vitest';
import { type GivingCheck, standingOf } from '../../lib/model/standing.ts';
import type { Standing } from '../../lib/model/vocabulary.ts';
import { changedWords, checkedWords, decidingCheck, standingParts } from '../../lib/words/standing-words.ts';
import { readSeedArticles } from '../e2e/support/seed-articles.ts';
import { aClaimRow } from '../support/claim-row.ts';

const check = (values: Partial<GivingCheck>): GivingCheck => ({
  gives: 'neither',
  readAs: 'secondary',
  context: false,
  ...values,
});

describe('standingOf(checks)', () => {
  const figure = check({ gives: 'figure' });
  const CASES: [title: string, checks: GivingCheck[], standing: Standing][] = [
    ['no check', [], 'unchecked'],
    ['context alone', [check({ context: true })], 'unchecked'],
    ['what is only remembered', [check({ gives: 'figure', readAs: 'memory' })], 'unchecked'],
    ['a document that does not give it', [check({})], 'not_matched'],
    ['a search without a match', [check({ readAs: 'search' })], 'not_matched'],
    ['a primary read for its method alone', [check({ readAs: 'primary', context: true })], 'unchecked'],
    ['another document that gives it', [check({}), figure], 'reported'],
    ['context that gives it all the same', [check({ gives: 'figure', context: true })], 'reported'],
    ['the primary that gives it', [figure, check({ gives: 'figure', readAs: 'primary' })], 'primary'],
    [
      'a primary read for its method, and a report that gives it',
      [check({ readAs: 'primary' }), figure],
      'reported',
    ],
    [
      'a document that says otherwise beside the primary',
      [check({ gives: 'figure', readAs: 'primary' }), check({ gives: 'otherwise' })],
      'differs',
    ],
  ];
  it.each(CASES)('goes by what the documents give: %s', (_title, checks, standing) => {
    expect(standingOf(checks)).toBe(standing);
  });
});

/** The fifteen distinct figures as they were counted by hand from the checks; restatements are left out. */
const BY_HAND: Record<string, Standing> = {
  'mulakala-ji-2020-01': 'reported',
  'mulakala-ji-2020-02': 'reported',
  'mulakala-ji-2020-03': 'reported',
  'mulakala-ji-2020-04': 'not_matched',
  'mulakala-ji-2020-05': 'reported',
  'mulakala-ji-2020-06': 'not_matched',
  'mulakala-ji-2020-07': 'not_matched',
  'mulakala-ji-2020-08': 'not_matched',
  'mulakala-ji-2020-09': 'primary',
  'mulakala-ji-2020-10': 'differs',
  'walker-2022-01': 'reported',
  'walker-2022-02': 'reported',
  'walker-2022-03': 'reported',
  'walker-2022-04': 'reported',
  'walker-2022-05': 'reported',
};

test('the standings of the two articles’ figures are those counted by hand', () => {
  const files = readSeedArticles();
  const checks = files.flatMap((file) => file.checks);
  const figures = files
    .flatMap((file) => file.claims)
    .filter((claim) => claim.kind === 'figure' && !claim.restates);
  const found = figures.map(({ id }) => {
    const own = checks.filter((each) => each.claims.includes(id));
    const giving = own.map(({ gives = null, read_as, context }) => ({ gives, readAs: read_as, context }));
    return [id, standingOf(giving)];
  });
  expect(Object.fromEntries(found)).toEqual(BY_HAND);
});

test('standingParts(counts) tells where the figures were seen, and leaves out what none is', () => {
  const counts = {
    ...{ figures: 15, documents: 5 },
    ...{ differs: 1, primary: 1, reported: 9, not_matched: 4, unchecked: 0 },
  };
  expect(standingParts(counts).map(({ before, count, after }) => before + count + after)).toEqual([
    '9 also seen elsewhere (in five documents)',
    '1 seen in the body’s own document',
    '4 searched without a match',
    'of 1 another document says otherwise',
  ]);
});

test('checkedWords(row) adds what changed before publication, beside the standing and not in its place', () => {
  const changedBefore = { who: 'Library Board', date: '2021-03-02', says: '60 libraries' };
  const row = aClaimRow({ standing: 'primary', changedBefore });
  expect(checkedWords(row)).toBe(
    'seen in the body’s own document; changed before publication: 60 libraries (Library Board, 2 March 2021)',
  );
  expect(changedWords({ ...changedBefore, date: null })).toContain('(Library Board, undated)');
});

test('checkedWords(row) says of words and relations what their weightiest check says', () => {
  expect(checkedWords(aClaimRow({ standing: null, checkVerdict: 'differs' }))).toBe('differs');
  expect(checkedWords(aClaimRow({ standing: null, checkVerdict: null }))).toBe('not checked');
});

test('decidingCheck(row) is the check that gives the figure, and not the weightiest beside it', () => {
  const label = (id: string, values: object) => ({
    ...{ id, verdict: 'later_value' as const, gives: 'neither' as const, readAs: 'secondary' as const },
    ...{ who: id, date: null },
    ...values,
  });
  const checks = [label('later', {}), label('same', { verdict: 'also_reported', gives: 'figure' })];
  expect(decidingCheck(aClaimRow({ standing: 'reported', checks }))?.id).toBe('same');
  expect(decidingCheck(aClaimRow({ standing: 'not_matched', checks }))).toBeUndefined();
  expect(decidingCheck(aClaimRow({ standing: null, checks }))?.id).toBe('later');
});
