import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';

/** Facet and value of `facet_counts` for a country and a metric chosen together. */
export const TOGETHER = 'country and metric';
export const togetherValue = (country: string, metric: string): string => `${country} ${metric}`;

/** Where a country and a metric have more claims than this together, all facets are kept for the two; fewer are read. */
export const MANY_TOGETHER = 50;

/** Before the first change of a load: where the countries and metrics are gathered whose claims changed. */
export async function openTogether(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`create temporary table changed_together (country text, metric text, primary key (country, metric)) on commit drop`,
  );
}

/** Notes the countries and metrics of the claims in `stale_facets`, as they were and as they are. */
export async function noteTogether(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    insert into changed_together select distinct c, r.metric from stale_facets r, unnest(r.countries) c
    on conflict do nothing`);
}

/** Counts anew what was noted, once all other counts are right. */
export async function refreshTogether(tx: Transaction): Promise<void> {
  await tx.execute(sql`analyze changed_together`);
  await tx.execute(sql`
    delete from ${facetCounts} where given = ${TOGETHER}
      and given_value in (select country || ' ' || metric from changed_together)`);
  await tx.execute(sql`
    create temporary table many_together on commit drop as
    select t.country, t.metric, t.country || ' ' || t.metric as together
    from changed_together t
    join ${facetCounts} k on k.given = 'country' and k.given_value = t.country and k.facet = 'metric' and k.value = t.metric
    where k.claims > ${MANY_TOGETHER}`);
  await tx.execute(sql`analyze many_together`);
  await tx.execute(sql`
    with chosen as materialized (
      select t.country, t.together, r.qualifier, r.kind, r.takes, r.sources, r.restates
      from ${claimRows} r cross join unnest(r.countries) c(country)
      join many_together t on t.metric = r.metric and t.country = c.country
      where r.withdrawn_on is null and r.metric in (select metric from many_together)
    ), each as (
      select together, 'qualifier' as facet, qualifier as value, restates from chosen where qualifier is not null
      union all select together, 'kind', kind, restates from chosen
      union all select together, 'role', split_part(x, ' ', 2), restates from chosen, unnest(takes) x
        where split_part(x, ' ', 1) = country
      union all select together, 'source', x, restates from chosen, unnest(sources) x
    )
    insert into ${facetCounts} (given, given_value, facet, value, claims, restatements)
    select ${TOGETHER}::text, together, facet, value, count(*), count(restates) from each group by together, facet, value`);
  await tx.execute(sql`drop table changed_together, many_together`);
}
