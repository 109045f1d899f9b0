import 'server-only';
import { cache } from 'react';
import { type ClaimPosition, getPosition } from '../../db/queries/claim-position.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { BadCursor, type ClaimPage, listClaims, listClaimsAhead } from '../../db/queries/claims.ts';
import { type Facets, getCounts } from '../../db/queries/facet-choices.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import type { Chosen } from '../../lib/filter/describe-filter.ts';
import { CURSOR_MESSAGE, type FilterProblem, parseFilter } from '../../lib/filter/filter.ts';
import type { Sort } from '../../lib/filter/filter-parameters.ts';
import { type ClaimFilter, toQuery } from '../../lib/filter/filter-query.ts';
import { CHART_ID, claimsChartUrls } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { clampLimit } from './clamp-limit.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { readChosen } from './read-chosen.ts';
import { type Cited, citeChart } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type Exclusions, readExclusions } from './read-exclusions.ts';
import { type FilterFigure, type NoFigure, readFilterFigure } from './read-filter-figure.ts';
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
  /** The chart of the filter, or why there is none; absent on further pages, and where nothing was found. */
  figure: ExplorerChart | NoFigure | undefined;
};
export type ExplorerChart = FilterFigure & { cited: Cited; size: string };

/** Reads the explorer once a request, for its page and for its title. A cursor that is none gives the first page. */
export const readExplorer = cache(async (query: string): Promise<Explorer> => {
  const asked = new URLSearchParams(query);
  const vocabulary = await getVocabulary(asked);
  const parsed = clampLimit(parseFilter(asked, vocabulary));
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
  const problems = [...parsed.problems, ...found.problems];
  const position = await getPosition(found.filter, found.filter.limit ?? PAGE_SIZE);
  const hasFigure = count.claims > 0 && found.filter.after === null;
  const readFirst = async () => found.first ?? (await listClaims({ ...common, limit: MAX_DRAWN })).rows;
  const figure = hasFigure
    ? await memoizePerVersion(`figure ${counted}`, () =>
        readChart({ filter: common, facets, chosen, count, readFirst }),
      )
    : undefined;
  const ids = found.rows.map((row) => row.claimId);
  const words = await listFoundWords(found.filter.q, ids);
  const { rows, next } = found;
  const order = found.filter.sort;
  const filter = { ...found.filter, sort: parsed.filter.sort };
  return { rows, next, filter, order, problems, count, facets, chosen, exclusions, words, position, figure };
});

type ChartRequest = {
  filter: ClaimFilter;
  facets: Facets;
  chosen: Chosen[];
  count: ClaimCount;
  readFirst: () => Promise<ClaimRow[]>;
};

async function readChart({ facets, ...request }: ChartRequest): Promise<ExplorerChart | NoFigure> {
  const figure = await readFilterFigure({ ...request, id: CHART_ID, choices: facets.metric });
  if ('refusal' in figure) return figure;
  const { page } = claimsChartUrls(request.filter);
  const [cited, size] = await Promise.all([
    citeChart({ ...figure.text, metrics: figure.metrics }, page, figure.rows, figure.drawn),
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
