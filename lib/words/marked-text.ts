/** A text with the parts that a search found: `[text, isFound]` in order. */
export type MarkedText = [text: string, isFound: boolean][];

/** Signs that stand in no text: PostgreSQL puts them around what it found. */
export const MATCH_START = '\u0001';
export const MATCH_END = '\u0002';

const SYNTAX = /[$()*+./?[\\\]^{|}]/g;
const MATCHED = new RegExp(`${MATCH_START}([^${MATCH_END}]*)${MATCH_END}`, 'gu');

/** The words that stand between `MATCH_START` and `MATCH_END`, in small letters, each once. */
export function listMatched(text: string): string[] {
  return [...new Set([...text.matchAll(MATCHED)].map(([, word = '']) => word.toLowerCase()))];
}

/** Tells the words that were found in a text, in any letter case, from what stands around them; numbers are found whole. */
export function markWords(text: string, found: readonly string[]): MarkedText {
  if (found.length === 0 || text === '') return text === '' ? [] : [[text, false]];
  return text
    .split(wholeWords(found))
    .map((part, index): [string, boolean] => [part, index % 2 === 1])
    .filter(([part]) => part !== '');
}

/** The found words that a text contains. */
export function listContained(text: string, found: readonly string[]): string[] {
  const parts = markWords(text, found).flatMap(([part, isFound]) => (isFound ? [part.toLowerCase()] : []));
  return [...new Set(parts)];
}

function wholeWords(found: readonly string[]): RegExp {
  const words = found.toSorted((a, b) => b.length - a.length).map((word) => word.replace(SYNTAX, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\d]|\\d[.,])(${words.join('|')})(?![\\p{L}\\p{M}\\d]|[.,]\\d)`, 'giu');
}
