import type { Scalar } from '../model/revisable.ts';
import type { CorrectionRow, DataState } from '../model/rows.ts';
import type { CorrectionCause } from '../model/vocabulary.ts';
import { fieldWords, valueWords } from '../words/correction-words.ts';
import { formatDate } from '../words/format.ts';

/** What of a claim its number consists of, in the order in which it is told. */
const NUMBER_FIELDS = [
  'value',
  'range.from',
  'range.to',
  'qualifier',
  'bounds.lower',
  'bounds.upper',
  'unit',
  'statistic',
  'fraction',
  'base',
  'interval.kind',
  'interval.level',
  'interval.from',
  'interval.to',
  'as_printed',
  'period.start',
  'period.end',
  'metric',
  'withdrawn',
];
const NUMBER_ITSELF = 'value';

const CAUSES: Record<CorrectionCause, string> = {
  our_reading: 'our reading',
  publisher_correction: 'the publisher’s correction',
};

export type Change = Pick<
  CorrectionRow,
  'claim' | 'field' | 'was' | 'now' | 'on' | 'unit' | 'asPrinted' | 'cause'
>;

/**
 * What became of a chart's numbers since the version of the data that an address names, a sentence each: `“83 percent”:
 * was “82 percent of adults”, now …, corrected on 3 May 2027; our reading.` Corrections of the very day of that version are
 * told only while no later day has any: a version is dated by its latest correction, which it therefore holds. Empty where nothing changed. `corrections` in any order.
 */
export function changedSentences(
  corrections: readonly Change[],
  pinned: DataState,
  now: DataState,
): string[] {
  if (pinned.version === now.version) return [];
  const isLater = (on: string) => on > pinned.dated || (on === pinned.dated && now.dated === pinned.dated);
  const since = corrections
    .filter(({ field, on }) => NUMBER_FIELDS.includes(field) && isLater(on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const keys = [...new Set(since.map(keyOf))];
  return keys.flatMap((key) => toSentence(since.filter((each) => keyOf(each) === key)));
}

/** From the first value to the last: steps between them are told on the claim's own page. */
function toSentence(steps: readonly Change[]): string[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || isSame(first.was, last.now)) return [];
  const cause = last.cause === null ? 'whose error it was is not recorded' : CAUSES[last.cause];
  const day = formatDate(last.on);
  const claim = `“${last.asPrinted}”`;
  if (last.field === 'withdrawn')
    return [
      `${claim}: ${isGone(last.now) ? 'withdrawn' : 'stands again since it was withdrawn'}, ${day}; ${cause}.`,
    ];
  const what = last.field === NUMBER_ITSELF ? '' : `${fieldWords(last.field)} `;
  const [was, now] = [first.was, last.now].map((value) => valueWords(last.field, value, last.unit));
  return [`${claim}: ${what}was ${was}, now ${now}, corrected on ${day}; ${cause}.`];
}

function keyOf({ claim, field }: Change): string {
  return `${claim} ${field}`;
}

function isSame(was: Scalar, now: Scalar): boolean {
  return was === now;
}

function isGone(now: Scalar): boolean {
  return now !== null && now !== false;
}
