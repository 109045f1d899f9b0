import { toPlainText } from './plain-text.ts';

/** Names and synonyms have at most so many words that a search text is looked up in runs of them. */
export const MAX_PHRASE_WORDS = 7;

/** Written with an apostrophe, which texts keep apart from the words before: harbour's, don't, they've. */
const ENDINGS = /(?<=[\p{L}\p{M}\p{N}])'(?:s|t|m|d|ll|re|ve)(?![\p{L}\p{M}\p{N}])/giu;

/** A text with plain apostrophes, without what stands behind them at the end of words: don't finds what has “don”. */
export const dropEndings = (text: string) => text.replace(ENDINGS, '');

/** The words of a phrase, without typography, in the letters that it was written in. */
export const listPlainWords = (phrase: string) => cutWords(toPlainText(phrase));

/** The words that a phrase is looked up by, in small letters: those of “Keeper’s logs” are `keeper` and `logs`. */
export const listKeyWords = (phrase: string) => cutWords(dropEndings(toPlainText(phrase)).toLowerCase());

const cutWords = (plain: string) => plain.match(/[\p{L}\p{M}\d]+/gu) ?? [];
