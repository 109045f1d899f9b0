import { describe, expect, it } from 'vitest';
import { listUnseen } from '../../app/_components/found-texts.ts';
import { toQuantityParts } from '../../app/_components/quantity-parts.ts';
import { toMark } from '../../lib/chart/chart-mark.ts';
import { toNote } from '../../lib/chart/chart-note.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import { type ClaimRow, statedNumbers } from '../../lib/model/claim-row.ts';
import { UNHEDGED } from '../../lib/model/qualifiers.ts';
import { chartSentence, claimSentence, claimTitle } from '../../lib/out/citation.ts';
import { formatCitations } from '../../lib/out/cite/citations.ts';
import { toCslPage } from '../../lib/out/cite/csl.ts';
import { toRecord } from '../../lib/out/columns.ts';
import { claimJsonLd } from '../../lib/out/json-ld.ts';
import { toPlainDecimal } from '../../lib/out/plain-decimal.ts';
import { claimHeadlineText } from '../../lib/words/claim-headline.ts';
import { formatWhole } from '../../lib/words/format-quantity.ts';
import { claimWords, loneClaimWords } from '../../lib/words/lone-claim-words.ts';
import { aClaimRow } from '../support/claim-row.ts';
import { readProjectFiles } from '../support/project-files.ts';

const SITE = 'https://metrics.example.org';
const URL = `${SITE}/claims/town-libraries-01`;
const STATE = { version: 'abc123def456', dated: '2021-05-02' };

/** Wherever room is for the whole quantity, all of `says` stands; in a mark, which has its axis, `mark`; in cells, `cells`. */
type Tricky = { name: string; row: Partial<ClaimRow>; says: string[]; mark: string; cells: object };

const SHARE = { measure: 'percentage', unit: 'percent of adults' } as const;
const interval = (level: number | null, lower: number, upper: number): Pick<ClaimRow, 'interval'> => ({
  interval: {
    ...{ kind: level === null ? 'margin' : 'confidence', level, lower, upper },
    ...{ asPrinted: null, block: null },
  },
});

