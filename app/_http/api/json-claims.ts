import 'server-only';
import { listClaims } from '../../../db/queries/claims.ts';
import { getVocabulary, listNames } from '../../../db/queries/filter-vocabulary.ts';
import { getMetric } from '../../../db/queries/metrics.ts';
import { parseFilter } from '../../../lib/filter/filter.ts';
import { FILTER_PARAMETER_NAMES } from '../../../lib/filter/filter-parameters.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { toQuery } from '../../../lib/filter/filter-query.ts';
import { namedUrl } from '../../../lib/filter/named-url.ts';
import { metricJsonUrl } from '../../../lib/filter/urls.ts';
import type { NamedRecord } from '../../../lib/model/named-record.ts';
import { MISSING_RECORD } from '../../../lib/out/api/missing-record.ts';
import { toRecord } from '../../../lib/out/columns.ts';
import { readNamed } from '../../_data/read-named.ts';
import { resolveSort } from '../../_data/resolve-sort.ts';
import { siteAddress, siteUrl } from '../../_data/site-address.ts';
import { answerJson, BadQuery } from './answer-json.ts';
import { answerList, type JsonList } from './answer-list.ts';
import { answerProblem } from './problem-response.ts';

const OF_METRIC = FILTER_PARAMETER_NAMES.filter((name) => name !== 'metric');

/** The claims of a filter: the rows of the CSV, under the same names. */
export function answerClaims(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, FILTER_PARAMETER_NAMES, async () =>
    answerList(claimList(await readFilter(query, FILTER_PARAMETER_NAMES), '/claims.json')),
  );
}

/** The claims of one metric, narrowed by any other parameter. */
export async function answerMetricClaims(request: Request, slug: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, OF_METRIC, async () => {
    if ((await getMetric(slug)) === undefined) return answerProblem('not-found', MISSING_RECORD.metrics);
    const filter = await readFilter(query, OF_METRIC);
    return answerList(claimList({ ...filter, metric: [slug] }, metricJsonUrl(slug), { metric: [] }));
  });
}

async function readFilter(query: URLSearchParams, parameters: readonly string[]): Promise<ClaimFilter> {
  const known = await getVocabulary(query);
  const { filter, problems } = parseFilter(query, known);
  const twice = parameters.includes('metric') ? [] : filter.metric;
  const all = [...problems, ...twice.map((found) => ({ parameter: 'metric', found, message: ONE_METRIC }))];
  if (all.length > 0) throw new BadQuery(all, parameters, await listNames());
  return filter;
}

const toApiNamed = ({ kind, key, name, claims }: NamedRecord) => ({
  kind,
  key,
  name,
  claims,
  url: siteAddress(namedUrl({ kind, key })),
});

const ONE_METRIC = 'This address holds one metric already; leave the parameter out, or use /claims.json.';

/** `said` is what the address itself says of the filter already. */
function claimList(filter: ClaimFilter, path: string, said: Partial<ClaimFilter> = {}): JsonList {
  return {
    noun: 'claims',
    page: filter,
    read: async ({ after, limit }, { version }) => {
      const context = { siteUrl: siteUrl(), dataVersion: version };
      const { sort } = await resolveSort(filter);
      const { rows, next } = await listClaims({ ...filter, sort, after, limit });
      const named = (await readNamed(filter.q)).map(toApiNamed);
      return { items: rows.map((row) => toRecord(row, context)), next, meta: { sort, named } };
    },
    address: (page) => {
      const query = toQuery({ ...filter, ...said, ...page });
      return query === '' ? path : `${path}?${query}`;
    },
  };
}
