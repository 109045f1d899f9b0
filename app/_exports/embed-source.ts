import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { toArticleLines } from '../../lib/words/attribution.ts';
import { formatCount } from '../../lib/words/format.ts';

/** More articles than these are counted in a frame; the folded source line names all of them. */
const NAMED = 2;

/** An article in a frame's source line: who says it, and in what, which leads to our page of it. */
type ShortSource = { slug: string; who: string; what: string };

/** The articles behind a framed chart in as few words as name author, affiliation, kind of piece, publisher and date. */
export function shortSources(rows: readonly ClaimRow[]): ShortSource[] {
  const lines = toArticleLines(rows);
  return lines
    .slice(0, NAMED)
    .map(({ slug, byline, genre, published }) => ({ slug, who: byline, what: `${genre}, ${published}` }));
}

/** `, and 3 more articles`; empty where all are named. */
export function moreSources(rows: readonly ClaimRow[]): string {
  const more = toArticleLines(rows).length - NAMED;
  return more > 0 ? `, and ${formatCount(more, 'more article')}` : '';
}

/** The same as one text, as it is measured. */
export function shortSourceText(rows: readonly ClaimRow[]): string {
  const each = shortSources(rows).map(({ who, what }) => who + what);
  return `Source: ${each.join('; ')}${moreSources(rows)}.`;
}
