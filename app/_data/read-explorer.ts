import 'server-only';
import { cache } from 'react';
import { type ClaimPosition, getPosition } from '../../db/queries/claim-position.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { BadCursor, type ClaimPage, listClaims, listClaimsAhead } from '../../db/queries/claims.ts';
import type { Facets } from '../../db/queries/facet-choices.ts';
import { filterPhrase } from '../../lib/chart/filtered-text.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { type Chosen, describeParts } from '../../lib/filter/describe-filter.ts';
import { type ExplorerView, VIEW_PARAMETER } from '../../lib/filter/explorer-view.ts';
import { CURSOR_MESSAGE, type FilterProblem, parseFilter } from '../../lib/filter/filter.ts';
import type { Sort } from '../../lib/filter/filter-parameters.ts';
import { type ClaimFilter, toQuery } from '../../lib/filter/filter-query.ts';
import { namedFilter } from '../../lib/filter/named-url.ts';
import { parseView } from '../../lib/filter/parse-view.ts';
import { CHART_ID, claimsChartUrls, claimsCiteUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { NamedRecord } from '../../lib/model/named-record.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { clampLimit } from './clamp-limit.ts';
import { readVocabulary } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { readChosen } from './read-chosen.ts';
import { type CitedBriefly, citeChartBriefly } from './read-citations.ts';
import { readCounts } from './read-counts.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type Exclusions, readExclusions } from './read-exclusions.ts';
import { type FilterFigure, readFilterFigure } from './read-filter-figure.ts';
import { readNamed } from './read-named.ts';
import { type Panels, readPanels } from './read-panels.ts';
import { readRelations } from './read-relations.ts';
import { resolveSort, withoutPaging } from './resolve-sort.ts';

const PAGE_SIZE = 25;
/** What is drawn is chosen among the first claims in this order, whatever the table's. */
const READING = 'reading';

/** All that the explorer shows of one query string. `exclusions` is there where nothing was found. */
export type Explorer = ClaimPage & {
  filter: ClaimFilter;
  /** The order in which the rows stand, which is not always the one that `filter` asks for. */
  order: Sort;
  problems: FilterProblem[];
  count: ClaimCount;
  facets: Facets;
  chosen: Chosen[];
  exclusions: Exclusions | undefined;
  /** By claim, the words in which the search text was found; empty where nothing is searched for. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Where the page stands among the others; absent on the first one. */
  position: ClaimPosition | undefined;
  view: ExplorerView;
  /** The chart of the filter, or its charts side by side; absent in another view, and where nothing was found. */
  figure: ExplorerChart | ExplorerPanels | undefined;
  /** What the search text finds by its name, whatever else is filtered. */
  named: NamedRecord[];
  /** Where no claim has the words: the charts of the first record that has them in its name. */
  instead: NamedCharts | undefined;
  /** The relations that were found, for the map; absent in another view, and where none has a place. */
  map: RelationsChart | undefined;
};
export type ExplorerChart = FilterFigure & { cited: CitedBriefly; size: string };
/** The claims of a record as charts, and the filter that finds them. */
export type NamedCharts = {
  record: NamedRecord;
  filter: ClaimFilter;
  figure: ExplorerChart | ExplorerPanels;
};
/** Charts side by side, and why they are not one. */
export type ExplorerPanels = { refusal: string; panels: Panels };

/** Reads the explorer once a request, for its page and for its title. A cursor that is none gives the first page. */
export const readExplorer = cache(async (query: string): Promise<Explorer> => {
  const asked = new URLSearchParams(query);
  const parsed = clampLimit(parseFilter(asked, await readVocabulary(asked), [VIEW_PARAMETER]));
  const common = withoutPaging(parsed.filter);
  const [[{ chosen, ...counted }, page], named] = await Promise.all([
    joinReads(asked, parsed.filter, common),
    readNamed(common.q),
  ]);
  const { view, figure, map, found, position, words } = page;
  const isEmpty = counted.count.claims === 0;
  const [exclusions, instead] = isEmpty
    ? await Promise.all([readExclusions(common, chosen), readInstead(common, named)])
    : [];
  const { rows, next } = found;
  const order = found.filter.sort;
  const filter = { ...found.filter, sort: parsed.filter.sort };
  const problems = [...parsed.problems, ...page.problems, ...found.problems];
  const answer = { rows, next, filter, order, view, figure, map };
  return { ...answer, ...counted, problems, chosen, exclusions, named, instead, words, position };
});

type Counted = Pick<Explorer, 'facets' | 'count' | 'chosen'>;
type Shown = Pick<Explorer, 'view' | 'figure' | 'map' | 'problems' | 'position' | 'words'> & {
  found: FoundPage;
};

/** All that is read of a filter, each part as soon as what it needs is there. */
function joinReads(
  asked: URLSearchParams,
  filter: ClaimFilter,
  common: ClaimFilter,
): Promise<[Counted, Shown]> {
  const counted = readCounted(common);
  const readCount = async () => (await counted).count;
  const shown = resolveSort(filter, readCount).then(async (sorted): Promise<Shown> => {
    const found = readPage(sorted);
    // Only a cursor that turns out to be none decides about the view.
    const after = sorted.after === null ? null : (await found).filter.after;
    const { view, problems } = parseView(asked, after);
    const request = { common: { ...common, sort: sorted.sort }, counted, found };
    const [page, [figure, map] = [], beside] = await Promise.all([
      found,
      readView(view, request),
      found.then(readBeside),
    ]);
    return { ...beside, found: page, view, problems, figure, map };
  });
  return Promise.all([counted, shown]);
}

/** How many claims there are, the choices that lead on, and the names of those that are made. */
async function readCounted(common: ClaimFilter): Promise<Counted> {
  const counts = await readCounts(common);
  return { ...counts, chosen: await readChosen(common, counts.facets) };
}

/** Where a page of rows stands, and the words that were found in it. */
async function readBeside({ filter, rows }: FoundPage): Promise<Pick<Explorer, 'position' | 'words'>> {
  const ids = rows.map((row) => row.claimId);
  const [position, words] = await Promise.all([
    getPosition(filter, filter.limit ?? PAGE_SIZE),
    listFoundWords(filter.q, ids),
  ]);
  return { position, words };
}

type ViewRequest = { common: ClaimFilter; counted: Promise<Counted>; found: Promise<FoundPage> };
type ChartRequest = Counted & { filter: ClaimFilter; readFirst: () => Promise<ClaimRow[]> };

/** What the tab shows above the rows: charts, or relations for the map; of rows alone, and of nothing, nothing. */
async function readView(
  view: ExplorerView,
  { common, counted, found }: ViewRequest,
): Promise<[Explorer['figure']?, Explorer['map']?]> {
  if (view !== 'charts' && view !== 'map') return [];
  const known = await counted;
  if (known.count.claims === 0) return [];
  const name = toQuery(common);
  const readFirst = async () =>
    (await found).first ?? (await listClaims({ ...common, sort: READING, limit: MAX_DRAWN })).rows;
  const request = { ...known, filter: common, readFirst };
  if (view === 'map') return [undefined, await memoizePerVersion(`map ${name}`, () => readMap(request))];
  return [await memoizePerVersion(`figure ${name}`, () => readCharts(request))];
}

/** Every search ends on a chart where there is one: of the first record by that name which the other filters leave any claims. */
async function readInstead(
  filter: ClaimFilter,
  named: readonly NamedRecord[],
): Promise<NamedCharts | undefined> {
  for (const record of named) {
    const own = namedFilter(record);
    if (own === undefined) continue;
    const common = { ...filter, q: '', ...own };
    const { count, facets } = await readCounts(common);
    if (count.claims === 0) continue;
    const chosen = await readChosen(common, facets);
    const readFirst = async () => (await listClaims({ ...common, sort: READING, limit: MAX_DRAWN })).rows;
    const request = { count, facets, chosen, filter: common, readFirst };
    const figure = await memoizePerVersion(`figure ${toQuery(common)}`, () => readCharts(request));
    return { record, filter: common, figure };
  }
  return undefined;
}

async function readMap({ filter, chosen }: ChartRequest): Promise<RelationsChart | undefined> {
  if (filter.kind.length > 0 && !filter.kind.includes('relation')) return undefined;
  const parts = describeParts(chosen, filter.q);
  return readRelations(filter, (isPart) => ({
    id: 'map',
    title: 'Who to whom, as the articles name them',
    subtitle: [
      `${isPart ? `The first ${MAX_DRAWN} relations` : 'All relations'} ${parts.length === 0 ? 'that are loaded' : `among ${filterPhrase(parts)}`}.`,
      'No quantities. What is only considered is dashed or hollow.',
    ].join(' '),
    doesNotSay: '',
  }));
}

async function readCharts({ facets, ...request }: ChartRequest): Promise<ExplorerChart | ExplorerPanels> {
  const figure = await readFilterFigure({ ...request, id: CHART_ID, choices: facets.metric });
  if ('refusal' in figure)
    return { refusal: figure.refusal, panels: await readPanels(request.filter, figure.found) };
  const { page } = claimsChartUrls(request.filter);
  const [cited, size] = await Promise.all([
    citeChartBriefly(
      { ...figure.text, metrics: figure.metrics },
      page,
      figure.chosen,
      claimsCiteUrl(request.filter),
    ),
    readCsvSize(figure.total),
  ]);
  return { ...figure, cited, size };
}

/** `first`: the first claims in reading order, as many as a chart may show, where the same read brought them. */
type FoundPage = ClaimPage & Pick<Explorer, 'filter' | 'problems'> & { first?: ClaimRow[] };

async function readPage(filter: ClaimFilter): Promise<FoundPage> {
  if (filter.after === null) return readFirstPage(filter, []);
  const limit = filter.limit ?? PAGE_SIZE;
  try {
    return { ...(await listClaims({ ...filter, limit })), filter, problems: [] };
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    const problem = { parameter: 'after', found: shorten(filter.after), message: CURSOR_MESSAGE };
    return readFirstPage({ ...filter, after: null }, [problem]);
  }
}

/** Of one metric there may be a chart above the table: one read serves both. */
async function readFirstPage(filter: ClaimFilter, problems: FilterProblem[]): Promise<FoundPage> {
  const limit = filter.limit ?? PAGE_SIZE;
  const behind = filter.metric.length === 1 ? Math.max(1, MAX_DRAWN - limit) : 1;
  const { ahead, ...page } = await listClaimsAhead({ ...filter, limit }, behind);
  const read = [...page.rows, ...ahead];
  const isEnough = read.length >= MAX_DRAWN || ahead.length < behind;
  const hasFirst = filter.sort === 'reading' && isEnough;
  return { ...page, filter, problems, ...(hasFirst && { first: read.slice(0, MAX_DRAWN) }) };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
