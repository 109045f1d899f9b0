import { mayPrintForeign } from './foreign-number.ts';
import { type Token, wordsBetween } from './number-tokens.ts';
import { listReadings, type Reading } from './printed-number.ts';
import { unitScale } from './prints-value.ts';

/** The two ends of what a figure may be, in the claim's unit. */
type Ends = { lower: number; upper: number };

const RANGE = /^(?:(?:percent|per cent|pct) )?(?:-|to|and|or)(?: minus| negative)?$/;
const AROUND = /(?:\bplus or minus|\bgive or take|\bmargin(?: of error)?(?: of| is| was)?)$/;
const WITHIN = /\bwithin$/;
const POINTS = /^(?:percent|per cent|pct|points?|percentage points?|pp|of)\b|^$/;
const MARGIN_BEHIND =
  /^(?:- )?(?:(?:percent(?:age)?|per cent|pp) ?(?:- )?)?(?:points? )?(?:- )?(?:error )?margin\b/;
const PERCENT = /^(?:percent|per cent|pct)\b/;
/** "Aged 18 to 24", "18 to 24 years": a range of something else. */
const OTHER_BEFORE =
  /\b(?:aged?|ages(?: of)?|under|years?|pages?|chapters?|articles?|sections?|from the|those|people)(?: between| from)?$/;
const OTHER_BEHIND = /^(?:- )?(?:year|month|week|day|hour|minute)s?\b/;

/**
 * Whether a figure phrase prints these two ends around its value: as a range ("between 5 and 10", "80–86"), or as a
 * margin ("plus or minus 3", "± 3 percent"). Of other languages than English only the numbers are looked for.
 */
export function printsMargin(
  phrase: string,
  value: number,
  { lower, upper }: Ends,
  { unit, isEnglish }: { unit: string; isEnglish: boolean },
): boolean {
  const scale = unitScale(unit);
  if (!isEnglish) return printsForeignMargin(phrase, value, { lower, upper }, scale);
  const { tokens, readings } = listReadings(phrase);
  const prints = (reading: Reading, wanted: number, factor = 1) =>
    reading.values.some(
      (printed) => near(printed * factor, wanted) || near((printed * factor) / scale, wanted),
    );
  const isOwn = value === lower || value === upper;
  const isRange = readings.some((one, index) => {
    const other = readings[index + 1];
    if (!other || !RANGE.test(wordsBetween(tokens, one.end, other.start))) return false;
    return (isOwn || !isOfOther(tokens, one, other)) && prints(one, lower) && prints(other, upper);
  });
  if (isRange) return true;
  const scales = readings.filter((reading) => prints(reading, value)).map((reading) => reading.scale);
  return readings.some((reading) => {
    if (!isAround(tokens, reading)) return false;
    const share = isShare(tokens, reading, unit) ? [Math.abs(value) / 100] : [];
    return [...share, 1, ...(reading.scale === 1 ? scales : [])].some(
      (factor) => prints(reading, value - lower, factor) && prints(reading, upper - value, factor),
    );
  });
}

function printsForeignMargin(phrase: string, value: number, { lower, upper }: Ends, scale: number): boolean {
  const prints = (number: number) => mayPrintForeign(phrase, number, scale);
  const isEven = near(value - lower, upper - value);
  return (prints(lower) && prints(upper)) || (isEven && prints(value - lower));
}

function isAround(tokens: readonly Token[], { start, end }: Reading): boolean {
  const [before, behind] = [wordsBetween(tokens, 0, start), wordsBetween(tokens, end)];
  return AROUND.test(before) || MARGIN_BEHIND.test(behind) || (WITHIN.test(before) && POINTS.test(behind));
}

function isOfOther(tokens: readonly Token[], one: Reading, other: Reading): boolean {
  return (
    OTHER_BEFORE.test(wordsBetween(tokens, 0, one.start)) ||
    OTHER_BEHIND.test(wordsBetween(tokens, other.end))
  );
}

const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(Math.abs(b), 1) * 1e-9;

/** "120 ferries, plus or minus 5 percent": a part of the value. */
function isShare(tokens: readonly Token[], reading: Reading, unit: string): boolean {
  return (
    !/percent|per cent|%/i.test(unit) && PERCENT.test(wordsBetween(tokens, reading.end, reading.end + 2))
  );
}
