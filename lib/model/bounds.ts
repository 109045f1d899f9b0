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
 * The bounds that a printed hedge implies. `stated` implies none: no hedge is printed, yet the figure may be rounded.
 * `about` is half of the last printed digit each way, which is our own reading and is marked so.
 */
export function boundsOf(qualifier: Qualifier, value: number, asPrinted: string): Bounds {
  switch (qualifier) {
    case 'stated':
      return NO_BOUNDS;
    case 'more_than':
      return { ...NO_BOUNDS, lower: value, lowerExclusive: true };
    case 'at_least':
      return { ...NO_BOUNDS, lower: value };
    case 'almost':
      return { ...NO_BOUNDS, upper: value, upperExclusive: true };
    case 'up_to':
      return { ...NO_BOUNDS, upper: value };
    case 'about': {
      const half = lastPrintedDigit(value, asPrinted) / 2;
      return { ...NO_BOUNDS, lower: value - half, upper: value + half };
    }
  }
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
