import { ENGLISH } from '../language/english.ts';
import type { UnitKind } from '../quantity/item.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { thanOf } from './printed-hedge.ts';

/**
 * A part of a whole: as a fraction and in percent, rounded too; what it may be `than`; and for "nine out of ten" the two
 * numbers by themselves.
 */
export type Share = { values: number[]; than?: 'more' | 'less'; apart?: number[] };

/**
 * A figure in a text of ours: how it is printed, and of each of its numbers all the ways to read it. `isCount`: whole
 * words that count ("three ferries"); `share`: a part of a whole ("two-thirds"); `span`: a unit of time ("years").
 */
export type ToldFigure = {
  printed: string;
  numbers: number[][];
  unitKind: UnitKind | null;
  isCount: boolean;
  isPercent: boolean;
  share?: Share;
  span?: string;
};

/** Said of anything: "one of them", "the two" are hardly ever a quantity that is cited. */
const MOST_SMALL = 2;

/** The figures that an English text tells as quantities: without dates, years, ordinals, names, and whole words up to two. */
export function listToldFigures(text: string): ToldFigure[] {
  return readFigures(text, ENGLISH).flatMap((figure) => (figure.kind === 'quantity' ? toTold(figure) : []));
}

const isPart = ({ readings, unitKind, isFraction }: Figure) =>
  isFraction && unitKind === 'percent' && readings.length > 1;

function toShare({ readings, qualifier, share }: Figure): Share {
  return {
    values: [...readings],
    than: thanOf({ qualifier }),
    ...(share && { apart: [share.of, share.among] }),
  };
}

function toTold(figure: Figure): ToldFigure[] {
  const { phrase: printed, unitKind, range, readings, isWords } = figure;
  const isPercent = unitKind === 'percent';
  if (isPart(figure)) {
    const share = toShare(figure);
    return [{ printed, numbers: [share.values], unitKind, isCount: false, isPercent: false, share }];
  }
  const all = range ? [[range.from], [range.to]] : [[...readings]];
  const isCount =
    isWords &&
    !isPercent &&
    all.every(([value = 0, ...others]) => others.length === 0 && Number.isInteger(value));
  const numbers = isCount ? all.filter(([value = 0]) => value > MOST_SMALL) : all;
  if (numbers.length === 0) return [];
  return [
    { printed, numbers, unitKind, isCount: isCount && unitKind !== 'money', isPercent, span: spanOf(figure) },
  ];
}

/** The unit of time that a figure counts, as "years" of "four years" and "five-year". */
function spanOf({ unit, unitKind }: Figure): string | undefined {
  const isTime = unit !== null && unitKind === 'measure' && ENGLISH.spans.has(unit);
  return isTime ? unit : undefined;
}

/** The units of time of which a text gives a number, or which a unit is. */
export function listSpans(text: string): string[] {
  const [first = ''] = /^\p{L}+/u.exec(text) ?? [];
  const own = ENGLISH.spans.has(first.toLowerCase()) ? ENGLISH.units.get(first.toLowerCase()) : undefined;
  const told = readFigures(text, ENGLISH).flatMap((figure) => spanOf(figure) ?? []);
  return own === undefined ? told : [own, ...told];
}
