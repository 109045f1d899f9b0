import { sql } from 'drizzle-orm';
import type { Coverage } from '../../lib/out/coverage.ts';
import { database } from '../client.ts';
import { articles } from '../schema/article-tables.ts';
import { entities } from '../schema/entity-tables.ts';
import { claimRows } from '../schema/read-model.ts';
import { firstDayOf, lastDayOf } from './day-span.ts';
import { claimChanges } from './last-changed.ts';

/** So many places are named of one metric, those of the most claims first. */
const MAX_PLACES = 300;

/**
 * When and where the claims of each metric are about, when they were recorded and when they last changed; of one metric, or
 * of all that have claims. Withdrawn claims count for nothing but the change that their withdrawal was.
 */
export async function listCoverage(metric?: string): Promise<Coverage[]> {
  const { periodStart, periodEnd } = claimRows;
  const started = sql`coalesce(${periodStart}, ${periodEnd})`;
  const ended = sql`coalesce(${periodEnd}, ${periodStart})`;
  const shown = sql`${claimRows.withdrawnOn} is null ${metric === undefined ? sql`` : sql`and ${claimRows.metric} = ${metric}`}`;
  const rows = await database().execute<Coverage>(sql`
with dated as (
  select ${claimRows.metric} as metric,
    min(${firstDayOf(started)}) as "firstDay",
    max(${lastDayOf(ended)}) as "lastDay",
    min(${articles.recordedOn}) as "recordedOn"
  from ${claimRows} join ${articles} on ${articles.slug} = ${claimRows.articleSlug}
  where ${shown} group by 1
), changed as (
  select metric, max("on") as "changedOn" from (${claimChanges(metric)}) c group by 1
), counted as (
  select ${claimRows.metric} as metric, place.code, count(*) as claims
  from ${claimRows} cross join lateral unnest(${claimRows.countries} || ${claimRows.regions}) as place(code)
  where ${shown} group by 1, 2
), ranked as (
  select metric, code, row_number() over (partition by metric order by claims desc, code) as nth from counted
), placed as (
  select r.metric, jsonb_agg(jsonb_build_object('code', e.code, 'name', e.name, 'kind', e.kind) order by e.code) as places
  from ranked r join ${entities} e on e.code = r.code and e.kind in ('country', 'region')
  where r.nth <= ${sql.raw(String(MAX_PLACES))} group by 1
)
select d.*, c."changedOn", coalesce(p.places, '[]') as places
from dated d join changed c on c.metric = d.metric left join placed p on p.metric = d.metric order by d.metric`);
  return [...rows];
}
