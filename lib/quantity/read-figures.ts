import type { Direction, Language } from '../language/language.ts';
import type { Qualifier } from '../language/qualifier.ts';
import type { Context } from './cursor.ts';
import { plainHeadlines } from './headline.ts';
import type { FigureKind, Item, UnitKind } from './item.ts';
import { listItems } from './list-items.ts';
import { type Span, tokenize } from './token.ts';

/**
 * A figure as a text prints it. `start` to `end` is its phrase: the number with sign, money, unit or counted noun and
 * denominator, without its hedge; `core` the number itself. `value` is in base units, percentages and shares in percent,
 * with the sign that is printed; a range has `range` and no value. `readings` are all values that the number may have.
 */
export type Figure = Span & {
  phrase: string;
  core: Span;
  kind: FigureKind;
  value: number | null;
  range: { from: number; to: number } | null;
  readings: readonly number[];
  qualifier: Qualifier;
  /** The words of the hedge, before the number or behind it. */
  hedge: Span | null;
  /** Whether it is said to be an estimate, which is no hedge. */
  isEstimate: boolean;
  sign: '-' | '+' | null;
  scale: number;
  /** A name of a unit, or the noun that is counted; of money the likeliest code. */
  unit: string | null;
  unitKind: UnitKind | null;
  /** Codes of ISO 4217, the likeliest first; several where the text does not say which. */
  currencies: readonly string[];
  denominator: string | null;
  direction: Direction | null;
  /** Whether its words may be meant as a fall and as none: "lost 9 ferries". */
  mayFall: boolean;
  /** Of "plus or minus 3". */
  margin: number | null;
  /** One and five of "one in five". */
  share: { of: number; among: number } | null;
  /** Whether it is a part of a whole: a half, 2/3, one in five. */
  isFraction: boolean;
  /** Whether its number is written in words. */
  isWords: boolean;
};

function toSpan({ tokens }: Context, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function toFigure(context: Context, item: Item): Figure {
  const { value, to, hedge, form } = item;
  const { start, end } = toSpan(context, item.start, item.end);
  return {
    start,
    end,
    phrase: context.text.slice(start, end),
    core: toSpan(context, item.first, item.last),
    kind: item.kind,
    value: to === null ? value : null,
    range: to === null || value === null ? null : { from: value, to },
    readings: item.readings,
    qualifier: item.qualifier,
    hedge: hedge && toSpan(context, hedge.start, hedge.end),
    isEstimate: item.isEstimate,
    sign: item.sign,
    scale: item.scale,
    unit: item.unit,
    unitKind: item.unitKind,
    currencies: item.currencies,
    denominator: item.denominator,
    direction: item.direction,
    mayFall: item.mayFall,
    margin: item.margin,
    share: item.share,
    isFraction: form === 'fraction',
    isWords: form === 'words' || (form === 'fraction' && context.tokens[item.first]?.kind === 'word'),
  };
}

/** Every figure of a text in a language, in order and without overlaps; never throws, and takes time as the text is long. */
export function readFigures(text: string, language: Language): Figure[] {
  const context = { text, tokens: plainHeadlines(text, tokenize(text), language), language };
  return listItems(context).map((item) => toFigure(context, item));
}
