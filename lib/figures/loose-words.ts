import type { Language } from '../language/language.ts';
import type { Span } from '../text/phrase.ts';

const patternOf = new WeakMap<Language, RegExp>();

function toPattern(language: Language): RegExp {
  const longestFirst = [...language.loose].toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst})(?![\\p{L}\\p{N}-])`, 'giu');
}

/**
 * Where words that speak of a quantity without telling one stand in a text (UTF-16 units), in its order; none of a language
 * whose words nobody has written down. A ledger accounts for them too: a reader need not wonder whether they hide a number.
 */
export function findLooseWords(text: string, language: Language): Span[] {
  if (language.loose.size === 0) return [];
  const pattern = patternOf.get(language) ?? toPattern(language);
  patternOf.set(language, pattern);
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
