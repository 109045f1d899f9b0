import 'server-only';
import { listCoverage } from '../../db/queries/coverage.ts';
import { listMetrics } from '../../db/queries/metrics.ts';
import { type Coverage, joinCoverage } from '../../lib/out/coverage.ts';
import { allClaims, type Dataset, metricDataset } from '../../lib/out/site-datasets.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { siteUrl } from './site-address.ts';

/** More metrics than this are in no catalogue of ours: it is one answer. */
const MAX_METRICS = 10_000;

/** What the claims of a metric cover; `undefined` where it has none. */
export function readMetricCoverage(metric: string): Promise<Coverage | undefined> {
  return memoizePerVersion(`coverage ${metric}`, async () => (await listCoverage(metric))[0]);
}

function readAllCoverage(): Promise<Coverage[]> {
  return memoizePerVersion('coverage', () => listCoverage());
}

/** What all claims cover together. */
export async function readWholeCoverage(): Promise<Dataset['coverage']> {
  return joinCoverage(await readAllCoverage());
}

/** All claims, and the metrics that have some, as datasets. */
export async function readDatasets(): Promise<Dataset[]> {
  const [coverage, metrics] = await Promise.all([readAllCoverage(), listMetrics(0, MAX_METRICS)]);
  const bySlug = new Map(coverage.map((each) => [each.metric, each]));
  const site = siteUrl();
  return [
    allClaims(site, joinCoverage(coverage)),
    ...metrics.flatMap((metric) => {
      const covered = bySlug.get(metric.slug);
      return covered === undefined ? [] : [metricDataset(metric, site, covered)];
    }),
  ];
}
