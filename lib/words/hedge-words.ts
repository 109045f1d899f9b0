import { findHedgeWords } from '../figures/printed-hedge.ts';
import { isFall } from '../model/bounds.ts';
import { HEDGES, isHedged } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';

/** A figure's hedge and the words of its phrase. */
type Hedged = { qualifier: Qualifier; asPrinted: string; values: readonly number[] };

/** A quantity with its hedge in the article's own words, before or behind it as they are printed; in ours where we find none. */
export function withHedge({ qualifier, asPrinted, values }: Hedged, quantity: string): string {
  if (!isHedged(qualifier)) return quantity;
  const found = findHedgeWords(asPrinted, { qualifier, values });
  const words = found?.words ?? HEDGES[qualifier].words;
  // Signs touch their number: ~300.
  const gap = /^\P{L}+$/u.test(words) ? '' : ' ';
  return found?.isBehind ? `${quantity}${gap}${words}` : `${words}${gap}${quantity}`;
}

/** Whether the hedge speaks of the size of a fall that is told in words: “fell more than 9 percent”, stored as −9. */
export function isHedgedFall({ qualifier, asPrinted, values }: Hedged): boolean {
  return isHedged(qualifier) && values.length > 0 && isFall(Math.max(...values), asPrinted);
}

/** The hedge alone, in the article's own words: `fewer than`, `or more`; `as stated` where there is none. */
export function hedgeInPrint({ qualifier, asPrinted, values }: Hedged): string {
  return findHedgeWords(asPrinted, { qualifier, values })?.words ?? HEDGES[qualifier].words;
}
