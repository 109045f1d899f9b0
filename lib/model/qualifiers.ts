import type { Qualifier } from './vocabulary.ts';

/** What the printed value is to the true one: a bound that may be reached, one that may not, or none (`null`). */
type Bound = 'inclusive' | 'exclusive' | null;

/** What a hedge says of the true value, and how readers are told. */
export type Hedge = {
  /** Of the printed value as a floor. */
  lower: Bound;
  /** Of the printed value as a ceiling. */
  upper: Bound;
  /** Whether the true value is said to lie near the printed one. How near is never said. */
  near: boolean;
  /** How labels and tables say it. */
  words: string;
  /** What we take it to say. */
  meaning: string;
};

/** The one table of hedges: all that draws, says or checks one goes by it. How each is printed is of a language (`lib/language`). */
export const HEDGES: Record<Qualifier, Hedge> = {
  stated: {
    lower: null,
    upper: null,
    near: false,
    words: 'as stated',
    meaning: 'printed without a hedge; it may still be rounded, so we claim no bounds',
  },
  more_than: {
    lower: 'exclusive',
    upper: null,
    near: false,
    words: 'more than',
    meaning: 'a floor: the figure lies above it',
  },
  just_over: {
    lower: 'exclusive',
    upper: null,
    near: true,
    words: 'just over',
    meaning: 'a floor that the figure lies a little above; how little is not said',
  },
  at_least: {
    lower: 'inclusive',
    upper: null,
    near: false,
    words: 'at least',
    meaning: 'a floor: the figure is this or more',
  },
  almost: {
    lower: null,
    upper: 'exclusive',
    near: true,
    words: 'almost',
    meaning: 'a ceiling that the figure stays a little below; how little is not said',
  },
  less_than: {
    lower: null,
    upper: 'exclusive',
    near: false,
    words: 'less than',
    meaning: 'a ceiling that the figure stays below, near or far',
  },
  at_most: {
    lower: null,
    upper: 'inclusive',
    near: false,
    words: 'at most',
    meaning: 'a ceiling: the figure is this or less',
  },
  up_to: {
    lower: null,
    upper: 'inclusive',
    near: false,
    words: 'up to',
    meaning: 'a ceiling, not an estimate',
  },
  about: {
    lower: null,
    upper: null,
    near: true,
    words: 'about',
    meaning: 'near this, above or below; how near is not said, so we claim no bounds',
  },
};

/** The qualifier of a figure that is printed without a hedge. */
export const UNHEDGED: Qualifier = 'stated';

/** Whether a hedge is printed at all. */
export function isHedged(qualifier: Qualifier): boolean {
  const { lower, upper, near } = HEDGES[qualifier];
  return lower !== null || upper !== null || near;
}

/** Whether the hedge names neither floor nor ceiling, and says only that the figure lies near. */
export function isNearOnly(qualifier: Qualifier): boolean {
  const { lower, upper, near } = HEDGES[qualifier];
  return near && lower === null && upper === null;
}

/** Whether the figure is said to lie near its bound, or near what is printed. */
export function isNear(qualifier: Qualifier): boolean {
  return HEDGES[qualifier].near;
}
