import { loudReading, toPlainText } from '../text/plain-text.ts';

/** Names and synonyms have at most so many words that a search text is looked up in runs of them. */
export const MAX_PHRASE_WORDS = 7;

/** The words of a phrase, without typography, in the letters that it was written in. */
export const listPlainWords = (phrase: string) => toPlainText(phrase).match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** What a phrase is looked up by, the way it is written first: its words in small letters, the last also as one: "Polls", `polls` and `poll`. */
export function listPhraseKeys(phrase: string): string[] {
  const words = listPlainWords(phrase).map((word) => word.toLowerCase());
  const before = words.slice(0, -1);
  return listNumbers(words.at(-1) ?? '').map((last) => [...before, last].join(' '));
}

const PLURALS = [
  [/ies$/, 'y'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/(?<=[^su])s$/, ''],
] as const;

/** A word, and what it may be the plural of. */
function listNumbers(word: string): string[] {
  if (loudReading(word)) return [word];
  const singulars = PLURALS.flatMap(([end, instead]) => (end.test(word) ? [word.replace(end, instead)] : []));
  return [word, ...singulars.filter((one) => one.length > 2)];
}
