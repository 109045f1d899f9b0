import 'server-only';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { type ArticleEntry, countSources, listNewestArticles } from '../../db/queries/sources.ts';
import { getStandingCounts } from '../../db/queries/standing-counts.ts';
import { chooseNumbers, MAX_BESIDE, MAX_NUMBERS } from '../../lib/chart/front-numbers.ts';
import { type SmallMark, toSmallMark } from '../../lib/chart/small-mark.ts';
import { findingCiteUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { readMetricSpans, readMetricsNamed } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { citeChartBriefly } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { asSized, readTiles, type Tile } from './read-findings.ts';

/** The articles that the front page names and lets be chosen, the newest first. */
const MAX_ARTICLES = 20;
/** Of an article so many figures are looked at for the list of numbers. */
const MAX_FIGURES = 60;
const AT_ONCE = 3;

/** A number of the list, on the axis of its metric. */
export type ListedNumber = { row: ClaimRow; rowsBy: Role; mark: SmallMark | null };
export type Lead = Tile & { size: string; sentence: string };

/** All that the front page shows, read once a load. `figures` and `claims` count distinct ones. */
export function readFrontPage() {
  return memoizePerVersion('front page', readParts);
}

async function readParts() {
  const [tiles, articles, articleCount, figures, claims, standings] = await Promise.all([
    readTiles(),
    listNewestArticles(MAX_ARTICLES),
    countSources('articles'),
    countClaims({ kind: ['figure'] }),
    countClaims(),
    getStandingCounts(),
  ]);
  const shown = [tiles.lead, ...tiles.rows.flatMap((row) => row.tiles)].filter((tile) => tile !== undefined);
  const drawn = new Set(shown.flatMap(({ figure }) => figure.chart.notes.map(({ claimId }) => claimId)));
  const room = tiles.rows.at(-1)?.size === 'wide' ? MAX_BESIDE : MAX_NUMBERS;
  const [lead, numbers] = await Promise.all([
    tiles.lead && readLead(tiles.lead),
    readNumbers(articles, drawn, room),
  ]);
  return {
    lead,
    rows: tiles.rows,
    numbers,
    articles,
    articleCount,
    figures: figures.claims - figures.restatements,
    claims,
    standings,
  };
}

/** How many figures there are, and the first of them. */
export async function readFigureCount(): Promise<{ figures: number; rows: ClaimRow[] }> {
  const [count, { rows }] = await Promise.all([
    countClaims({ kind: ['figure'] }),
    listClaims({ kind: ['figure'], limit: MAX_FIGURES }),
  ]);
  return { figures: count.claims - count.restatements, rows };
}

async function readLead(tile: Tile): Promise<Lead> {
  const { figure, subject } = tile;
  const cites = { ...subject.text, metrics: subject.metrics };
  const [size, { sentence }] = await Promise.all([
    readCsvSize({ claims: figure.claims, isMore: false }),
    citeChartBriefly(cites, subject.urls.page, figure.rows, findingCiteUrl(tile.slug)),
  ]);
  return { ...tile, figure: { ...figure, chart: asSized(figure.chart, 'lead') }, size, sentence };
}

async function readNumbers(
  articles: readonly ArticleEntry[],
  drawn: ReadonlySet<string>,
  limit: number,
): Promise<ListedNumber[]> {
  const rows: ClaimRow[] = [];
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const some = await Promise.all(articles.slice(start, start + AT_ONCE).map(readFiguresOf));
    rows.push(...some.flat());
    if (chooseNumbers(rows, drawn, limit).length === limit) break;
  }
  const chosen = chooseNumbers(rows, drawn, limit);
  const slugs = [...new Set(chosen.map(({ metric }) => metric))];
  const [metrics, spans] = await Promise.all([readMetricsNamed(slugs), readMetricSpans(slugs)]);
  return chosen.map((row) => {
    const { lowest = 0, highest = 0 } = spans.get(row.metric) ?? {};
    const rowsBy = metrics.find(({ slug }) => slug === row.metric)?.rowsBy ?? 'subject';
    return { row, rowsBy, mark: toSmallMark(row, [lowest, highest]) };
  });
}

async function readFiguresOf({ slug }: ArticleEntry): Promise<ClaimRow[]> {
  const { rows } = await listClaims({ kind: ['figure'], source: [slug], limit: MAX_FIGURES });
  return rows.filter((row) => row.articleSlug === slug);
}
