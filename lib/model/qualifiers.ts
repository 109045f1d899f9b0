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
  /** How English prints it before its number. */
  printed: readonly string[];
  /** What we take it to say. */
  meaning: string;
};

/** The one table of hedges: all that draws, says, reads or checks one goes by it. */
export const HEDGES: Record<Qualifier, Hedge> = {
  stated: {
    lower: null,
    upper: null,
    near: false,
    words: 'as stated',
    printed: [],
    meaning: 'printed without a hedge; it may still be rounded, so we claim no bounds',
  },
  more_than: {
    lower: 'exclusive',
    upper: null,
    near: false,
    words: 'more than',
    printed: [
      'more than',
      'over',
      'above',
      'upwards of',
      'exceeding',
      'in excess of',
      'beyond',
      'greater than',
    ],
    meaning: 'a floor: the figure lies above it',
  },
  at_least: {
    lower: 'inclusive',
    upper: null,
    near: false,
    words: 'at least',
    printed: ['at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than', 'a minimum of'],
    meaning: 'a floor: the figure is this or more',
  },
  // It stands for “fewer than” too, and so says nothing of how near.
  almost: {
    lower: null,
    upper: 'exclusive',
    near: false,
    words: 'almost',
    printed: ['almost', 'nearly', 'just under', 'just shy of', 'fewer than', 'less than', 'under', 'below'],
    meaning: 'a ceiling that the figure stays below',
  },
  up_to: {
    lower: null,
    upper: 'inclusive',
    near: false,
    words: 'up to',
    printed: [
      'up to',
      'at most',
      'no more than',
      'not more than',
      'as many as',
      'as much as',
      'a maximum of',
    ],
    meaning: 'a ceiling, not an estimate',
  },
  about: {
    lower: null,
    upper: null,
    near: true,
    words: 'about',
    printed: ['about', 'around', 'approximately', 'roughly', 'circa', 'some', 'close to'],
    meaning: 'near this; our reading is half of the last printed digit each way',
  },
};

/** The qualifier of a figure that is printed without a hedge. */
export const UNHEDGED: Qualifier = 'stated';

/** Whether a hedge is printed at all. Without one there are no bounds, but for a margin that the article prints. */
export function isHedged(qualifier: Qualifier): boolean {
  const { lower, upper, near } = HEDGES[qualifier];
  return lower !== null || upper !== null || near;
}

/** Whether the hedge names neither floor nor ceiling, so that its bounds are our own reading and are marked so. */
export function hasOurBounds(qualifier: Qualifier): boolean {
  const { lower, upper, near } = HEDGES[qualifier];
  return near && lower === null && upper === null;
}

/** Whether two hedges bound the same sides. Whether a bound is included is the editors' reading; its side is not. */
export function boundSameSides(a: Qualifier, b: Qualifier): boolean {
  const [one, other] = [HEDGES[a], HEDGES[b]];
  return (
    (one.lower === null) === (other.lower === null) &&
    (one.upper === null) === (other.upper === null) &&
    one.near === other.near
  );
}
