import 'server-only';
import { cache } from 'react';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { type ClaimPosition, getPosition } from '../../db/queries/claim-position.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { BadCursor, type ClaimPage, listClaims } from '../../db/queries/claims.ts';
import { type Facets, listFacets } from '../../db/queries/facets.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import {
  type ClaimFilter,
  CURSOR_MESSAGE,
  type FilterProblem,
  parseFilter,
  toQuery,
} from '../../lib/filter.ts';
import type { ClaimCount } from '../../lib/rows.ts';
import { claimsChartUrls } from '../../lib/urls.ts';
import type { Chosen } from '../_components/describe-filter.ts';
import { CHART_ID } from '../_components/explorer-figure.tsx';
import { capLimit } from './cap-limit.ts';
import { perState } from './per-state.ts';
import { readChosen } from './read-chosen.ts';
import { type Cited, citeChart } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type Exclusions, readExclusions } from './read-exclusions.ts';
import { type FilterFigure, type NoFigure, readFilterFigure } from './read-filter-figure.ts';

const PAGE_SIZE = 25;

/** All that the explorer shows of one query string. `exclusions` is there where nothing was found. */
export type Explorer = ClaimPage & {
  filter: ClaimFilter;
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
  const parsed = capLimit(parseFilter(asked, await getVocabulary(asked)));
  // The pages of a filter, and its orders, have their counts in common.
  const counted = toQuery({ ...parsed.filter, sort: 'reading', after: null, limit: null });
  const [facets, count, found] = await Promise.all([
    perState(`facets ${counted}`, () => listFacets(parsed.filter)),
    perState(`count ${counted}`, () => countClaims(parsed.filter)),
    readPage(parsed.filter),
  ]);
  const chosen = await readChosen(parsed.filter, facets);
  const exclusions = count.claims === 0 ? await readExclusions(parsed.filter, chosen) : undefined;
  const problems = [...parsed.problems, ...found.problems];
  const position = await getPosition(found.filter, found.filter.limit ?? PAGE_SIZE);
  const hasFigure = count.claims > 0 && found.filter.after === null;
  const figure = hasFigure ? await readChart(found.filter, facets, chosen) : undefined;
  const ids = found.rows.map((row) => row.claimId);
  const words = await listFoundWords(found.filter.q, ids);
  return { ...found, problems, count, facets, chosen, exclusions, words, position, figure };
});

async function readChart(filter: ClaimFilter, facets: Facets, chosen: Chosen[]) {
  const figure = await readFilterFigure({ filter, id: CHART_ID, choices: facets.metric, chosen });
  if ('refusal' in figure) return figure;
  const { page } = claimsChartUrls(filter);
  const [cited, size] = await Promise.all([
    citeChart(figure.text, page, figure.rows, figure.drawn),
    readCsvSize(figure.total),
  ]);
  return { ...figure, cited, size };
}

async function readPage(filter: ClaimFilter): Promise<ClaimPage & Pick<Explorer, 'filter' | 'problems'>> {
  const limit = filter.limit ?? PAGE_SIZE;
  try {
    return { ...(await listClaims({ ...filter, limit })), filter, problems: [] };
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    const first = { ...filter, after: null };
    const problem = { parameter: 'after', found: shorten(filter.after ?? ''), message: CURSOR_MESSAGE };
    return { ...(await listClaims({ ...first, limit })), filter: first, problems: [problem] };
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
