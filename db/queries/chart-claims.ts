import { and, eq } from 'drizzle-orm';
import { chooseRows, type Found, MAX_WHOLE } from '../../lib/chart/choose-rows.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { CHOICE_OF_FORM } from '../../lib/model/vocabulary.ts';
import { preparedDatabase } from '../client.ts';
import { chartCandidates } from '../schema/read-model.ts';
import { isAnyOf } from '../sql/any-of.ts';
import { countClaims } from './claim-counts.ts';
import { listClaims, listClaimsById } from './claims.ts';

/** Claims that a chart may show, with how many there are where these are not all. */
export type ChartClaims = { rows: ClaimRow[]; claims: number; found: Found | undefined };

/** Restatements stand as notes beside a short list; more than these no page reads. */
const MAX_NOTES = 200;

type Charted = Pick<MetricRow, 'slug' | 'form' | 'rowsBy' | 'claims'>;

/**
 * The claims of some metrics for one chart, in reading order: all of a short list; of a long one only those that
 * `chooseRows` decides between, so that no page reads every row. `claims` counts all, restatements too.
 */
export async function listChartClaims(metrics: readonly Charted[]): Promise<ChartClaims> {
  const [first] = metrics;
  if (first === undefined) return { rows: [], claims: 0, found: undefined };
  const metric = metrics.map(({ slug }) => slug);
  const stated = metrics.reduce((sum, each) => sum + each.claims, 0);
  const choice = CHOICE_OF_FORM[first.form];
  if (choice === null || stated <= MAX_WHOLE[choice]) {
    const { rows, next } = await listClaims({ metric, limit: MAX_NOTES });
    return { rows, claims: next === null ? rows.length : await count(metric), found: undefined };
  }
  if (choice === 'first') {
    const { rows } = await listClaims({ metric, limit: MAX_WHOLE.first });
    return { rows, claims: await count(metric), found: { claims: stated, labels: stated } };
  }
  const [kept, all] = await Promise.all([
    listCandidates(metric, { isOverTime: choice === 'over_time', rowsBy: first.rowsBy }),
    count(metric),
  ]);
  const found = { claims: total(kept, 'claims'), labels: total(kept, 'labels') };
  const outermost = new Set(kept.flatMap((each) => each.outermost));
  const read = await listClaimsById([...outermost, ...kept.flatMap((each) => each.first)]);
  const inOrder = read.toSorted((a, b) => metric.indexOf(a.metric) - metric.indexOf(b.metric));
  const chosen = new Set(chooseRows(inOrder, { choice, rowsBy: first.rowsBy }, found).rows);
  const rows = read.filter((row) => outermost.has(row.claimId) || chosen.has(row));
  return { rows, claims: all, found };
}

async function count(metric: string[]): Promise<number> {
  return (await countClaims({ metric })).claims;
}

type Candidates = typeof chartCandidates.$inferSelect;

/** What was kept for each metric as it is drawn here (`db/read-model/chart-candidates.ts`); together at least what the chart needs. */
async function listCandidates(
  metric: readonly string[],
  { isOverTime, rowsBy }: Pick<Candidates, 'isOverTime' | 'rowsBy'>,
): Promise<Candidates[]> {
  const kept = await preparedDatabase()
    .select()
    .from(chartCandidates)
    .where(
      and(
        isAnyOf(chartCandidates.metric, metric),
        eq(chartCandidates.isOverTime, isOverTime),
        eq(chartCandidates.rowsBy, rowsBy),
      ),
    );
  if (kept.length < metric.length)
    throw new Error(
      `What charts show of ${metric.join(', ')} is not kept in this database: run "npm run seed", which makes it.`,
    );
  return kept;
}

const total = (kept: readonly Candidates[], name: 'claims' | 'labels') =>
  kept.reduce((sum, each) => sum + each[name], 0);
