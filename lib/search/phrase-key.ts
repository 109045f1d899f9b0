import { loudReading, toPlainText } from '../text/plain-text.ts';

/** Names and synonyms have at most so many words that a search text is looked up in runs of them. */
export const MAX_PHRASE_WORDS = 7;

/** The words of a phrase, without typography, in the letters that it was written in. */
export const listPlainWords = (phrase: string) => cutWords(toPlainText(phrase));

const cutWords = (plain: string) => plain.match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** Written with an apostrophe, which texts keep apart from the words before: harbour's, don't, they've. */
const ENDINGS = /(?<=[\p{L}\p{M}\p{N}])'(?:s|t|m|d|ll|re|ve)(?![\p{L}\p{M}\p{N}])/giu;

/** A text with plain apostrophes, without what stands behind them at the end of words: don't finds what has “don”. */
export const dropEndings = (text: string) => text.replace(ENDINGS, '');

/** What a phrase is looked up by, the way it is written first: its words in small letters, the last also as one: "Polls", `polls` and `poll`. */
export function listPhraseKeys(phrase: string): string[] {
  const words = cutWords(dropEndings(toPlainText(phrase))).map((word) => word.toLowerCase());
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
