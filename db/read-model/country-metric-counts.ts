import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';
import { analyze, createTemporary, dropTemporary } from '../sql/temporary-table.ts';
import { changedPairs, claimDeltas, frequentPairs } from './temporary-tables.ts';

/** As `given` of `facet_counts`: a country and a metric are chosen together. */
export const COUNTRY_AND_METRIC = 'country and metric';
/** As `given_value` beside it: which two they are. */
export const countryMetricValue = (country: string, metric: string): string => `${country} ${metric}`;

/** The counts of a country and a metric with up to so many claims together are not stored: these claims are read. */
export const MAX_CLAIMS_NOT_COUNTED = 50;

/** Before the first change of a load: where the countries and metrics are gathered whose claims changed. */
export async function createChangedPairs(tx: Transaction): Promise<void> {
  await createTemporary(tx, changedPairs);
}

/** Notes the countries and metrics of the claims in `claimDeltas`, as they were and as they are. */
export async function noteChangedPairs(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    insert into ${changedPairs} select distinct c, r.metric from ${claimDeltas} r, unnest(r.countries) c
    on conflict do nothing`);
}

/** Counts anew what was noted, once all other counts are right. */
export async function refreshCountryMetricCounts(tx: Transaction): Promise<void> {
  await analyze(tx, changedPairs);
  await tx.execute(sql`
    delete from ${facetCounts} where given = ${COUNTRY_AND_METRIC}
      and given_value in (select country || ' ' || metric from ${changedPairs})`);
  await createTemporary(
    tx,
    frequentPairs,
    sql`
      select t.country, t.metric, t.country || ' ' || t.metric
      from ${changedPairs} t
      join ${facetCounts} k on k.given = 'country' and k.given_value = t.country and k.facet = 'metric' and k.value = t.metric
      where k.claims > ${MAX_CLAIMS_NOT_COUNTED}`,
  );
  await analyze(tx, frequentPairs);
  await countFrequentPairs(tx);
  await dropTemporary(tx, changedPairs, frequentPairs);
}

async function countFrequentPairs(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    with chosen as materialized (
      select t.country, t.value as pair, r.qualifier, r.kind, r.takes, r.regions, r.populations, r.sources, r.restates
      from ${claimRows} r cross join unnest(r.countries) c(country)
      join ${frequentPairs} t on t.metric = r.metric and t.country = c.country
      where r.withdrawn_on is null and r.metric in (select metric from ${frequentPairs})
    ), each as (
      select pair, 'qualifier' as facet, qualifier as value, restates from chosen where qualifier is not null
      union all select pair, 'kind', kind, restates from chosen
      union all select pair, 'role', split_part(x, ' ', 2), restates from chosen, unnest(takes) x
        where split_part(x, ' ', 1) = country
      union all select pair, 'region', x, restates from chosen, unnest(regions) x
      union all select pair, 'population', x, restates from chosen, unnest(populations) x
      union all select pair, 'source', x, restates from chosen, unnest(sources) x
    )
    insert into ${facetCounts} (given, given_value, facet, value, claims, restatements)
    select ${COUNTRY_AND_METRIC}::text, pair, facet, value, count(*), count(restates) from each group by pair, facet, value`);
}
