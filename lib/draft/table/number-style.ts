/** Which sign parts the decimals in a column, where its cells show it. */
export type Decimal = '.' | ',';

/** What a column says of its decimals: their sign, nothing, or several things. */
export type ColumnDecimal = Decimal | 'mixed' | null;

/** What the cells of a column show of their decimals: the sign, or the cells that contradict one another, or nothing. */
export type NumberStyle = {
  decimal: Decimal | null;
  /** A cell that shows it, by its place in the list. */
  shownBy: number | null;
  /** Where some cells show a comma and others a point: one of each. */
  conflict: { comma: number; point: number } | null;
};

const NUMERAL = /\d+(?:[.,]\d+)*/gu;

/** What one numeral shows by itself: `1,5` a decimal comma, `1.234,5` too, `1.234` nothing. */
export function decimalOf(numeral: string): Decimal | null {
  const signs = [...numeral.matchAll(/[.,]/gu)].map(([sign]) => sign as Decimal);
  const last = signs.at(-1);
  if (last === undefined) return null;
  const other = last === '.' ? ',' : '.';
  if (signs.includes(other)) return last;
  if (signs.length > 1) return other;
  const [whole = '', part = ''] = numeral.split(last);
  const mayGroup = part.length === 3 && whole.length <= 3 && !/^0/u.test(whole);
  return mayGroup ? null : last;
}

/** Whether a numeral reads as two numbers, and nothing in it says as which: `1.234`. */
export function isAmbiguous(text: string): boolean {
  return [...text.matchAll(NUMERAL)].some(
    ([numeral]) => /[.,]/u.test(numeral) && decimalOf(numeral) === null,
  );
}

/** What some cells of one column show of their decimals. */
export function findNumberStyle(texts: readonly string[]): NumberStyle {
  const shown = texts.map((text) => [...text.matchAll(NUMERAL)].map(([numeral]) => decimalOf(numeral)));
  const comma = shown.findIndex((all) => all.includes(','));
  const point = shown.findIndex((all) => all.includes('.'));
  if (comma >= 0 && point >= 0) return { decimal: null, shownBy: null, conflict: { comma, point } };
  if (comma >= 0) return { decimal: ',', shownBy: comma, conflict: null };
  return { decimal: point >= 0 ? '.' : null, shownBy: point >= 0 ? point : null, conflict: null };
}

/** What a cell is read by. */
export const columnDecimal = (style: NumberStyle | null): ColumnDecimal =>
  style?.conflict ? 'mixed' : (style?.decimal ?? null);

/** Numbers written with the other sign for decimals and groups: `1.234,5` is `1,234.5`. */
export function swapSigns(text: string): string {
  return text.replace(NUMERAL, (numeral) => numeral.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.')));
}
