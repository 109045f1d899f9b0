import { LANGUAGES } from '../language/languages.ts';
import { coverOf, findParts, type SearchPart } from './search-parts.ts';
import { listTyped } from './typed-words.ts';

/**
 * What a reader's search text asks for, its numbers read in the language that reads the most of them: one list a part, each
 * of alternatives in the syntax of PostgreSQL's `to_tsquery`. All parts must occur, one alternative of each; letters match
 * as the beginning of a word, numbers whole. Empty where there is nothing to look for.
 */
export function toSearchParts(text: string): SearchPart[] {
  const typed = listTyped(text);
  const covers = LANGUAGES.map((language) => coverOf(typed.text, language));
  const language = LANGUAGES[covers.indexOf(Math.max(...covers))];
  return language === undefined ? [] : findParts(typed, language);
}

/** The words and numbers of a reader's search text as typed, in order; “per cent” is one word. */
export function listWords(text: string): string[] {
  return listTyped(text).words.map(({ word }) => word);
}
