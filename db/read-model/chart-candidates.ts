import { sql } from 'drizzle-orm';
import { MAX_DATES, MAX_ROWS, MAX_STRIPS } from '../../lib/chart/choose-rows.ts';
import { HIGHEST_FIRST, LATEST_FIRST, LOWEST_FIRST, READING_ORDER } from '../../lib/chart/row-order.ts';
import { drawnForms, type RowChoice } from '../../lib/model/vocabulary.ts';
import { formatCount } from '../../lib/words/format.ts';
import type { Transaction } from '../client.ts';
import { frontFindingMetrics } from '../schema/finding-tables.ts';
import { metrics } from '../schema/metric-tables.ts';
import { chartCandidates, claimRows } from '../schema/read-model.ts';
import { createTemporary } from '../sql/temporary-table.ts';
import { listKeyColumns, orderRowsBy, selectRowKeys } from './row-order-sql.ts';
import { changedMetrics, claimDeltas } from './temporary-tables.ts';

/** From so many claims on, choosing takes seconds, and a load says so. */
const MANY_CLAIMS = 200_000;

/** Whether a metric's form chooses among rows in one of these ways. */
const choosesBy = (...choices: readonly [RowChoice, ...RowChoice[]]) =>
  sql.raw(`form in (${drawnForms(...choices).map((form) => `'${form}'`)})`);

const isRanked = choosesBy('ends', 'over_time');
const isOverTime = choosesBy('over_time');

/** Each metric as it is drawn by itself, and as a finding draws it beside its first metric, in that one's way. */
const drawings = sql`(
  select slug as metric, ${isOverTime} as is_over_time, rows_by from ${metrics} where ${isRanked}
  union
  select member.metric, ${isOverTime}, rows_by
  from (
    select metric, first_value(metric) over (partition by finding order by position) as first from ${frontFindingMetrics}
  ) member join ${metrics} on slug = member.first
  where ${isRanked}
)`;

const isSame = sql`(k.metric, k.is_over_time, k.rows_by) = (d.metric, d.is_over_time, d.rows_by)`;

/** A condition: candidates of some chart were never kept, as after an update that brings them. */
export const lacksCandidates = sql<boolean>`exists (
  select from ${drawings} d where not exists (select from ${chartCandidates} k where ${isSame}))`;

/** Of a row of `claim_rows`, in one text, all by which charts choose. */
export const charted = sql`row(${listKeyColumns()}, restates, role_list,
   jsonb_path_query_array(entities, '$[*].code'))::text`;

/** Before the first change of a load: where the metrics are gathered whose charts may choose otherwise. */
export async function openCharts(tx: Transaction): Promise<void> {
  await createTemporary(tx, changedMetrics);
}

