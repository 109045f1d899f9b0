import { HEDGES, hasOurBounds } from './qualifiers.ts';
import type { Qualifier } from './vocabulary.ts';

/** What a hedge says of the true value, in the claim's unit. `null` is "not known or none"; never the value itself. */
export type Bounds = {
  lower: number | null;
  lowerExclusive: boolean;
  upper: number | null;
  upperExclusive: boolean;
};

export const NO_BOUNDS: Bounds = { lower: null, lowerExclusive: false, upper: null, upperExclusive: false };

/**
 * The bounds that a printed hedge implies. Without a hedge there are none, yet the figure may be rounded. A hedge that
 * names no side is half of the last printed digit each way, which is our own reading and is marked so.
 */
export function boundsOf(qualifier: Qualifier, value: number, asPrinted: string): Bounds {
  if (hasOurBounds(qualifier)) {
    const half = lastPrintedDigit(value, asPrinted) / 2;
    return { ...NO_BOUNDS, lower: value - half, upper: value + half };
  }
  const { lower, upper } = HEDGES[qualifier];
  return {
    lower: lower === null ? null : value,
    lowerExclusive: lower === 'exclusive',
    upper: upper === null ? null : value,
    upperExclusive: upper === 'exclusive',
  };
}

/**
 * The weight of the last digit in print, in the claim's unit: 0.1 billion for "2.5 billion", 1 for "120 countries",
 * 1 billion for "two billion".
 */
export function lastPrintedDigit(value: number, asPrinted: string): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(asPrinted);
  if (!digits) return wordScale(value);
  const printed = Number(digits[0].replaceAll(',', ''));
  const scale = printed === 0 ? 1 : Math.abs(value / printed);
  return scale * 10 ** -(digits[1]?.length ?? 0);
}

function wordScale(value: number): number {
  const scales = [1e12, 1e9, 1e6, 1e3];
  return scales.find((scale) => value !== 0 && value % scale === 0) ?? 1;
}

/** Equal in every part; used to hold bounds written by hand against those the hedge implies. */
export function sameBounds(a: Bounds, b: Bounds): boolean {
  return (
    a.lower === b.lower &&
    a.upper === b.upper &&
    (a.lower === null || a.lowerExclusive === b.lowerExclusive) &&
    (a.upper === null || a.upperExclusive === b.upperExclusive)
  );
}
