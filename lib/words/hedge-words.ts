import { findHedgeWords } from '../figures/printed-hedge.ts';
import { isFall } from '../model/bounds.ts';
import { HEDGES, type Hedge, isHedged } from '../model/qualifiers.ts';
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

/**
 * The hedge alone, for a column beside the number: in the article's own words, `fewer than`, `or more`; `as stated` where
 * there is none. A hedged fall stands there with its minus, so that it is said from there: `below` of −9.
 */
export function hedgeBeside(hedged: Hedged): string {
  const { qualifier, asPrinted } = hedged;
  const beside = isHedgedFall(hedged) ? besideFall(HEDGES[qualifier]) : null;
  return beside ?? findHedgeWords(asPrinted, hedged)?.words ?? HEDGES[qualifier].words;
}

/** A floor of a fall's size is a ceiling of the number; `null` for a hedge with neither. */
function besideFall({ lower, upper, near }: Hedge): string | null {
  const bound = lower ?? upper;
  if (bound === null) return null;
  const start = bound === 'inclusive' ? 'at or ' : near ? 'just ' : '';
  return `${start}${lower !== null ? 'below' : 'above'}`;
}
