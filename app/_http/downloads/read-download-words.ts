import 'server-only';
import type { Facets } from '../../../db/queries/facet-choices.ts';
import { describeFilter, describeParts } from '../../../lib/filter/describe-filter.ts';
import { FACETS } from '../../../lib/filter/filter-query.ts';
import { PART_NAMES, SORT_WORDS } from '../../../lib/filter/filter-words.ts';
import { readChosen } from '../../_data/read-chosen.ts';
import type { DownloadRequest } from './download-request.ts';

const NO_FACETS = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Facets;

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
