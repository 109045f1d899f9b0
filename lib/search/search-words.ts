import { LANGUAGES } from '../language/languages.ts';
import { coverOf, findParts, type SearchPart } from './search-parts.ts';
import type { SynonymRow } from './synonym-row.ts';
import { listKeysOfRuns } from './synonyms.ts';
import { listTyped } from './typed-words.ts';

/**
 * What a reader's search text asks for, its numbers read in the language that reads the most of them: one list a part, each
 * of alternatives in the syntax of PostgreSQL's `to_tsquery`. All parts must occur, one alternative of each; letters match
 * as the beginning of a word, numbers whole. Names of countries, regions and groups find all that these are called, other words
 * those of `synonyms` that stand for them. Empty where there is nothing to look for.
 */
export function toSearchParts(text: string, synonyms: readonly SynonymRow[] = []): SearchPart[] {
  const typed = listTyped(text);
  const covers = LANGUAGES.map((language) => coverOf(typed.text, language));
  const language = LANGUAGES[covers.indexOf(Math.max(...covers))];
  return language === undefined ? [] : findParts(typed, language, synonyms);
}

/** What synonyms of a reader’s search text are looked up by. */
export const listTypedKeys = (text: string): string[] => listKeysOfRuns(listTyped(text).words);

/** The words and numbers of a reader's search text as typed, in order; “per cent” is one word. */
export function listWords(text: string): string[] {
  return listTyped(text).words.map(({ word }) => word);
}
