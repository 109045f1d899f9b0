import 'server-only';
import { cache } from 'react';
import { type ClaimPosition, getPosition } from '../../db/queries/claim-position.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { BadCursor, type ClaimPage, listClaims, listClaimsAhead } from '../../db/queries/claims.ts';
import { type Facets, getCounts } from '../../db/queries/facet-choices.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { filterPhrase } from '../../lib/chart/filtered-text.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { type Chosen, describeParts } from '../../lib/filter/describe-filter.ts';
import { type ExplorerView, parseView, VIEW_PARAMETER } from '../../lib/filter/explorer-view.ts';
import { CURSOR_MESSAGE, type FilterProblem, parseFilter } from '../../lib/filter/filter.ts';
import type { Sort } from '../../lib/filter/filter-parameters.ts';
import { type ClaimFilter, toQuery } from '../../lib/filter/filter-query.ts';
import { CHART_ID, claimsChartUrls, claimsCiteUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { clampLimit } from './clamp-limit.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { readChosen } from './read-chosen.ts';
import { type CitedBriefly, citeChartBriefly } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type Exclusions, readExclusions } from './read-exclusions.ts';
import { type FilterFigure, readFilterFigure } from './read-filter-figure.ts';
import { type Panels, readPanels } from './read-panels.ts';
import { readRelations } from './read-relations.ts';
import { resolveSort, withoutPaging } from './resolve-sort.ts';

const PAGE_SIZE = 25;

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
  /** The relations that were found, for the map; absent in another view, and where none has a place. */
  map: RelationsChart | undefined;
};
export type ExplorerChart = FilterFigure & { cited: CitedBriefly; size: string };
/** Charts side by side, and why they are not one. */
export type ExplorerPanels = { refusal: string; panels: Panels };

/** Reads the explorer once a request, for its page and for its title. A cursor that is none gives the first page. */
export const readExplorer = cache(async (query: string): Promise<Explorer> => {
  const asked = new URLSearchParams(query);
  const vocabulary = await getVocabulary(asked);
  const parsed = clampLimit(parseFilter(asked, vocabulary, [VIEW_PARAMETER]));
  const common = withoutPaging(parsed.filter);
  const counted = toQuery(common);
  const counts = memoizePerVersion(`counts ${counted}`, () => getCounts(common));
  const readCount = async () => (await counts).count;
  const [{ facets, count }, found] = await Promise.all([
    counts,
    resolveSort(parsed.filter, readCount).then(readPage),
  ]);
  const chosen = await readChosen(common, facets);
  const exclusions = count.claims === 0 ? await readExclusions(common, chosen) : undefined;
  const { view, problems: viewProblems } = parseView(asked, found.filter.after);
  const problems = [...parsed.problems, ...viewProblems, ...found.problems];
  const position = await getPosition(found.filter, found.filter.limit ?? PAGE_SIZE);
  const readFirst = async () => found.first ?? (await listClaims({ ...common, limit: MAX_DRAWN })).rows;
  const [figure, map] =
    count.claims === 0
      ? []
      : await readView(view, {
          filter: { ...common, sort: found.filter.sort },
          facets,
          chosen,
          count,
          readFirst,
        });
  const ids = found.rows.map((row) => row.claimId);
  const words = await listFoundWords(found.filter.q, ids);
  const { rows, next } = found;
  const order = found.filter.sort;
  const filter = { ...found.filter, sort: parsed.filter.sort };
  const answer = { rows, next, filter, order, view, figure, map };
  return { ...answer, problems, count, facets, chosen, exclusions, words, position };
});

type ChartRequest = {
  filter: ClaimFilter;
  facets: Facets;
  chosen: Chosen[];
  count: ClaimCount;
  readFirst: () => Promise<ClaimRow[]>;
};

/** What the tab shows above the rows: charts, or relations for the map; of rows alone nothing. */
async function readView(
  view: ExplorerView,
  request: ChartRequest,
): Promise<[Explorer['figure']?, Explorer['map']?]> {
  const counted = toQuery(request.filter);
  if (view === 'charts') return [await memoizePerVersion(`figure ${counted}`, () => readCharts(request))];
  if (view === 'map') return [undefined, await memoizePerVersion(`map ${counted}`, () => readMap(request))];
  return [];
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