/** Notes the metrics of claims in `claimDeltas` that came, went, or are not charted as they were. */
export async function noteCharts(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    insert into ${changedMetrics}
    select distinct metric from (
      select metric from ${claimDeltas} group by metric, claim_id, charted having sum(sign) <> 0
    ) differing on conflict do nothing`);
}

/** Notes the metrics of all claims in `claimDeltas`. */
export async function noteAllCharts(tx: Transaction): Promise<void> {
  await tx.execute(sql`insert into ${changedMetrics} select distinct metric from ${claimDeltas}`);
}

/**
 * Brings the candidates of all noted metrics to what their rows say, and makes those of charts that have none yet; a
 * metric whose form changed is such a chart. Once all rows are right.
 */
export async function refreshCharts(tx: Transaction, say: (line: string) => void): Promise<void> {
  await tx.execute(
    sql`delete from ${chartCandidates} k where not exists (select from ${drawings} d where ${isSame})`,
  );
  await tx.execute(sql`
    create temporary table stale_charts on commit drop as
    select row_number() over ()::int as chart, d.*,
      case when is_over_time then ${MAX_DATES}::int else 1 end as kept,
      case when is_over_time then ${MAX_STRIPS}::int else ${MAX_ROWS}::int end as side
    from ${drawings} d
    where d.metric in (select metric from ${changedMetrics})
      or not exists (select from ${chartCandidates} k where ${isSame})`);
  await tx.execute(sql`analyze stale_charts`);
  await sayIfMany(tx, say);
  await ageValues(tx);
  await keepCandidates(tx);
  await tx.execute(sql`drop table ${changedMetrics}, stale_charts, chart_values`);
}

async function sayIfMany(tx: Transaction, say: (line: string) => void): Promise<void> {
  const [row] = await tx.execute<{ charts: number; claims: number }>(sql`
    select count(*)::int as charts, coalesce(sum(k.claims), 0)::int as claims
    from stale_charts left join facet_counts k
      on k.given = '' and k.given_value = '' and k.facet = 'metric' and k.value = metric`);
  if (row !== undefined && row.claims >= MANY_CLAIMS)
    say(`Choosing what ${formatCount(row.charts, 'chart')} may show of ${formatCount(row.claims, 'claim')}.`);
}

/**
 * The latest values of each row of a chart, numbered from the latest on, `among` so many; all where a chart has few.
 * What makes a row is as in lib/chart/choose-rows.ts.
 */
async function ageValues(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    create temporary table chart_values on commit drop as
    with stated as (
      select s.chart, s.kept, r.claim_id, ${selectRowKeys()},
        concat_ws(' ', r.statistic, coalesce(
          nullif(jsonb_path_query_array(r.entities, '$[*] ? (@.role == $role).code', jsonb_build_object('role', s.rows_by)), '[]'),
          jsonb_path_query_array(r.entities, '$[*].code')
        )::text) collate "C" as label
      from stale_charts s join ${claimRows} r on r.metric = s.metric
      where r.withdrawn_on is null and coalesce(r.value, r.range_from) is not null and r.restates is null
        and (not s.is_over_time or r.period_end is not null or r.period_start is not null)
    ), aged as (
      select *, count(*) over (partition by chart, label) as among, count(*) over (partition by chart) as of_all,
        row_number() over (partition by chart, label order by ${orderRowsBy(LATEST_FIRST)}) as age
      from stated
    )
    select chart, label, claim_id, value, article, position, age, among
    from aged where age <= kept or of_all <= ${MAX_ROWS}`);
  await tx.execute(sql`analyze chart_values`);
}

/** Of the highest, the lowest and the first rows twice as many as an end of a chart shows, so that ties can be seen. */
async function keepCandidates(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    with ranked as (
      select chart, label,
        row_number() over (partition by chart order by ${orderRowsBy(HIGHEST_FIRST)}) as from_top,
        row_number() over (partition by chart order by ${orderRowsBy(LOWEST_FIRST)}) as from_bottom,
        row_number() over (partition by chart order by ${orderRowsBy(READING_ORDER)}) as from_start
      from chart_values where age = 1
    ), chosen as (
      select chart,
        array_agg(v.claim_id order by v.claim_id collate "C") filter (where least(from_top, from_bottom) <= side) as outermost,
        array_agg(v.claim_id order by v.claim_id collate "C") filter (where from_start <= side) as first
      from ranked join stale_charts using (chart) join chart_values v using (chart, label)
      where least(from_top, from_bottom, from_start) <= side
      group by chart
    ), counted as (
      select chart, sum(among)::int as claims, count(*)::int as labels from chart_values where age = 1 group by chart
    )
    insert into ${chartCandidates} as k (metric, is_over_time, rows_by, claims, labels, outermost, first)
    select s.metric, s.is_over_time, s.rows_by, coalesce(claims, 0), coalesce(labels, 0),
      coalesce(outermost, '{}'), coalesce(first, '{}')
    from stale_charts s left join counted using (chart) left join chosen using (chart)
    on conflict (metric, is_over_time, rows_by) do update
      set claims = excluded.claims, labels = excluded.labels, outermost = excluded.outermost, first = excluded.first
      where k is distinct from excluded`);
}
