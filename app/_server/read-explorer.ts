import 'server-only';
import { cache } from 'react';
import {
  BadCursor,
  type ClaimCount,
  type ClaimPage,
  countClaims,
  listClaims,
} from '../../db/queries/claims.ts';
import { type Facets, listFacets } from '../../db/queries/facets.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import { type ClaimFilter, type FilterProblem, parseFilter, toQuery } from '../../lib/filter.ts';
import type { Chosen } from '../_components/describe-filter.ts';
import { CURSOR_MESSAGE } from './claim-downloads.ts';
import { perState } from './per-state.ts';
import { readChosen } from './read-chosen.ts';
import { type Exclusions, readExclusions } from './read-exclusions.ts';

const PAGE_SIZE = 25;

/** All that the explorer shows of one query string. `exclusions` is there where nothing was found. */
export type Explorer = ClaimPage & {
  filter: ClaimFilter;
  problems: FilterProblem[];
  count: ClaimCount;
  facets: Facets;
  chosen: Chosen[];
  exclusions: Exclusions | undefined;
};

/** Reads the explorer once a request, for its page and for its title. A cursor that is none gives the first page. */
export const readExplorer = cache(async (query: string): Promise<Explorer> => {
  const vocabulary = await perState('vocabulary', getVocabulary);
  const parsed = parseFilter(new URLSearchParams(query), vocabulary);
  // The pages of a filter, and its orders, have their counts in common.
  const counted = toQuery({ ...parsed.filter, sort: 'reading', after: null, limit: null });
  const [facets, count, found] = await Promise.all([
    perState(`facets ${counted}`, () => listFacets(parsed.filter)),
    perState(`count ${counted}`, () => countClaims(parsed.filter)),
    readPage(parsed.filter),
  ]);
  const chosen = await readChosen(parsed.filter, facets);
  const exclusions = count.claims === 0 ? await readExclusions(parsed.filter, chosen) : undefined;
  return { ...found, problems: [...parsed.problems, ...found.problems], count, facets, chosen, exclusions };
});

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
