import type { Direction } from '../language/language.ts';
import type { Qualifier } from '../language/qualifier.ts';

/**
 * What a figure is. `quantity`: it says how much or how many. The others are figures that say something else: a date, a
 * year, a time of day, an ordinal, a label in a name or a list, the score of a match or a vote, a word with a number in it
 * (one of them, twice, both), and a quantity that is left open (hundreds of).
 */
export const FIGURE_KINDS = [
  'quantity',
  'date',
  'year',
  'time',
  'ordinal',
  'label',
  'score',
  'word',
  'vague',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export type UnitKind = 'percent' | 'points' | 'times' | 'measure' | 'money' | 'counted';

/** A figure while it is being read; all places are tokens. `first` to `last` is the number itself, `end` its phrase's. */
export type Item = {
  kind: FigureKind;
  start: number;
  first: number;
  last: number;
  end: number;
  value: number | null;
  to: number | null;
  readings: readonly number[];
  mantissa: number;
  scale: number;
  form: 'digits' | 'words' | 'fraction';
  plain: boolean;
  sign: '-' | '+' | null;
  unit: string | null;
  unitKind: UnitKind | null;
  currencies: readonly string[];
  denominator: string | null;
  qualifier: Qualifier;
  hedge: { start: number; end: number } | null;
  isEstimate: boolean;
  direction: Direction | null;
  mayFall: boolean;
  margin: number | null;
  share: { of: number; among: number } | null;
};

/** Tokens of an item: `first` to `last` are its number, where that is not all of it. */
type Place = { start: number; end: number; first?: number; last?: number };

/** An item of which only its place and its value are known. */
export function toItem(kind: FigureKind, place: Place, value: number | null = null): Item {
  const { start, end, first = start, last = end } = place;
  // Written out: spreading is ten times slower, and there is one for every figure.
  return {
    kind,
    start,
    first,
    last,
    end,
    value,
    to: null,
    readings: value === null ? [] : [value],
    mantissa: value ?? 0,
    scale: 1,
    form: 'digits',
    plain: false,
    sign: null,
    unit: null,
    unitKind: null,
    currencies: [],
    denominator: null,
    qualifier: 'stated',
    hedge: null,
    isEstimate: false,
    direction: null,
    mayFall: false,
    margin: null,
    share: null,
  };
}
