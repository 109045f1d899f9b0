import { findHedgeWords } from '../figures/printed-hedge.ts';
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
