import { inArray } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { closeDatabase, database } from '../../db/client.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listFacets } from '../../db/queries/facet-choices.ts';
import { MAX_CLAIMS_NOT_COUNTED } from '../../db/read-model/country-metric-counts.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { claims } from '../../db/schema/claim-tables.ts';
import { EMPTY_FILTER, FACETS } from '../../lib/filter/filter-query.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { makeSyntheticSeed } from '../bench/data/articles.ts';
import { listReadModelProblems } from '../support/read-model-problems.ts';
import { scratchDatabase } from '../support/scratch-database.ts';

let url = '';

beforeAll(async () => {
  const scratch = await scratchDatabase();
  url = scratch.url;
  process.env.DATABASE_URL = url;
  await load(url, makeSyntheticSeed({ claims: 3500, seed: 3 }));
  return async () => {
    await closeDatabase();
    await scratch.drop();
  };
});

async function mostClaimedPair() {
  const [pair] = await database().execute<{ country: string; metric: string; claims: number }>(
    `select given_value as country, value as metric, claims from facet_counts
     where given = 'country' and facet = 'metric' order by claims desc, given_value, value limit 1`,
  );
  if (pair === undefined) throw new Error('There is no pair.');
  return pair;
}

it('refreshReadModel() keeps all facets of a country and a metric that have many claims together', async () => {
  expect((await mostClaimedPair()).claims).toBeGreaterThan(MAX_CLAIMS_NOT_COUNTED);
  expect(await listReadModelProblems(url)).toEqual([]);
});

it('listFacets() gives the counts that filters by its choices find, from what is kept for two together', async () => {
  const { country, metric } = await mostClaimedPair();
  const filter = { ...EMPTY_FILTER, country: [country], metric: [metric] };
  const facets = await listFacets(filter);
  for (const facet of FACETS) {
    // Few claims are about any of these.
    if (facet !== 'region' && facet !== 'population') expect(facets[facet], facet).not.toEqual([]);
    for (const { value, count } of facets[facet].slice(0, 20))
      expect(count, `${facet}=${value}`).toBe((await countClaims({ ...filter, [facet]: [value] })).claims);
  }
});

it('refreshReadModel() brings them up to date when a claim goes, down to where they are kept no longer', async () => {
  const { country, metric, claims: many } = await mostClaimedPair();
  const { rows } = await listClaims({ country: [country], metric: [metric], limit: null });
  const going = rows.filter(({ restates }) => restates === null).slice(0, many - MAX_CLAIMS_NOT_COUNTED);
  const ids = going.map(({ claimId }) => claimId);
  await database().transaction(async (tx) => {
    const withdrawn = { withdrawnOn: '2025-02-01', withdrawnReason: 'withdrawn to see it' };
    await tx.update(claims).set(withdrawn).where(inArray(claims.id, ids));
    await refreshReadModel(tx, { claims: ids });
  });
  expect(going).toHaveLength(many - MAX_CLAIMS_NOT_COUNTED);
  expect(await listReadModelProblems(url)).toEqual([]);
});
