import { type Context, isGlued, isIn, isMark } from './cursor.ts';

/** Digits with their separators: `whole` are those before the decimals, `plain` says that there are no others. */
export type Numeral = { end: number; value: number; readings: number[]; whole: string; plain: boolean };

/** Whether two decimals were printed, as of cents. */
export const hasCents = ({ value, whole }: Numeral): boolean =>
  Number(whole) !== value && Number.isInteger(Number((value * 100).toPrecision(15)));

type Run = { parts: string[]; separators: string[]; ends: number[] };

const SPACE = /^[ \u00a0\u2004-\u200a\u202f]$/u;
const GROUPING = /^['’ʼ_٬ ]$/u;
const POINT = /^[·∙⋅˙٫．]$/u;
const EITHER = /^[.,，]$/u;

/** Whether a digit group may belong to the one before over a blank: three digits, after no label and no day. */
function isSpacedGroup(context: Context, at: number, first: number): boolean {
  const { text, tokens, language } = context;
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'digits' || !token.spaced || token.lower.length !== 3 || !before) return false;
  if ((tokens[first]?.lower.length ?? 9) > 3 || tokens[first]?.lower.startsWith('0')) return false;
  const isLabelled = isIn(context, first - 1, language.labels) || isIn(context, first - 1, language.months);
  const isDotted = isMark(context, first - 1, '.') && isIn(context, first - 2, language.months);
  return !isLabelled && !isDotted && SPACE.test(text.slice(before.end, token.start));
}

/** "1 ,200", "3 .5 percent": a separator that a scan has torn off its digits. */
function isTornOff({ tokens, language }: Context, at: number, first: number): boolean {
  const [mark, next, behind] = tokens.slice(at, at + 3);
  const isShort = at === first + 1 && (tokens[first]?.lower.length ?? 9) <= 3;
  if (!isShort || next?.kind !== 'digits' || language.decimal === null) return false;
  if (mark?.text !== language.decimal) return EITHER.test(mark?.text ?? '') && next.lower.length === 3;
  return (
    behind?.text === '%' ||
    language.percent.has(behind?.lower ?? '') ||
    language.scales.has(behind?.lower ?? '')
  );
}

/** No number has more groups; a longer run is read in time that grows with its length alone. */
const MOST_PARTS = 12;

function listRun(context: Context, at: number): Run {
  const { tokens } = context;
  const run: Run = { parts: [tokens[at]?.lower ?? ''], separators: [], ends: [at + 1] };
  for (let k = at + 1; k < tokens.length && run.parts.length < MOST_PARTS; ) {
    const isSpaced = run.separators.every((one) => one === ' ') && isSpacedGroup(context, k, at);
    const mark = tokens[k];
    const isJoined =
      mark?.kind === 'mark' &&
      (GROUPING.test(mark.text) || POINT.test(mark.text) || EITHER.test(mark.text)) &&
      (isGlued(context, k) || isTornOff(context, k, at)) &&
      isGlued(context, k + 1) &&
      tokens[k + 1]?.kind === 'digits';
    if (!isSpaced && !isJoined) break;
    const digits = isSpaced ? k : k + 1;
    run.separators.push(isSpaced ? ' ' : (mark?.text ?? ''));
    run.parts.push(tokens[digits]?.lower ?? '');
    run.ends.push(digits + 1);
    k = digits + 1;
  }
  return run;
}

const isGrouped = (parts: readonly string[]) =>
  /^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every(({ length }) => length === 3);
/** 12,34,567. */
const isIndian = (parts: readonly string[]) =>
  parts.length > 2 &&
  /^[1-9]\d?$/.test(parts[0] ?? '') &&
  parts.slice(1, -1).every(({ length }) => length === 2) &&
  parts.at(-1)?.length === 3;

/** How a lone separator before three digits is read: as the language has it, or where none is known as a group, or as both. */
type Style = '.' | ',' | 'group' | 'unknown';

type Reading = { whole: string; values: number[] };

