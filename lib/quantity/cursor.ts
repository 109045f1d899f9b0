import type { Language } from '../language/language.ts';
import type { Token } from './token.ts';

/** A text that is being read: its tokens, in one language. Every rule takes it with the index of a token. */
export type Context = { text: string; tokens: readonly Token[]; language: Language };

const DASH = /^[-\u2010-\u2015\u2212]$/u;
const MOST_TOKENS = 7;

export const isDash = (token: Token | undefined): boolean => token?.kind === 'mark' && DASH.test(token.text);

/** Whether a token is a word of a set. */
export function isIn({ tokens }: Context, at: number, words: ReadonlySet<string>): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && words.has(token.lower);
}

/** The word at a place in lower case; empty where none stands there. */
export function wordAt({ tokens }: Context, at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.lower : '';
}

export const isMark = ({ tokens }: Context, at: number, mark: string): boolean =>
  tokens[at]?.kind === 'mark' && tokens[at]?.text === mark;

/** Whether nothing stands between a token and the one before it. */
export const isGlued = ({ tokens }: Context, at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at]?.spaced === false;

/** Past a dash that joins two words, as in "six-inch"; the same place where none does. */
export function afterHyphen(context: Context, at: number): number {
  return isDash(context.tokens[at]) && isGlued(context, at) && isGlued(context, at + 1) ? at + 1 : at;
}

/** Before a dash that joins two words. */
export function beforeHyphen(context: Context, at: number): number {
  return isDash(context.tokens[at]) && isGlued(context, at) && isGlued(context, at + 1) ? at - 1 : at;
}

const isPart = (token: Token | undefined, first: boolean) =>
  token?.kind === 'word' ||
  (token?.kind === 'mark' && (token.text === '.' || token.text === '%' || (!first && isDash(token))));

type Table = { has(key: string): boolean };

/** The longest phrase of a table that begins at a token, with where it ends. */
export function findPhraseAt(
  { tokens }: Context,
  at: number,
  table: Table,
): { end: number; phrase: string } | undefined {
  let joined = '';
  let found: { end: number; phrase: string } | undefined;
  for (let k = at; k < Math.min(tokens.length, at + MOST_TOKENS); k += 1) {
    const token = tokens[k];
    if (!token || !isPart(token, k === at)) break;
    joined += `${k > at && token.spaced ? ' ' : ''}${isDash(token) ? '-' : token.lower}`;
    if (table.has(joined)) found = { end: k + 1, phrase: joined };
  }
  return found;
}

/** The longest phrase of a table that ends before a token, with where it begins. */
export function findPhraseBefore(
  { tokens }: Context,
  end: number,
  table: Table,
): { start: number; phrase: string } | undefined {
  let joined = '';
  let found: { start: number; phrase: string } | undefined;
  for (let k = end - 1; k >= Math.max(0, end - MOST_TOKENS); k -= 1) {
    const token = tokens[k];
    const next = tokens[k + 1];
    if (token?.kind !== 'word' && !(joined !== '' && isDash(token))) break;
    joined = `${isDash(token) ? '-' : token?.lower}${joined !== '' && next?.spaced ? ' ' : ''}${joined}`;
    if (table.has(joined)) found = { start: k, phrase: joined };
  }
  return found;
}

/** The decimal that is meant: 2.3 × 1e6 is 2299999.9999999995 in binary. */
export const product = (mantissa: number, scale: number): number =>
  Number((mantissa * scale).toPrecision(15));

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a token is a word of a script that parts words by blanks, so that what touches it belongs to it. */
export const isSpelled = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !UNSPACED.test(token.text);
