import type { Span } from '../text/phrase.ts';

/**
 * Words of English that speak of a quantity without telling one, by what they leave open. A ledger accounts for them too: a
 * reader need not wonder whether they hide a number.
 */
const LOOSE_WORDS: Record<string, readonly string[]> = {
  amount: [
    'many',
    'much',
    'most',
    'few',
    'several',
    'some',
    'more',
    'less',
    'little',
    'numerous',
    'multiple',
  ],
  size: ['vast', 'massive', 'large', 'large-scale', 'major', 'significant', 'significantly', 'limited'],
  trend: [
    ...['increase', 'increases', 'increased', 'increasing', 'decrease', 'decreased', 'decreasing', 'growing'],
    ...['grown', 'dwindling', 'declining', 'slowdown', 'spiraling', 'spiralling', 'ramped up', 'scaled up'],
    ...['scaling up', 'expand', 'expanded', 'expanding', 'expansion', 'mounts'],
  ],
  share: ['largely', 'mostly', 'mainly', 'primarily', 'principally', 'widely', 'wide-ranging', 'widespread'],
  frequency: ['often', 'increasingly', 'persistently', 'rapid', 'rapidly'],
  time: ['recent', 'recently', 'early'],
};

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.values(LOOSE_WORDS)
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** Where loose quantity words stand in a text (UTF-16 units), in its order. */
export function findLooseWords(text: string): Span[] {
  return [...text.matchAll(PATTERN)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
