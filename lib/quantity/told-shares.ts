import type { FigureKind } from './figure-patterns.ts';
import { listReadings } from './printed-number.ts';

/** A figure within its text. */
export type FigurePlace = { before: string; printed: string; behind: string; kind: FigureKind };

/**
 * A part of a whole: as a fraction and in percent, rounded too; what it may be `than`; and for "nine out of ten" the two
 * numbers by themselves.
 */
export type Share = { values: number[]; than?: 'more' | 'less'; apart?: number[] };

const PARTS = 'third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const FRACTION = new RegExp(`^(?:\\p{L}+|\\d+)[ \\u2010\\u2011-](?:halves|(?:${PARTS})s?)$`, 'iu');
const LONE_PART = new RegExp(`^(?:${PARTS})$`, 'i');
const ONE = /\b(?:an?|one)[ -]$/i;
const TYPED = /^\d\/\d0?$/;
const RELATED = /^[\p{L}\d]+[ -](?:in|out of)[ -](?:every |an? )?[\p{L}\d]+/iu;
/** "A third ferry" is an ordinal, "a third of the ferries" a part. */
const OF_WHOLE =
  /^(?:$|[.,;:!?)”"]| (?:of|are|is|were|was|have|has|had|say|says|said|call|view|see|do|did|think|believe|want|live|more|less|fewer)\b| in (?!a row))/;
/** "The third quarter of 2020", "half a year", "in the second half" are times. */
const OF_TIME =
  /^ (?:of (?:the )?(?:(?:19|20)\d\d|year|month|century|decade|day|match|game)|running|in a row)\b/;
const HALF_OF_TIME = /^[ -](?:an? )?(?:year|hour|day|month|decade|century|minute|past|way)\b/;
const OF_SCALE = /^ of an? (?:hundred|thousand|million|billion|trillion|dozen)\b/;
const SCALED_PART = new RegExp(`(?:${PARTS})s? of an? $`, 'iu');
const HALVES_BEFORE = /\b(?:first|second|other|latter|better|former|last)[ -]$/i;
const MORE = /\b(?:more than|over|above|at least|exceed\w*|beyond|upwards? of)(?: an?| one)? $/i;
const LESS =
  /\b(?:(?:less|fewer) than|under|below|nearly|almost|at most|up to|not (?:quite|even))(?: an?| one)? $/i;

/** A part of a whole that a figure tells: "half", "two-thirds", "a quarter of", "three in ten"; of times there are none. */
export function readShare(place: FigurePlace): Share | undefined {
  const { before, printed, behind } = place;
  const than = MORE.test(before) ? 'more' : LESS.test(before) ? 'less' : undefined;
  if (RELATED.test(printed)) return readRelated(printed, than);
  if (!isPart(place) || OF_TIME.test(behind) || OF_SCALE.test(behind)) return undefined;
  const words = LONE_PART.test(printed) ? `a ${printed}` : printed;
  const [reading] = listReadings(words).readings;
  // A third is no three, and a part in percent is ten or more.
  const values = (reading?.values ?? []).filter((value) => value < 1 || value >= 10);
  return values.length === 0 ? undefined : { values, than };
}

/** "Three quarters of a million": where the part stands, the whole number; where the scale stands, nothing. */
export function readPartOfScale({ before, printed, behind }: FigurePlace): number[][] | undefined {
  if (SCALED_PART.test(before)) return [];
  const scale = isPart({ before, printed, behind: ' of', kind: 'number_word' })
    ? OF_SCALE.exec(behind)?.[0]
    : undefined;
  return scale === undefined
    ? undefined
    : listReadings(`${printed}${scale}`).readings.map(({ values }) => values);
}

/** Whether it would be a part, were it not of a time or idle: "the first half", "half-hearted". */
export function isNoShare(printed: string): boolean {
  if (/^half$/i.test(printed) || FRACTION.test(printed)) return true;
  return /^half[-\u2010\u2011]\p{L}+$/iu.test(printed) && listReadings(printed).readings[0]?.scale === 1;
}

function isPart({ before, printed, behind }: FigurePlace): boolean {
  if (/^half$/i.test(printed)) return !HALVES_BEFORE.test(before) && !HALF_OF_TIME.test(behind);
  if (LONE_PART.test(printed)) return ONE.test(before) && OF_WHOLE.test(behind);
  return FRACTION.test(printed) || TYPED.test(printed);
}

function readRelated(printed: string, than: Share['than']): Share | undefined {
  const [one, other] = listReadings(printed).readings;
  if (!one || !other) return undefined;
  const values = other.values.filter((value) => value !== other.mantissa * other.scale);
  const apart = / out of /i.test(printed)
    ? [one.mantissa * one.scale, other.mantissa * other.scale]
    : undefined;
  return values.length === 0 ? undefined : { values, than, ...(apart && { apart }) };
}