const TRICKY: Tricky[] = [
  {
    name: 'a range',
    row: { ...SHARE, rangeFrom: 32, rangeTo: 41, asPrinted: '32 to 41 percent' },
    says: ['32 to 41 percent of adults'],
    mark: '32% to 41%',
    cells: { hedge: 'as stated', digits: '32 to 41', unit: 'percent of adults', note: '' },
  },
  {
    name: 'a hedged range with an interval',
    row: {
      ...{ ...SHARE, rangeFrom: 32, rangeTo: 41, qualifier: 'about', asPrinted: 'roughly 32 to 41 percent' },
      ...interval(95, 30, 44),
    },
    says: ['roughly 32 to 41 percent of adults', '95% confidence interval 30% to 44%'],
    mark: 'roughly 32% to 41%',
    cells: {
      ...{ hedge: 'roughly', digits: '32 to 41', unit: 'percent of adults' },
      note: '95% confidence interval 30% to 44%',
    },
  },
  {
    name: 'an exclusive floor',
    row: { value: 200, qualifier: 'more_than', unit: 'towns', asPrinted: 'over 200 towns' },
    says: ['over 200 towns'],
    mark: 'over 200',
    cells: { hedge: 'over', digits: '200', unit: 'towns', note: '' },
  },
  {
    name: 'an exclusive ceiling',
    row: { value: 200, qualifier: 'less_than', unit: 'towns', asPrinted: 'fewer than 200 towns' },
    says: ['fewer than 200 towns'],
    mark: 'fewer than 200',
    cells: { hedge: 'fewer than', digits: '200', unit: 'towns', note: '' },
  },
  {
    name: 'a hedge behind its number',
    row: { value: 200, qualifier: 'at_least', unit: 'towns', asPrinted: '200 or more' },
    says: ['200 towns or more'],
    mark: '200 or more',
    cells: { hedge: 'or more', digits: '200', unit: 'towns', note: '' },
  },
  {
    name: 'a fall against a base',
    row: { measure: 'change', unit: 'percent', value: -9, base: 'March 2020', asPrinted: 'fell 9 percent' },
    says: ['−9 percent', 'against March 2020'],
    mark: '−9%',
    cells: { hedge: 'as stated', digits: '−9', unit: 'percent', note: 'against March 2020' },
  },
  {
    name: 'a hedged fall',
    row: {
      ...{ measure: 'change', unit: 'percent', value: -9 },
      ...{ qualifier: 'more_than', asPrinted: 'fell more than 9 percent' },
    },
    says: ['fall of more than 9 percent'],
    mark: 'a fall of more than 9%',
    cells: { hedge: 'below', digits: '−9', unit: 'percent', note: '' },
  },
  {
    name: 'a rise',
    row: { measure: 'change', unit: 'percentage points', value: 4, asPrinted: 'up 4 points' },
    says: ['+4 percentage points'],
    mark: '+4',
    cells: { hedge: 'as stated', digits: '+4', unit: 'percentage points', note: '' },
  },
  {
    name: 'a rate whose unit leaves its denominator out',
    row: { measure: 'rate', unit: 'deaths', denominator: '100,000 people', value: 12.5, asPrinted: '12.5' },
    says: ['12.5 deaths per 100,000 people'],
    mark: '12.5',
    cells: { hedge: 'as stated', digits: '12.5', unit: 'deaths per 100,000 people', note: '' },
  },
  {
    name: 'a ratio',
    row: { measure: 'ratio', unit: 'times', value: 17, base: '2010', asPrinted: '17-fold' },
    says: ['17 times', 'against 2010'],
    mark: '17×',
    cells: { hedge: 'as stated', digits: '17', unit: 'times', note: 'against 2010' },
  },
  {
    name: 'a range of dollars',
    row: {
      ...{ measure: 'money', unit: 'USD', currency: 'USD', rangeFrom: 5e9, rangeTo: 1e10 },
      asPrinted: 'USD 5 to 10 billion',
    },
    says: ['USD 5 billion to 10 billion'],
    mark: 'USD 5 billion to 10 billion',
    cells: { hedge: 'as stated', digits: '5 to 10', unit: 'billion USD', note: '' },
  },
  {
    name: 'euros by their name, at two scales',
    row: {
      ...{ measure: 'money', unit: 'euros', currency: 'EUR', rangeFrom: 200, rangeTo: 4e6 },
      asPrinted: '€200 to €4 million',
    },
    says: ['200 to 4 million euros'],
    mark: '200 to 4 million',
    cells: { hedge: 'as stated', digits: '200 to 4,000,000', unit: 'euros', note: '' },
  },
  {
    name: 'a median with a margin',
    row: { value: 40, unit: 'days', measure: 'duration', statistic: 'median', ...interval(null, 37, 43) },
    says: ['40 days', 'median', '± 3 days (margin of error, so 37 to 43)'],
    mark: '40 (median)',
    cells: {
      hedge: 'as stated',
      digits: '40',
      unit: 'days',
      note: 'median; ± 3 days, margin of error, so 37 to 43',
    },
  },
  {
    name: 'a fraction',
    row: { ...SHARE, value: 20, fraction: '1/5', asPrinted: 'one in five' },
    says: ['20 percent of adults', '1/5 in print'],
    mark: '1/5 (20%)',
    cells: { hedge: 'as stated', digits: '20', unit: 'percent of adults', note: '1/5 in print' },
  },
];

function rowOf(part: Partial<ClaimRow>): ClaimRow {
  const row = aClaimRow({ value: null, qualifier: UNHEDGED, asPrinted: 'x', ...part });
  const { value, rangeFrom, rangeTo, qualifier, asPrinted } = row;
  const quantity = value ?? { from: rangeFrom ?? 0, to: rangeTo ?? 0 };
  return { ...row, ...boundsOf(qualifier ?? UNHEDGED, quantity, asPrinted) };
}

const CHART = { title: 'Libraries', subtitle: 'By town', metrics: [{ rowsBy: 'provider' as const }] };
const citationsOf = (row: ClaimRow) =>
  formatCitations({ cited: toCslPage(claimTitle(row), URL, STATE), restsOn: [] });
const plainBibtex = (text: string) =>
  text
    .replaceAll('$-$', '−')
    .replaceAll('$\\pm$', '±')
    .replaceAll(/[{}\\]|\$/g, '');
