import { hasOurBounds } from '../model/qualifiers.ts';
import { QUALIFIERS, type Qualifier } from '../model/vocabulary.ts';
import { listPrintedNumbers } from './printed-number.ts';

/** How English prints a hedge: `before` its number or `behind` it; `unsure` where a phrase may mean another one too. */
type Phrases = { before?: RegExp; behind?: RegExp; unsure?: RegExp };

/** Longer ones first: "no more than" is no "more than". */
const PHRASES: Record<Qualifier, Phrases> = {
  up_to: {
    before: /\b(no more than|at most|as (many|much) as|up to|maximum of)\b/,
    behind: /\bor (fewer|less|under|below)\b/,
  },
  at_least: {
    before: /\b(no (fewer|less) than|at least|minimum of)\b/,
    behind: /\bor (more|over|above)\b|\d\+/,
  },
  almost: {
    before: /\b((fewer|less|lower) than|(just |well )?(under|below)|short of|almost|nearly)\b/,
    unsure: /\bclose to\b/,
  },
  more_than: {
    before: /\b((more|greater|higher) than|over|above|upwards? of|exceed(s|ed|ing)?|beyond)\b/,
  },
  about: {
    before: /\b(about|around|approximately|roughly|circa|some|an estimated)\b|~/,
    behind: /\bor so\b/,
    unsure: /\bclose to\b/,
  },
  stated: {},
};
const LONGEST_FIRST = Object.keys(PHRASES) as Qualifier[];

/** A hedge belongs to a number that comes within so many words. */
const WORDS_BETWEEN = 3;

/** The qualifiers that an English figure phrase may stand for; empty where it prints its number without a hedge. */
export function listPrintedHedges(phrase: string): Qualifier[] {
  const text = phrase.toLowerCase();
  const before = LONGEST_FIRST.filter((qualifier) => isBeforeNumber(PHRASES[qualifier].before, text));
  const unsure = QUALIFIERS.filter((qualifier) => isBeforeNumber(PHRASES[qualifier].unsure, text));
  const behind = QUALIFIERS.filter((qualifier) => PHRASES[qualifier].behind?.test(text));
  const bound = before.find((qualifier) => !hasOurBounds(qualifier));
  if (bound !== undefined) return [bound];
  return [unsure, before.slice(0, 1), behind].find((found) => found.length > 0) ?? [];
}

function isBeforeNumber(pattern: RegExp | undefined, text: string): boolean {
  const found = pattern?.exec(text);
  return found ? startsWithNumber(text.slice(found.index + found[0].length)) : false;
}

function startsWithNumber(rest: string): boolean {
  const words = rest.trim().split(/\s+/).slice(0, WORDS_BETWEEN);
  // "over the last ten years" is a time and no bound.
  return words[0] !== 'the' && listPrintedNumbers(words.join(' ')).length > 0;
}
