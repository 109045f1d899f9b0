import { toPlainWord, withoutLoudTerm } from '../text/plain-text.ts';

/** A text with the parts that a search found: `[text, isFound]` in order. */
export type MarkedText = [text: string, isFound: boolean][];

/** Signs that stand in no text: PostgreSQL puts them around what it found. */
export const MATCH_START = '\u0001';
export const MATCH_END = '\u0002';

const SYNTAX = /[$()*+./?[\\\]^{|}]/g;
const MATCHED = new RegExp(`${MATCH_START}([^${MATCH_END}]*)${MATCH_END}`, 'gu');

/** The words that stand between `MATCH_START` and `MATCH_END` in a plain text, in small letters, each once. */
export function listMatched(text: string): string[] {
  const words = [...text.matchAll(MATCHED)].map(([, word = '']) => withoutLoudTerm(word.toLowerCase()));
  return [...new Set(words)];
}

/**
 * Tells the words that were found in a text, in any letter case and typography, from what stands around them; numbers are found
 * whole. `found` are plain words (lib/text/plain-text.ts).
 */
export function markWords(text: string, found: readonly string[]): MarkedText {
  if (found.length === 0 || text === '') return text === '' ? [] : [[text, false]];
  const { plain, starts } = plainByLetter(text);
  const spans = [...plain.matchAll(wholeWords(found))].map(({ 0: word, index }) => ({
    start: starts[index] ?? text.length,
    end: starts[index + word.length] ?? text.length,
  }));
  return cutAt(text, spans);
}

/** The found words that a text contains, as it prints them in small letters. */
export function listContained(text: string, found: readonly string[]): string[] {
  const parts = markWords(text, found).flatMap(([part, isFound]) => (isFound ? [toPlainWord(part)] : []));
  return [...new Set(parts)];
}

/** A text letter by letter as the search compares it, and where in the text each plain letter begins. */
function plainByLetter(text: string): { plain: string; starts: number[] } {
  const starts: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text) {
    const own = /[a-z0-9 ]/.test(letter) ? letter : toPlainLetter(letter);
    plain += own;
    for (let unit = 0; unit < own.length; unit++) starts.push(at);
    at += letter.length;
  }
  return { plain, starts };
}

/** Signs stand for themselves, so that "1.5" is no 5. */
const toPlainLetter = (letter: string) =>
  /[\p{L}\p{M}\p{N}\p{Cf}]/u.test(letter) ? toPlainWord(letter) : letter;

function cutAt(text: string, spans: readonly { start: number; end: number }[]): MarkedText {
  const parts: MarkedText = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  return [...parts, [text.slice(at), false] as [string, boolean]].filter(([part]) => part !== '');
}

function wholeWords(found: readonly string[]): RegExp {
  const words = found.toSorted((a, b) => b.length - a.length).map(toPattern);
  return new RegExp(`(?<![\\p{L}\\p{M}\\d]|\\d[.,])(${words.join('|')})(?![\\p{L}\\p{M}\\d]|[.,]\\d)`, 'giu');
}

/** Letters that are shortened from several words may have points: U.S. */
function toPattern(word: string): string {
  if (/^[a-z]{2,4}$/.test(word)) return [...word].join('\\.?');
  return word.replace(SYNTAX, '\\$&');
}
