import 'server-only';
import { type ClaimFilter, toQuery } from '../../../lib/filter/filter-query.ts';
import {
  claimsCsvUrl,
  claimsCsvwUrl,
  explorerUrl,
  metricCsvUrl,
  metricCsvwUrl,
  metricUrl,
} from '../../../lib/filter/urls.ts';

/** What was asked for: a filter, which holds the metric of the address too. */
type Asked = { filter: ClaimFilter; metric: { slug: string } | undefined };

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

/** The slug of a metric of which nothing more was chosen. */
function wholeMetric({ filter, metric }: Asked): string | undefined {
  const isWhole = metric !== undefined && toQuery(filter) === toQuery({ metric: [metric.slug] });
  return isWhole ? metric.slug : undefined;
}
