import type { ClaimRow } from '../model/claim-row.ts';
import { authorWords, speakerWords } from './claim-headline.ts';
import { formatCount, formatDate } from './format.ts';

/** Who says what a tile draws, and where it stands: the first article by name, the others as a count. */
export type TileSource = {
  who: string;
  /** The authors as a reader would name them; `who` alike where they cite nobody. */
  authors: string;
  slug: string;
  article: string;
  genre: string;
  date: string;
  more: string;
};

/** The source of a tile's rows, in their order; `undefined` where there are none. */
export function toTileSource(rows: readonly ClaimRow[]): TileSource | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const [who = '', ...otherSpeakers] = new Set(rows.map(speakerWords));
  const others = new Set(rows.map(({ articleSlug }) => articleSlug)).size - 1;
  return {
    who: otherSpeakers.length === 0 ? who : `${who}, and ${formatCount(otherSpeakers.length, 'other')}`,
    authors: authorWords(first),
    slug: first.articleSlug,
    article: first.articleShort,
    genre: first.articleGenre,
    date: first.articlePublished === null ? 'date not known' : formatDate(first.articlePublished),
    more: others === 0 ? '' : `, and ${formatCount(others, 'other article')}`,
  };
}
