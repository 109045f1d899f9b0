import { ENGLISH } from '../language/english.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { HEDGES } from './qualifiers.ts';
import type { Qualifier } from './vocabulary.ts';

/**
 * What a hedge says of the true value, in the claim's unit: its floor (schema.org `minValue`) and its ceiling
 * (`maxValue`), each included or not. `null` is "not known or none"; never the value itself.
 */
export type Bounds = {
  lower: number | null;
  lowerExclusive: boolean;
  upper: number | null;
  upperExclusive: boolean;
};

export const NO_BOUNDS: Bounds = { lower: null, lowerExclusive: false, upper: null, upperExclusive: false };

/** The two ends of a printed range, the lower first, in the claim's unit. */
export type Range = { from: number; to: number };

/**
 * The bounds that a printed hedge implies of a value, or of the ends of a range: a floor of the lower one, a ceiling of the
 * upper one. Of a fall in words ("fell more than 9 percent", stored as −9) a hedge speaks of its size, so that the bound
 * lies on the other side. Without a hedge, and with one that says only "near", there are none.
 */
export function boundsOf(qualifier: Qualifier, quantity: number | Range, asPrinted: string): Bounds {
  const { from, to } = typeof quantity === 'number' ? { from: quantity, to: quantity } : quantity;
  const { lower, upper } = HEDGES[qualifier];
  const [floor, ceiling] = isFall(to, asPrinted) ? [upper, lower] : [lower, upper];
  return {
    lower: floor === null ? null : from,
    lowerExclusive: floor === 'exclusive',
    upper: ceiling === null ? null : to,
    upperExclusive: ceiling === 'exclusive',
  };
}

/** Whether a negative number is a fall in words, printed without a minus: its hedge then speaks of its size. */
export function isFall(value: number, asPrinted: string): boolean {
  return value < 0 && readFigures(asPrinted, ENGLISH).every(({ sign }) => sign !== '-');
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
