import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import type { Chart, ChartText } from '../../lib/chart/chart.ts';
import { countStated, MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { isNarrowed, parseFilter } from '../../lib/filter/filter.ts';
import {
  CHART_PARAMETERS,
  CLAIMS_CHART_PARAMETERS,
  type ClaimFilter,
  toQuery,
} from '../../lib/filter/filter-query.ts';
import { claimCardUrl, claimsChartUrls, metricUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { textFormOf } from '../_charts/forms/form-of.ts';
import { readMetricsNamed, readVocabulary } from '../_data/kept-reads.ts';
import { memoizePerVersion } from '../_data/memoize-per-version.ts';
import { readChosen } from '../_data/read-chosen.ts';
import { readCounts } from '../_data/read-counts.ts';
import { type FigureData, readFigure, toChartText } from '../_data/read-figure.ts';
import { type NoFigure, readFilterFigure } from '../_data/read-filter-figure.ts';
import { readFindingSubject } from '../_data/read-findings.ts';
import { siteAddress } from '../_data/site-address.ts';

/** A figure that leaves the site: `name` names its files, `page` is the path that is printed in it. */
export type Subject = Pick<FigureData, 'rows' | 'apart'> & {
  chart: Chart;
  name: string;
  page: string;
  isNarrowed: boolean;
};
/** Why there is no figure; `metrics` where whole ones were asked for. */
export type Refused = { status: 400 | 404; sentences: string[]; metrics?: string[] };

/** What a picture's address shows: the parameters that narrow it, and the reading of what they leave. */
export type SubjectReader = {
  parameters: readonly string[];
  read: (query: URLSearchParams) => Promise<Subject | Refused>;
};

export const NO_METRIC = 'There is no metric of this name; /metrics lists them.';
const NO_FINDING = 'There is no finding of this name; the pages of articles list them.';

export const metricSubject = (slug: string): SubjectReader => ({
  parameters: CHART_PARAMETERS,
  read: async (query) => {
    const [metric] = await readMetricsNamed([slug]);
    if (metric === undefined) return { status: 404, sentences: [NO_METRIC] };
    return readMetrics({ metrics: [metric], text: toChartText(metric), page: metricUrl(slug) }, query);
  },
});

export const findingSubject = (slug: string): SubjectReader => ({
  parameters: CHART_PARAMETERS,
  read: async (query) => {
    const found = await readFindingSubject(slug);
    if (found === undefined) return { status: 404, sentences: [NO_FINDING] };
    return readMetrics({ ...found, page: found.urls.page }, query);
  },
});

/** The chart of whatever the explorer finds under the same query string. */
export const CLAIMS_SUBJECT: SubjectReader = {
  parameters: CLAIMS_CHART_PARAMETERS,
  read: async (query) => {
    const filter = await readFilter(query);
    return Array.isArray(filter) ? { status: 400, sentences: filter } : readFiltered(filter, 'claims');
  },
};

type Whole = { metrics: MetricRow[]; text: ChartText; page: string };

async function readMetrics({ metrics, text, page }: Whole, query: URLSearchParams) {
  const filter = await readFilter(query);
  if (Array.isArray(filter)) return { status: 400, sentences: filter } as const;
  if (isNarrowed(filter))
    return readFiltered({ ...filter, metric: metrics.map(({ slug }) => slug) }, text.id);
  const { chart, rows, apart } = await readFigure(metrics, text);
  if (chart !== undefined) return { chart, rows, apart, name: text.id, page, isNarrowed: false };
  const sentences = metrics.map((metric) => noChart(metric, rows));
  return { status: 404, sentences, metrics: metrics.map(({ slug }) => slug) } as const;
}

async function readFiltered(filter: ClaimFilter, id: string): Promise<Subject | Refused> {
  const { facets, count } = await readCounts(filter);
  const chosen = await readChosen(filter, facets);
  const first = { ...filter, sort: 'reading' as const, after: null, limit: MAX_DRAWN };
  const readFirst = () => listClaims(first).then(({ rows }) => rows);
  const asked = { filter, id, choices: facets.metric, chosen, count, readFirst };
  const figure = await memoizePerVersion(`picture ${id} ${toQuery(filter)}`, () => readFilterFigure(asked));
  const { page } = claimsChartUrls(filter, true);
  if ('refusal' in figure) return { status: 404, sentences: [figure.refusal, wayOut(figure, page)] };
  return { ...figure, name: id === 'claims' ? id : `${id}-filtered`, page, isNarrowed: true };
}

/** Where to go from a picture that can't be made. */
function wayOut({ found, lone }: NoFigure, page: string): string {
  if (lone !== undefined) return `A card of it is at ${siteAddress(claimCardUrl(lone.claimId))}.`;
  if (found.length > 0) return `The claims stand at ${siteAddress(page)}.`;
  return `Which parts of the filter exclude each other is said at ${siteAddress(page)}.`;
}

async function readFilter(query: URLSearchParams): Promise<ClaimFilter | string[]> {
  const { filter, problems } = parseFilter(query, await readVocabulary(query));
  if (problems.length === 0) return filter;
  return problems.map(({ parameter, found, message }) => `${parameter}: found “${found}”. ${message}`);
}

/** What a metric that is told in words answers when its chart is asked for. */
function noChart({ name, form, slug }: MetricRow, rows: readonly ClaimRow[]): string {
  const { words } = textFormOf({ form }, countStated(rows.filter(({ metric }) => metric === slug)));
  return `“${name}” has no chart: what is known of it is ${words}. It stands at ${siteAddress(metricUrl(slug))}.`;
}
