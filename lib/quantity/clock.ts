import { type Context, findPhraseAt, isGlued, isIn, isMark } from './cursor.ts';
import type { Stretch } from './date.ts';

const isDigits = (context: Context, at: number, lengths: RegExp) => {
  const token = context.tokens[at];
  return token?.kind === 'digits' && lengths.test(String(token.lower.length));
};

/** "7:30", "2.15", "7": the digits of a time, and whether they are one without more words. */
function pastDigits(context: Context, at: number): { end: number; isSure: boolean } | undefined {
  const { tokens } = context;
  if (!isDigits(context, at, /^[1-4]$/)) return undefined;
  const hours = Number(tokens[at]?.lower);
  const isPair = isDigits(context, at + 2, /^2$/) && isGlued(context, at + 1) && isGlued(context, at + 2);
  const minutes = Number(tokens[at + 2]?.lower);
  const isJoined = isPair && (isMark(context, at + 1, ':') || isMark(context, at + 1, '.'));
  if (isJoined && hours < 25 && minutes < 60) {
    const isTimed =
      isMark(context, at + 3, ':') && isDigits(context, at + 4, /^2$/) && isGlued(context, at + 3);
    const end = isTimed ? at + 5 : at + 3;
    const isTenths =
      isMark(context, at + 1, ':') &&
      isMark(context, end, '.') &&
      isDigits(context, end + 1, /^[123]$/) &&
      isGlued(context, end) &&
      isGlued(context, end + 1);
    return { end: isTenths ? end + 2 : end, isSure: isMark(context, at + 1, ':') };
  }
  const isMilitary = tokens[at]?.lower.length === 4 && hours < 2400 && hours % 100 < 60;
  return hours <= 24 || isMilitary ? { end: at + 1, isSure: false } : undefined;
}

/** A time of day that begins at a token: "7:30", "9 a.m.", "2.15pm", "0930 GMT", "7 o’clock". */
export function readClock(context: Context, at: number): Stretch | undefined {
  const { tokens, language } = context;
  const digits = pastDigits(context, at);
  if (!digits) return undefined;
  const words = findPhraseAt(context, digits.end, language.clock);
  const isWordy = tokens[at]?.lower.length === 4 && !words;
  const isDotted =
    words?.phrase.includes('.') && isMark(context, words.end, '.') && isGlued(context, words.end);
  if (words && tokens[at]?.lower.length !== 4) return { start: at, end: words.end + (isDotted ? 1 : 0) };
  if (isIn(context, digits.end, language.zones) && (digits.isSure || isWordy))
    return { start: at, end: digits.end + 1 };
  return digits.isSure && tokens[digits.end]?.text !== '%' ? { start: at, end: digits.end } : undefined;
}
