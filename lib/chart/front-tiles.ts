/**
 * What is known of a finding before it is drawn; `recorded` is the day from which its article stands here, `published` the
 * article's own date, `position` its place in the article.
 */
export type Proposal = {
  slug: string;
  metrics: readonly string[];
  mayLead: boolean;
  article: string;
  recorded: string;
  published: string | null;
  position: number;
};

/** How wide a tile is: the lead's own size, a half of the page, a third of it, or all of it. */
export const TILE_SIZES = ['lead', 'second', 'third', 'wide'] as const;
export type TileSize = (typeof TILE_SIZES)[number];

/** How high the chart of a tile may be, in px: what is higher stands on its own page alone. */
export const MAX_TILE_HEIGHT: Record<TileSize, number> = { lead: 330, second: 270, third: 270, wide: 640 };

/** At most so many tiles beside the lead: two seconds and three thirds. */
export const MAX_OTHERS = 5;

/** Where the others are so few, one that is high may stand beneath them by itself. */
const FEW = 3;

/** The lead, and rows of two seconds, three thirds or one wide tile; no row has a place that is empty. */
export type FrontTiles<P> = { lead: P | undefined; rows: { size: TileSize; tiles: P[] }[] };

type Placed = Pick<Proposal, 'article' | 'recorded' | 'published' | 'position'>;

/**
 * The article that was recorded last first, of one day that which was published last, undated ones behind; within an article
 * in its order. Articles of the same dates go by their slug.
 */
function compareNewest(a: Placed, b: Placed): number {
  return (
    compareText(b.recorded, a.recorded) ||
    compareText(b.published ?? '', a.published ?? '') ||
    compareText(a.article, b.article) ||
    a.position - b.position
  );
}

/** In the order of the front page; of several findings that draw the same metrics the first stays. */
export function orderProposals<P extends Proposal>(proposals: readonly P[]): P[] {
  const seen = new Set<string>();
  return proposals.toSorted(compareNewest).filter(({ metrics }) => {
    const drawn = metrics.toSorted().join(' ');
    const isNew = !seen.has(drawn);
    seen.add(drawn);
    return isNew;
  });
}

/**
 * Which findings stand on the front page and where. The lead is the first that may lead, or the first of all where none
 * may; the others follow in order. `heightAt` is the height of a finding's chart in px; one that is too high for a size
 * is passed over.
 */
export function placeTiles<P extends Pick<Proposal, 'mayLead'>>(
  ordered: readonly P[],
  heightAt: (proposal: P, size: TileSize) => number,
): FrontTiles<P> {
  const fits = (proposal: P, size: TileSize) => heightAt(proposal, size) <= MAX_TILE_HEIGHT[size];
  const able = ordered.filter((proposal) => fits(proposal, 'lead'));
  const lead = able.find(({ mayLead }) => mayLead) ?? able[0];
  const others = ordered.filter((proposal) => proposal !== lead);
  const isSmall = (proposal: P) => fits(proposal, 'second') && fits(proposal, 'third');
  const small = others.filter(isSmall).slice(0, MAX_OTHERS);
  const high = others.find((proposal) => !isSmall(proposal) && fits(proposal, 'wide'));
  const rows = toRows(small);
  if (high === undefined || small.length > FEW) return { lead, rows };
  if (small.length === 1 && fits(high, 'second'))
    return { lead, rows: [{ size: 'second', tiles: [...small, high] }] };
  return { lead, rows: [...rows, { size: 'wide', tiles: [high] }] };
}

/** So many rows of two that what is left fills rows of three: none for three, else one or two. */
function toRows<P>(tiles: readonly P[]): FrontTiles<P>['rows'] {
  if (tiles.length === 1) return [{ size: 'wide', tiles: [...tiles] }];
  const pairs = [0, 2, 1][tiles.length % 3] ?? 0;
  const seconds = tiles.slice(0, pairs * 2);
  const thirds = tiles.slice(pairs * 2);
  return [
    ...chunk(seconds, 2).map((row) => ({ size: 'second' as const, tiles: row })),
    ...chunk(thirds, 3).map((row) => ({ size: 'third' as const, tiles: row })),
  ];
}

function chunk<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
