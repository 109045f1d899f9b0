import 'server-only';
import type { Facets } from '../../../db/queries/facet-choices.ts';
import { describeFilter, describeParts } from '../../../lib/filter/describe-filter.ts';
import { FACETS, toQuery } from '../../../lib/filter/filter-query.ts';
import { PART_NAMES, SORT_WORDS } from '../../../lib/filter/filter-words.ts';
import {
  claimsCsvUrl,
  claimsCsvwUrl,
  explorerUrl,
  metricCsvUrl,
  metricCsvwUrl,
  metricUrl,
} from '../../../lib/filter/urls.ts';
import { readChosen } from '../../_data/read-chosen.ts';
import type { DownloadRequest } from './download-request.ts';

const NO_FACETS = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Facets;

/** Where the same rows are shown: a metric's own page where nothing but the metric was chosen. */
export function pageOf(asked: Asked): string {
  const whole = wholeMetric(asked);
  return whole === undefined ? explorerUrl(asked.filter) : metricUrl(whole);
}

/** Where the same rows stand as CSV. */
export function csvOf(asked: Asked): string {
  const whole = wholeMetric(asked);
  return whole === undefined ? claimsCsvUrl(asked.filter) : metricCsvUrl(whole);
}

/** Where that CSV is described for programs. */
export function csvwOf(asked: Asked): string {
  const whole = wholeMetric(asked);
  return whole === undefined ? claimsCsvwUrl(asked.filter) : metricCsvwUrl(whole);
}

type Asked = Pick<DownloadRequest, 'filter' | 'metric'>;

/** The slug of a metric of which nothing more was chosen. */
function wholeMetric({ filter, metric }: Asked): string | undefined {
  const isWhole = metric !== undefined && toQuery(filter) === toQuery({ metric: [metric.slug] });
  return isWhole ? metric.slug : undefined;
}

/** What a download was asked for, in words. */
export type DownloadWords = { title: string; choices: string[] };

/** A download's title, and its choices as sentences with the names that readers know. */
export async function describeDownload({ filter, metric }: DownloadRequest): Promise<DownloadWords> {
  const chosen = await readChosen(filter, NO_FACETS);
  const choices = describeParts(chosen, filter.q).map(({ part, words }) => `${PART_NAMES[part]}: ${words}`);
  const isPart = filter.limit !== null || filter.after !== null;
  const others = chosen.filter((each) => each.facet !== 'metric');
  return {
    title: metric === undefined ? describeFilter(chosen, filter.q) : titleOf(metric.name, others, filter.q),
    choices: [
      ...choices,
      ...(filter.sort === 'reading' && filter.q === '' ? [] : [`in the order ${SORT_WORDS[filter.sort]}`]),
      ...(isPart ? [`a part of them: ${partWords(filter.limit, filter.after)}`] : []),
    ],
  };
}

function titleOf(name: string, chosen: Parameters<typeof describeFilter>[0], q: string): string {
  const words = describeParts(chosen, q).map((part) => part.words);
  return words.length === 0 ? name : `${name}: ${words.join(', ')}`;
}

function partWords(limit: number | null, after: string | null): string {
  const rows = limit === null ? 'all rows' : `at most ${limit} rows`;
  return after === null ? `${rows} from the start` : `${rows} behind the cursor ${after}`;
}