/** A note has a percent sign at each number, where a sentence says once of what it is a share. */
const withoutPercent = (text = '') => text.replaceAll(/%| percent( of adults)?/g, '');

/** Everything that has room for the whole quantity. */
const IN_FULL: Record<string, (row: ClaimRow) => string> = {
  formatWhole,
  claimHeadlineText: (row) => claimHeadlineText(row, 'provider'),
  claimWords: (row) => claimWords(row, 'provider'),
  loneClaimWords: (row) => loneClaimWords(row, 'provider'),
  claimSentence: (row) => claimSentence(row, URL, STATE),
  claimTitle,
  chartSentence: (row) => chartSentence(CHART, [row], URL, STATE),
  'formatCitations, APA': (row) => citationsOf(row).apa,
  'formatCitations, BibTeX': (row) => plainBibtex(citationsOf(row).bibtex),
  'formatCitations, RIS': (row) => citationsOf(row).ris,
  'claimJsonLd, name': (row) => String(claimJsonLd(row, SITE).name),
  'claimJsonLd, Observation': (row) => JSON.stringify(claimJsonLd(row, SITE).about),
  'toMark, spoken': (row) => toMark(row, 1, 'x')[0]?.spoken ?? '',
};

describe.each(TRICKY)('$name', ({ row: part, says, mark, cells }) => {
  const row = rowOf(part);

  it.each(Object.keys(IN_FULL))('%s(row) says it whole', (name) => {
    const said = IN_FULL[name]?.(row) ?? '';
    const missing = says.filter((words) => !said.toLowerCase().includes(words.toLowerCase()));
    expect(missing, said).toEqual([]);
  });

  it('toMark(row) and toNote(row) say it as short as its axis allows', () => {
    expect(toMark(row, 1, 'x')[0]?.valueLabel).toBe(mark);
    const noted = withoutPercent(toNote(row, 1, 'x').quantity);
    for (const words of says) expect(noted).toContain(withoutPercent(words));
  });

  it('toQuantityParts(row) has it in cells', () => {
    expect(toQuantityParts(row)).toEqual(cells);
  });

  it('toRecord(row) and claimJsonLd(row) keep each number, and a bound for none but itself', () => {
    const record = toRecord(row, { siteUrl: SITE, dataVersion: 'v' });
    const { rangeFrom, rangeTo, value, qualifier, denominator, currency, statistic, fraction, base } = row;
    expect(record).toMatchObject({ value, qualifier, denominator, currency, statistic, fraction, base });
    expect(record).toMatchObject({ range_from: rangeFrom, range_to: rangeTo });
    expect(record).toMatchObject({ interval_lower: row.interval?.lower ?? null });
    expect(record).toMatchObject({ interval_upper: row.interval?.upper ?? null });
    const { about } = claimJsonLd(row, SITE);
    expect(about).toMatchObject({ measurementQualifier: qualifier });
    const numbers = rangeFrom === null ? { value } : { minValue: rangeFrom, maxValue: rangeTo };
    const bounds = Object.entries({ minValue: row.lower, maxValue: row.upper }).filter(
      ([, end]) => end !== null,
    );
    const asserted = bounds.length === 0 ? numbers : Object.fromEntries(bounds);
    expect(about).toMatchObject(asserted as object);
  });

  it('listUnseen(row, words) writes each of its numbers in full', () => {
    const numbers = statedNumbers(row).map(toPlainDecimal);
    for (const number of numbers.filter((each) => !row.asPrinted.includes(each)))
      expect(listUnseen(row, [number])).toContainEqual({
        label: 'The number in full',
        text: numbers.join(' to '),
      });
  });
});

it('what prints a claim’s quantity outside of charts prints it whole', () => {
  const PAGES = /^(lib\/(words|out)|app\/(?!_charts|_maps|_drawing|_exports|gallery))\/?.*\.tsx?$/;
  const HALF = /\b(formatInFull|formatClaim|formatQuantity)\(/;
  const halves = readProjectFiles().filter(({ path, text }) => PAGES.test(path) && HALF.test(text));
  const BY_PARTS = ['app/claims/[id]/_parts/bounds-words.tsx', 'lib/words/format-quantity.ts'];
  expect(halves.map(({ path }) => path).toSorted()).toEqual(BY_PARTS);
});
