import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { Language } from './language.ts';
import { NO_WORDS } from './no-words.ts';
import { words } from './word-lists.ts';

/** The languages that numbers are read in; another one is a file beside these and a line here. */
export const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN];

/** Frequent words of languages without a file, so that nobody takes them for one that has: French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish. */
const OTHERS = [
  'le les des une et est de la à ses leur dans pour que qui sur pas avec du au aux ce cette sont plus',
  'el los las una y es en para que con por del se su al como más fueron',
  'il gli una e di che con del della sono nel non più',
  'o os as uma e em para que com do da dos das não mais foram',
  'het een en van dat niet met zijn voor op te aan werd worden',
  'och att det som en på är av för den med till inte ett',
  'og at det som en på er af for den med til ikke et',
  'i w na się z że nie do to jest przez oraz',
].map(words);

/** So many words tell a language. */
const MOST_WORDS = 400;
const WORD = /[\p{L}\p{M}]+/gu;

/** The language of a code of BCP 47; undefined where there is no file for it. */
export function languageOf(code: string): Language | undefined {
  const [primary] = code.toLowerCase().split('-');
  return LANGUAGES.find((language) => language.code === primary);
}

/**
 * The language of a text, by its frequent words: one of which there is a file, or `NO_WORDS`. Where no word tells, `usual`,
 * if the letters are Latin.
 */
export function detectLanguage(text: string, usual: Language = ENGLISH): Language {
  const found: string[] = [];
  for (const { 0: word } of text.matchAll(WORD)) {
    found.push(word.toLowerCase());
    if (found.length === MOST_WORDS) break;
  }
  const other = found.filter((word) => /^[^\p{Script=Latin}]/u.test(word)).length;
  if (other * 2 > found.length) return NO_WORDS;
  const count = (common: ReadonlySet<string>) => found.filter((word) => common.has(word)).length;
  const known = LANGUAGES.map((language) => ({ language, hits: count(language.common) }));
  const best = known.reduce((one, next) => (next.hits > one.hits ? next : one));
  const most = Math.max(...OTHERS.map(count));
  if (best.hits === 0 && most < 2) return usual;
  if (most > best.hits && most > 1) return NO_WORDS;
  const isTied = known.some(({ language, hits }) => language !== best.language && hits === best.hits);
  return isTied ? usual : best.language;
}

/** The language of a code, or what tells of none: `NO_WORDS`. */
export const languageOrNone = (code: string): Language => languageOf(code) ?? NO_WORDS;
