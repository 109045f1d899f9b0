import { type Bounds, boundsOf, NO_BOUNDS, type Range } from './bounds.ts';
import type { Claim, Figure } from './claim.ts';

/** What a figure states: its value, or the two ends of its range. */
export function quantityOf({ value, range }: Pick<Figure, 'value' | 'range'>): number | Range {
  return range ?? (value as number);
}

/** The bounds of a claim: those written by hand, else those that its hedge implies. A claim without a number has none. */
export function claimBounds(claim: Claim): Bounds {
  if (claim.kind !== 'figure') return NO_BOUNDS;
  if (claim.bounds) return toBounds(claim.bounds);
  return boundsOf(claim.qualifier, quantityOf(claim), claim.as_printed);
}

/** The claim with the bounds that its hedge implies written out; claims without a number stay as they are. */
export function withBounds(claim: Claim): Claim {
  if (claim.kind !== 'figure') return claim;
  const { lower, upper, lowerExclusive, upperExclusive } = claimBounds(claim);
  return {
    ...claim,
    bounds: { lower, lower_exclusive: lowerExclusive, upper, upper_exclusive: upperExclusive },
  };
}

/** Bounds as a seed file writes them, as the rest of the code reads them. */
export function toBounds(bounds: Partial<NonNullable<Figure['bounds']>>): Bounds {
  return {
    lower: bounds.lower ?? null,
    lowerExclusive: bounds.lower_exclusive ?? false,
    upper: bounds.upper ?? null,
    upperExclusive: bounds.upper_exclusive ?? false,
  };
}
