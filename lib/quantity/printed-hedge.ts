import type { Qualifier } from '../model/vocabulary.ts';
import { listPrintedNumbers } from './printed-number.ts';

/** Longer ones first: "no more than" is no "more than". */
const HEDGES: readonly [RegExp, readonly Qualifier[]][] = [
  [/\b(no more than|at most|as (many|much) as|up to|maximum of)\b/, ['up_to']],
  [/\b(no (fewer|less) than|at least|minimum of)\b/, ['at_least']],
  [/\b((fewer|less|lower) than|(just |well )?(under|below)|short of|almost|nearly)\b/, ['almost']],
  [/\b((more|greater|higher) than|over|above|upwards? of|exceed(s|ed|ing)?|beyond)\b/, ['more_than']],
  [/\bclose to\b/, ['almost', 'about']],
  [/\b(about|around|approximately|roughly|circa|some|an estimated)\b|~/, ['about']],
];
const BEHIND: readonly [RegExp, Qualifier][] = [
  [/\bor (more|over|above)\b|\d\+/, 'at_least'],
  [/\bor (fewer|less|under|below)\b/, 'up_to'],
  [/\bor so\b/, 'about'],
];

/** A hedge belongs to a number that comes within so many words. */
const WORDS_BETWEEN = 3;

/** The qualifiers that an English figure phrase may stand for; empty where it prints its number without a hedge. */
export function listPrintedHedges(phrase: string): Qualifier[] {
  const text = phrase.toLowerCase();
  for (const [pattern, qualifiers] of HEDGES) {
    const found = pattern.exec(text);
    if (found && startsWithNumber(text.slice(found.index + found[0].length))) return [...qualifiers];
  }
  return BEHIND.flatMap(([pattern, qualifier]) => (pattern.test(text) ? [qualifier] : []));
}

function startsWithNumber(rest: string): boolean {
  const words = rest.trim().split(/\s+/).slice(0, WORDS_BETWEEN);
  // "over the last ten years" is a time and no bound.
  return words[0] !== 'the' && listPrintedNumbers(words.join(' ')).length > 0;
}
