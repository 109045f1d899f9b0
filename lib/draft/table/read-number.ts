import { ENGLISH } from '../../language/english.ts';
import type { Qualifier } from '../../language/qualifier.ts';
import { QUALIFIERS } from '../../model/vocabulary.ts';
import { type Figure, readFigures } from '../../quantity/read-figures.ts';
import { type ColumnDecimal, type Decimal, decimalOf, isAmbiguous, swapSigns } from './number-style.ts';

/** What a cell says: a number or a range with its hedge and the unit that it prints; `marks` are footnote marks behind it. */
export type CellQuantity = {
  kind: 'quantity';
  value: number | null;
  range: { from: number; to: number } | null;
  qualifier: Qualifier;
  unit: string | null;
  /** The cell without its footnote marks. */
  phrase: string;
  marks: string;
  /** The sign that it was read by. */
  decimal: Decimal;
};
/** Nothing, or words that say that there is nothing. */
export type CellGap = { kind: 'gap'; words: string };
/** What can't be read: what is there in words, and what would be right. */
export type CellProblem = { kind: 'problem'; found: string; right: string };
export type NumberCell = CellQuantity | CellGap | CellProblem;

const GAP =
  /^(?:|[-–—‒.…:]+|n\.?\s?\/?\s?a\.?|x|null|none|nil|no data|not available|not asked|missing|unknown|k\.?\s?a\.?|n\.?\s?d\.?|s\.?\s?o\.?)$/iu;
/** Without a hedge. */
const [STATED] = QUALIFIERS;
const MARKS = /(?<=[\p{N}%])\s?(?<marks>(?:[*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈ]+|\[\w{1,3}\]|\([a-z]\))+)$/u;
const BRACKETS = /^\(\s*[\d.,\s]+%?\s*\)$/u;

/** Reads one cell of numbers. `decimal` is what its column says of the sign of decimals; where it says nothing, the cell may. */
export function readNumberCell(text: string, decimal: ColumnDecimal): NumberCell {
  const shown = text.replace(/[\s\u00a0\u202f\u2009]+/gu, ' ').trim();
  if (GAP.test(shown)) return { kind: 'gap', words: shown };
  const marks = MARKS.exec(shown)?.groups?.marks ?? '';
  const phrase = shown.slice(0, shown.length - marks.length).trim();
  if (BRACKETS.test(phrase))
    return problem('a number in brackets, which may be below zero or not', toMinus(phrase));
  const styled = judgeStyle(phrase, decimal);
  if (styled) return styled;
  const own = [...phrase.matchAll(NUMERAL)]
    .map(([numeral]) => decimalOf(numeral))
    .find((sign) => sign !== null);
  return toQuantity(phrase, marks, decimal === 'mixed' ? '.' : (decimal ?? own ?? '.'));
}

function problem(found: string, right: string): CellProblem {
  return { kind: 'problem', found, right };
}

const toMinus = (phrase: string) =>
  `"-${phrase.replace(/[()\s]/gu, '')}" or "${phrase.replace(/[()\s]/gu, '')}"`;

/** What is wrong with how a number is written in its column. */
function judgeStyle(phrase: string, decimal: ColumnDecimal): CellProblem | undefined {
  for (const [numeral] of phrase.matchAll(NUMERAL)) {
    const own = decimalOf(numeral);
    if (own === null || own === decimal || decimal === null) continue;
    const swapped = `"${phrase.replace(numeral, swapSigns(numeral))}"`;
    if (decimal === 'mixed')
      return problem(
        `a decimal ${nameOf(own)}, where others of the column have decimal ${nameOf(own === ',' ? '.' : ',')}s`,
        `${swapped}, or all cells written alike`,
      );
    return problem(`a decimal ${nameOf(own)}, where the column has decimal ${nameOf(decimal)}s`, swapped);
  }
  if (decimal === '.' || decimal === ',' || !isAmbiguous(phrase)) return undefined;
  const plain = phrase.replace(/[.,]/gu, '');
  const point = phrase.replace(/,/gu, '.');
  return problem(
    `a number that may be ${plain} or ${point}, and no cell of the column shows which`,
    'the sign of its decimals, as --decimal , or --decimal .',
  );
}

const NUMERAL = /\d+(?:[.,]\d+)*/gu;
const nameOf = (sign: Decimal) => (sign === ',' ? 'comma' : 'point');

function toQuantity(phrase: string, marks: string, decimal: Decimal): NumberCell {
  const ungrouped = phrase.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/gu, '');
  const bare = /^(?<sign>[-−+]?)(?<digits>\d+)$/u.exec(ungrouped)?.groups;
  if (bare) {
    const value = Number(bare.digits) * (/[-−]/u.test(bare.sign ?? '') ? -1 : 1);
    return { kind: 'quantity', value, range: null, qualifier: STATED, unit: null, phrase, marks, decimal };
  }
  const figures = readFigures(ungrouped, { ...ENGLISH, decimal });
  const [figure] = figures;
  const isWhole = figure && figures.length === 1 && leaves(ungrouped, figure);
  if (!isWhole || (figure.value === null && figure.range === null))
    return problem(describe(figures), example(phrase));
  const { value, range, qualifier, unit, denominator } = figure;
  const whole = denominator === null ? unit : `${unit ?? ''} per ${denominator}`.trim();
  const ends = range && { from: Math.min(range.from, range.to), to: Math.max(range.from, range.to) };
  return { kind: 'quantity', value, range: ends, qualifier, unit: whole, phrase, marks, decimal };
}

/** Whether a figure with its hedge is all that a cell says. */
function leaves(text: string, { start, end, hedge }: Figure): boolean {
  const from = Math.min(start, hedge?.start ?? start);
  const to = Math.max(end, hedge?.end ?? end);
  return `${text.slice(0, from)}${text.slice(to)}`.trim() === '';
}

function describe(figures: readonly Figure[]): string {
  if (figures.length > 1) return `${figures.length} numbers in one cell`;
  return figures.length === 0 ? 'no number' : 'a number and something else';
}

/** The cell with what looks like slips mended, as an example only. */
function example(phrase: string): string {
  const mended = phrase.replace(/(?<=\d)[oO](?=\d|$|%)/gu, '0').replace(/(?<=\d)[lI](?=\d|$|%)/gu, '1');
  const number = /[<>≤≥~≈]?\s?[-−]?\d+(?:[.,]\d+)*\s?%?/u.exec(mended)?.[0];
  return number === undefined
    ? 'a number, as "12.5", or an empty cell'
    : `a number alone, as "${number.trim()}"`;
}
