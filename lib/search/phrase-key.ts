import { loudReading, toPlainText } from '../text/plain-text.ts';

/** Names and synonyms have at most so many words that a search text is looked up in runs of them. */
export const MAX_PHRASE_WORDS = 7;

/** The words of a phrase, without typography, in the letters that it was written in. */
export const listPlainWords = (phrase: string) => toPlainText(phrase).match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** What a phrase is looked up by: its words in small letters and as one of them, "Polls" as `poll`. */
export const toPhraseKey = (phrase: string) => listPlainWords(phrase).map(toOne).join(' ');

function toOne(found: string): string {
  const word = found.toLowerCase();
  if (loudReading(word) || word.length < 4) return word;
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
