import type { Token } from './number-tokens.ts';
import { listReadings, type Reading } from './printed-number.ts';
import { unitScale } from './prints-value.ts';

/** The two ends of what a figure may be, in the claim's unit. */
type Ends = { lower: number; upper: number };

const RANGE = /^(?:-|to|and|or)$/;
const AROUND = /(?:\bplus or minus|\bgive or take|\bwithin|\bmargin(?: of error)?(?: of| is| was)?)$/;
const PERCENT = /^(?:percent|per cent|pct)\b/;

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
  const { tokens, readings } = listReadings(phrase);
  const scale = unitScale(unit);
  const prints = (reading: Reading, wanted: number, factor = 1) =>
    reading.values.some(
      (printed) => near(printed * factor, wanted) || near((printed * factor) / scale, wanted),
    );
  const isRange = readings.some((one, index) => {
    const other = readings[index + 1];
    const joined =
      other !== undefined && (!isEnglish || RANGE.test(wordsBetween(tokens, one.end, other.start)));
    return joined && prints(one, lower) && prints(other, upper);
  });
  if (isRange) return true;
  const scales = readings.filter((reading) => prints(reading, value)).map((reading) => reading.scale);
  return readings.some((reading) => {
    if (isEnglish && !AROUND.test(wordsBetween(tokens, 0, reading.start))) return false;
    const share = isShare(tokens, reading, unit) ? [Math.abs(value) / 100] : [];
    return [...share, 1, ...(reading.scale === 1 ? scales : [])].some(
      (factor) => prints(reading, value - lower, factor) && prints(reading, upper - value, factor),
    );
  });
}

const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(Math.abs(b), 1) * 1e-9;

const wordsBetween = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** "120 ferries, plus or minus 5 percent": a part of the value. */
function isShare(tokens: readonly Token[], reading: Reading, unit: string): boolean {
  return (
    !/percent|per cent|%/i.test(unit) && PERCENT.test(wordsBetween(tokens, reading.end, reading.end + 2))
  );
}
