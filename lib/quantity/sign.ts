import type { Qualifier } from '../language/qualifier.ts';
import { type Context, isDash, isGlued, isIn, isMark, wordAt } from './cursor.ts';

/** What stands directly before a number: a sign, or a mark that hedges it (~300, ≥300). */
export type SignAt = { end: number; sign: '-' | '+' | null; qualifier: Qualifier | null };

const MARKS: ReadonlyMap<string, Qualifier> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['∼', 'about'],
  ['>', 'more_than'],
  ['<', 'less_than'],
  ['≥', 'at_least'],
  ['⩾', 'at_least'],
  ['≤', 'at_most'],
  ['⩽', 'at_most'],
]);

const OPENS = /^[([{"“‘'«=:/$€£¥₹₩,]$/u;

const isNumberLike = (context: Context, at: number) => {
  const token = context.tokens[at];
  return token?.kind === 'digits' || token?.kind === 'part' || /^[%)\]]$/u.test(token?.text ?? '');
};

/** A dash is a sign where it touches what follows, and neither a word nor a number stands before it. */
function isMinus(context: Context, at: number): boolean {
  const { tokens, language } = context;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!isDash(token) || at + 1 >= tokens.length) return false;
  const isTrue = token?.text === '−';
  if (!isGlued(context, at + 1) && !(isTrue && (token?.spaced || !before))) return false;
  if (!before || (before.kind === 'mark' && OPENS.test(before.text))) return true;
  if (!token?.spaced) return false;
  if (isNamed(context, at - 1)) return true;
  return isTrue || !(isNumberLike(context, at - 1) || language.percent.has(before.lower));
}

/** "Nikkei 225 -1.3%": the number before is a name's. */
const isNamed = (context: Context, at: number) =>
  context.tokens[at]?.kind === 'digits' && isIn(context, at - 1, context.language.labels);

/** The sign before a number: −5, +3, minus five, ~300. "Plus or minus" is a margin's. */
export function readSign(context: Context, at: number): SignAt | undefined {
  const { tokens, language } = context;
  const mark = tokens[at]?.kind === 'mark' ? MARKS.get(tokens[at]?.text ?? '') : undefined;
  if (mark) {
    const equal = isMark(context, at + 1, '=') && isGlued(context, at + 1);
    const wide: Qualifier = equal ? (mark === 'more_than' ? 'at_least' : 'at_most') : mark;
    return { end: at + (equal ? 2 : 1), sign: null, qualifier: equal ? wide : mark };
  }
  if (isMinus(context, at)) return { end: at + 1, sign: '-', qualifier: null };
  const isPlus = isMark(context, at, '+') && isGlued(context, at + 1);
  if (isPlus && (tokens[at]?.spaced || at === 0 || OPENS.test(tokens[at - 1]?.text ?? '')))
    return { end: at + 1, sign: '+', qualifier: null };
  if (!isIn(context, at, language.minus) || language.range.or.has(wordAt(context, at - 1))) return undefined;
  return { end: at + 1, sign: '-', qualifier: null };
}
