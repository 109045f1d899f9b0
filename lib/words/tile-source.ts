import type { ClaimRow } from '../model/claim-row.ts';
import { toArticleLines } from './attribution.ts';
import { formatCount } from './format.ts';
import { statersOf } from './who-says.ts';

/** Who says what a tile draws, and where it stands: the first article by name, the others as a count. */
export type TileSource = {
  who: string;
  slug: string;
  title: string;
  genre: string;
  date: string;
  more: string;
};

/** The source of a tile's rows, in their order; `undefined` where there are none. */
export function toTileSource(rows: readonly ClaimRow[]): TileSource | undefined {
  const [line, ...others] = toArticleLines(rows);
  const [first] = rows;
  if (line === undefined || first === undefined) return undefined;
  return {
    who: statersOf(rows),
    slug: line.slug,
    title: first.articleShort,
    genre: line.genre,
    date: line.published,
    more: others.length === 0 ? '' : ` and ${formatCount(others.length, 'other article')}`,
  };
}
