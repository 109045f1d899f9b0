import { describe, expect, it } from 'vitest';
import { filterPhrase, leftOut, ofTheWhole, toFilteredText } from '../../lib/chart/filtered-text.ts';
import { describeParts } from '../../lib/filter/describe-filter.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import { aClaimRow, aMetricRow } from '../support/claim-row.ts';

const METRIC = aMetricRow({
  slug: 'libraries-open',
  name: 'Libraries open on Sundays',
  unit: 'libraries',
  title: 'Ada Example counts more than 50 libraries',
  doesNotSay: 'It does not say which.',
});
const CHOSEN = [
  { facet: 'country', value: 'LUX', label: 'Luxembourg' },
  { facet: 'role', value: 'provider', label: 'giving or offering' },
  { facet: 'qualifier', value: 'more_than', label: 'more than' },
  { facet: 'kind', value: 'figure', label: 'figure' },
] as const;
const PARTS = describeParts(CHOSEN, 'sunday');
const text = (overrides: Partial<Parameters<typeof toFilteredText>[0]> = {}) =>
  toFilteredText({ id: 'x', metrics: [METRIC], rows: [aClaimRow()], parts: PARTS, of: null, ...overrides });

describe('toFilteredText(filtered)', () => {
  it('toFilteredText() names measure and filter and leaves the finding of the whole out', () => {
    expect(text().title).toBe(
      'Libraries open on Sundays: Luxembourg, giving or offering, hedge “more than”, with “sunday”',
    );
  });

  it('toFilteredText() prints unit, period and the whole filter in the subtitle', () => {
    expect(text().subtitle).toBe(
      'Libraries; to 31 March 2021 (inferred by us). Filter: claims that name Luxembourg, in the role “giving or offering”, with the hedge “more than”, of the kind “figure”, with the words “sunday”.',
    );
  });

  it('toFilteredText() keeps what the metric says of its dates where no row has one', () => {
    const metric = { ...METRIC, subtitle: 'Libraries; no date is printed, by our inference spring 2021.' };
    const rows = [aClaimRow({ periodEnd: null, periodBasis: null })];
    const { subtitle } = text({ metrics: [metric], rows });
    expect(subtitle).toMatch(/^Libraries; no date is printed, by our inference spring 2021\. Filter: claims/);
    expect(text({ metrics: [metric] }).subtitle).toContain('Libraries; to 31 March 2021 (inferred by us).');
  });

  it('toFilteredText() says of how many claims the metric speaks where some are left out', () => {
    const metric = {
      ...METRIC,
      claims: 5,
      subtitle: 'Libraries; the first is of 2020, the others are undated.',
    };
    const rows = [aClaimRow({ periodEnd: null, periodBasis: null })];
    expect(text({ metrics: [metric], rows }).subtitle).toMatch(
      /^Libraries; undated\. Said of all 5 claims on this metric: Libraries; the first is of 2020, the others are undated\. Filter/,
    );
  });

  it('toFilteredText() says where periods differ too much to be named', () => {
    const rows = ['2019', '2020', '2021'].map((periodEnd) => aClaimRow({ periodEnd }));
    expect(text({ rows }).subtitle).toContain('Libraries; of several periods, each in its note.');
  });

  it('toFilteredText() says how many claims it leaves out', () => {
    expect(text({ of: { claims: 1213, restatements: 0, isMore: false } }).subtitle).toMatch(
      /Drawn are the first 1 of 1,213 rows, .* in the table\.$/,
    );
    expect(leftOut(60, { claims: 10_000, restatements: 3, isMore: true })).toContain(
      'the first 60 of more than 10,000 rows',
    );
  });

  it('toFilteredText() keeps what each of several metrics does not say under its name', () => {
    const other = { ...METRIC, name: 'Books lent', doesNotSay: 'It does not say to whom.' };
    const several = text({ metrics: [METRIC, other], parts: [] });
    expect(several.title).toBe(['Libraries open on Sundays', 'Books lent'].join(SEPARATOR));
    expect(several.doesNotSay).toBe(
      'Libraries open on Sundays: It does not say which. Books lent: It does not say to whom.',
    );
  });
});

describe('filterPhrase(parts)', () => {
  it('filterPhrase() counts values that are too many to name', () => {
    const many = ['A', 'B', 'C', 'D'].map((label) => ({ facet: 'source' as const, value: label, label }));
    expect(filterPhrase(describeParts(many, ''))).toBe('claims from any of 4 sources');
  });
});

describe('ofTheWhole(metric, rows)', () => {
  const annotated = { ...METRIC, claims: 4, annotations: ['These four.', 'By telephone.'] };
  const rows = [aClaimRow(), aClaimRow({ claimId: 'b' }), aClaimRow({ claimId: 'c', restates: 'b' })];

  it('ofTheWhole() says once of how many claims the annotations speak, and how many are drawn', () => {
    expect(ofTheWhole(annotated, rows).annotations).toEqual([
      'Said of all 4 claims on this metric, of which 2 are drawn here: These four. By telephone.',
    ]);
  });

  it('ofTheWhole() leaves them as they are where all is drawn, and none none', () => {
    expect(ofTheWhole({ ...annotated, claims: 2 }, rows).annotations).toEqual([
      'These four.',
      'By telephone.',
    ]);
    expect(ofTheWhole({ ...METRIC, claims: 4 }, rows).annotations).toEqual([]);
  });
});