const toWhole = (parts: readonly string[]): Reading => ({
  whole: parts.join(''),
  values: [Number(parts.join(''))],
});
const toDecimal = (parts: readonly string[]): Reading => {
  const whole = parts.slice(0, -1).join('');
  return { whole, values: [Number(`${whole}.${parts.at(-1)}`)] };
};

/** One kind of separator: groups where they have the right lengths, else decimals. */
function readUniform(parts: readonly string[], separator: string, decimal: Style) {
  if (GROUPING.test(separator)) return isGrouped(parts) ? toWhole(parts) : undefined;
  if (POINT.test(separator)) return parts.length === 2 ? toDecimal(parts) : undefined;
  const mayGroup = isGrouped(parts) || (separator !== '.' && isIndian(parts));
  if (parts.length > 2) return mayGroup ? toWhole(parts) : undefined;
  const isDecimal = separator === decimal || (separator === '，' && decimal === ',');
  if (!mayGroup || isDecimal) return toDecimal(parts);
  if (decimal === '.' || decimal === ',' || (decimal === 'group' && separator === '.')) return toWhole(parts);
  const values = [...toWhole(parts).values, ...toDecimal(parts).values];
  return { ...toWhole(parts), values };
}

function readParts(parts: readonly string[], separators: readonly string[], decimal: Style) {
  const kinds = new Set(separators);
  const [first = ''] = separators;
  if (kinds.size === 0) return toWhole(parts);
  if (kinds.size === 1) return readUniform(parts, first, decimal);
  const isLast = !GROUPING.test(separators.at(-1) ?? '') && new Set(separators.slice(0, -1)).size === 1;
  const groups = parts.slice(0, -1);
  return isLast && (isGrouped(groups) || isIndian(groups)) ? toDecimal(parts) : undefined;
}

/** "22,24,26": what follows a number over a comma that touches it is the next of a list. */
const isInList = (context: Context, at: number) =>
  isMark(context, at - 1, ',') &&
  isGlued(context, at) &&
  isGlued(context, at - 1) &&
  context.tokens[at - 2]?.kind === 'digits';

/** ".5": a point that nothing stands before. */
function readLeadingPoint(context: Context, at: number): Numeral | undefined {
  const { tokens } = context;
  const token = tokens[at];
  const [before, digits] = [tokens[at - 1], tokens[at + 1]];
  if (token?.kind !== 'mark' || !/^[.·]$/u.test(token.text) || digits?.kind !== 'digits') return undefined;
  const isApart = token.spaced || !before || /^[([$€£¥₹\-−–+~]$/u.test(before.text);
  if (!isGlued(context, at + 1) || !isApart) return undefined;
  const value = Number(`0.${digits.lower}`);
  return { end: at + 2, value, readings: [value], whole: '0', plain: false };
}

/**
 * Digits as a number, with every style of separators: 1,234.5, 1.234,5, 1 234, 1'234, 1_234, 12,34,567, 1·5, .5.
 * What no style explains (1,2,3) ends at the first separator; 192.168.1.2 is no number.
 */
export function readNumeral(context: Context, at: number): Numeral | undefined {
  if (context.tokens[at]?.kind !== 'digits') return readLeadingPoint(context, at);
  const { parts, separators, ends } = listRun(context, at);
  const isPercent = /^[%‰٪]$/u.test(context.tokens[ends.at(-1) ?? at]?.text ?? '');
  const style: Style = context.language.decimal ?? (isPercent ? 'unknown' : 'group');
  const most = isInList(context, at) ? 1 : parts.length;
  for (let count = most; count > 0; count -= 1) {
    const found = readParts(parts.slice(0, count), separators.slice(0, count - 1), style);
    const isList =
      count === 2 && parts.length > 2 && separators[0] === separators[1] && !isGrouped(parts.slice(0, 2));
    if (isList && separators[0] === ',') continue;
    const isCode = count < parts.length && separators[count - 1] === '.' && parts.length > 2;
    if (isCode) return undefined;
    if (!found) continue;
    const [value = 0] = found.values;
    const end = ends[count - 1] ?? at + 1;
    return { end, value, readings: found.values, whole: found.whole, plain: count === 1 };
  }
  return undefined;
}
