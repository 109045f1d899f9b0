import { sql } from 'drizzle-orm';
import { type Found, MOST_DATES, MOST_RELATIONS, MOST_ROWS, MOST_STRIPS } from '../../lib/choose-rows.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import type { MetricRow } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { articles, claimEntities, claims, sources } from '../schema.ts';
import { countClaims } from './claim-counts.ts';
import { listClaims, listClaimsById } from './claims.ts';

/** Claims that a chart may show, with how many there are where these are not all. */
export type ChartRows = { rows: ClaimRow[]; claims: number; found: Found | undefined };

/** Restatements stand as notes beside a short list; more than these no page reads. */
const MOST_NOTES = 200;

type Charted = Pick<MetricRow, 'slug' | 'form' | 'rowsBy' | 'claims'>;

/**
 * The claims of some metrics for one chart, in reading order: all of a short list; of a long one only those that
 * `chooseRows` decides between, so that no page reads every row. `claims` counts all, restatements too.
 */
export async function listChartRows(metrics: readonly Charted[]): Promise<ChartRows> {
  const [first] = metrics;
  if (first === undefined) return { rows: [], claims: 0, found: undefined };
  const metric = metrics.map(({ slug }) => slug);
  const stated = metrics.reduce((sum, each) => sum + each.claims, 0);
  const isDrawn = first.form !== 'sentence' && first.form !== 'table';
  if (!isDrawn || stated <= (first.form === 'relations' ? MOST_RELATIONS : MOST_ROWS)) {
    const { rows, next } = await listClaims({ metric, limit: MOST_NOTES });
    return { rows, claims: next === null ? rows.length : await count(metric), found: undefined };
  }
  if (first.form === 'relations') {
    const { rows } = await listClaims({ metric, limit: MOST_RELATIONS });
    return { rows, claims: await count(metric), found: { claims: stated, labels: stated } };
  }
  const [ids, all] = await Promise.all([listCandidates(metric, first), count(metric)]);
  const { claims: drawable = 0, labels = 0 } = ids[0] ?? {};
  return {
    rows: await listClaimsById(ids.map(({ id }) => id)),
    claims: all,
    found: { claims: drawable, labels },
  };
}

async function count(metric: string[]): Promise<number> {
  return (await countClaims({ metric })).claims;
}

type Candidate = { id: string; claims: number; labels: number };

/**
 * Each row's latest value at both ends of the ranking, twice as many as are shown, so that ties can be seen; over time
 * the latest values of the outermost rows and their undated ones. The same order as in `chooseRows`.
 */
async function listCandidates(metric: readonly string[], { form, rowsBy }: Charted): Promise<Candidate[]> {
  const isOverTime = form === 'series';
  const side = isOverTime ? MOST_STRIPS + 1 : MOST_ROWS;
  const kept = isOverTime ? MOST_DATES : 1;
  const chosen = sql.join(
    metric.map((slug) => sql`${slug}`),
    sql`, `,
  );
  const found = await database().execute(sql`
    with stated as materialized (
      select c.id, c.metric, c.value, a.position as article_position, c.position,
        coalesce(c.period_end, c.period_start) as ended,
        s.published_date as published
      from ${claims} c
      join ${articles} a on a.slug = c.article
      join ${sources} s on s.slug = c.article
      where c.metric in (${chosen}) and c.value is not null and c.restates is null and c.withdrawn_on is null
    ), named as (
      select x.claim,
        coalesce(
          string_agg(x.entity, ' ' order by x.position) filter (where x.role = ${rowsBy}),
          string_agg(x.entity, ' ' order by x.position)
        ) as entities
      from ${claimEntities} x join stated on stated.id = x.claim
      group by x.claim
    ), dated as (
      select t.*, coalesce(n.entities, '') as entities,
        row_number() over (
          partition by t.metric, coalesce(n.entities, '')
          order by (t.ended is null), ${paddedDate('t.ended')} desc, ${paddedDate('t.published')} desc nulls last,
            t.article_position desc, t.position desc
        ) as age
      from stated t left join named n on n.claim = t.id
      where ${isOverTime ? sql`t.ended is not null` : sql`true`}
    ), ranked as (
      select metric, entities,
        row_number() over (order by value desc, article_position, position) as from_top,
        row_number() over (order by value, article_position, position) as from_bottom,
        count(*) over () as labels
      from dated where age = 1
    )
    select d.id, r.labels::int, (select count(*) from ${isOverTime ? sql`dated` : sql`stated`})::int as claims
    from ranked r join dated d on d.metric = r.metric and d.entities = r.entities
    where (r.from_top <= ${side} or r.from_bottom <= ${side}) and d.age <= ${kept}`);
  return [...found] as unknown as Candidate[];
}

/** A year outlasts its months, and a month its days: `2021` compares as `2021-99-99`. */
function paddedDate(column: string) {
  return sql.raw(`(${column} || substr('-99-99', length(${column}) - 3)) collate "C"`);
}
