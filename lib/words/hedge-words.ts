import { HEDGES, isHedged } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';

/** The hedge in the article's own word where its phrase begins with one that we know, else in ours; empty without one. */
export function hedgeWords(qualifier: Qualifier, asPrinted: string): string {
  if (!isHedged(qualifier)) return '';
  const { printed, words } = HEDGES[qualifier];
  const phrase = asPrinted.trim().toLowerCase();
  return printed.find((each) => phrase.startsWith(`${each} `)) ?? words;
}
