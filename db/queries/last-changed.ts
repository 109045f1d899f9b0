import { type SQL, sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** A record of a kind by its slug, code or id, and the partial date on which what is known of it last changed. */
export type LastChange = { kind: 'metric' | 'topic' | 'country' | 'source'; name: string; on: string };

/**
 * Each claim, withdrawn ones too, with the date on which it last changed: when its article was recorded, by a revision or its
 * withdrawal, and when another source was read for it. Of one metric, or of all.
 */
export function claimChanges(metric?: string): SQL {
  const ofMetric = (claim: string) =>
    metric === undefined
      ? sql``
      : sql`where ${sql.raw(claim)} in (select id from claims where metric = ${metric})`;
  return sql`
  select c.id, c.metric, c.article, c.position, greatest(a.recorded_on, c.withdrawn_on, r."on", k."on") as "on"
  from claims c
  join articles a on a.slug = c.article
  left join (select claim, max("on") as "on" from revisions ${ofMetric('claim')} group by claim) r on r.claim = c.id
  left join (
    select x.claim, max(y.read_on) as "on" from check_claims x join checks y on y.id = x.check_id
    ${ofMetric('x.claim')} group by x.claim
  ) k on k.claim = c.id
  ${ofMetric('c.id')}`;
}

/** When each metric, topic, country and source last changed, by the claims that it shows and the checks it was read for. */
export async function listLastChanges(): Promise<LastChange[]> {
  const rows = await database().execute<LastChange>(sql`
    with changed as materialized (${claimChanges()}),
    told as (
      select 'metric' as kind, metric as name, "on" from changed
      union all
      select 'topic', t.topic, c."on" from changed c join metric_topics t on t.metric = c.metric
      union all
      select 'country', x.code, c."on"
      from changed c join claim_rows r on r.claim_id = c.id, unnest(r.countries) as x(code)
      union all
      select 'source', x.slug, c."on"
      from changed c join claim_rows r on r.claim_id = c.id, unnest(r.sources) as x(slug)
      union all
      select 'source', source, read_on from checks where source is not null and read_on is not null
      union all
      select 'source', slug, recorded_on from articles
    )
    select kind, name, max("on") as "on" from told group by kind, name`);
  return [...rows];
}

/** The first claims in reading order, withdrawn ones too, since their pages stay: each with when it last changed. */
export async function listClaimChanges(limit: number): Promise<{ id: string; on: string }[]> {
  const rows = await database().execute<{ id: string; on: string }>(sql`
    select id, "on" from (${claimChanges()}) c order by article, position limit ${limit}`);
  return [...rows];
}
