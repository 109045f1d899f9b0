import 'server-only';
import type { FilterProblem } from '../../lib/filter/filter.ts';
import { CLAIMS_CHART_PARAMETERS } from '../../lib/filter/filter-query.ts';
import { onlyParameters } from '../../lib/filter/query-reader.ts';
import { claimsChartUrls, claimsCiteUrl } from '../../lib/filter/urls.ts';
import { type Cited, citeChart } from './read-citations.ts';
import { readExplorer } from './read-explorer.ts';

/** What a filter is cited as: `page` shows it, `address` is where its bibliography stands. */
export type CitedFilter = { title: string; page: string; address: string; cited: Cited };

/**
 * How to cite the one chart of a filter, and what is wrong with the query. Of several charts each stands on its metric's page.
 * How the explorer is looked at (its view, its page) is no matter of a citation.
 */
export async function citeFilter(
  query: string,
): Promise<{ problems: FilterProblem[]; found: CitedFilter | undefined }> {
  const asked = onlyParameters(new URLSearchParams(query), CLAIMS_CHART_PARAMETERS);
  const { filter, figure, problems } = await readExplorer(asked.toString());
  if (figure === undefined || !('chart' in figure)) return { problems, found: undefined };
  const { text, metrics, chosen, drawn } = figure;
  const { page } = claimsChartUrls(filter);
  const cited = await citeChart({ ...text, metrics }, page, chosen, drawn);
  return { problems, found: { title: text.title, page, address: claimsCiteUrl(filter), cited } };
}
