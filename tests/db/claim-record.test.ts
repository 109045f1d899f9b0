import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { listGroupMembers } from '../../db/queries/claim-record.ts';
import { listFacets } from '../../db/queries/facet-choices.ts';
import { claimEntities } from '../../db/schema/claim-tables.ts';
import { entities } from '../../db/schema/entity-tables.ts';
import { sources } from '../../db/schema/source-tables.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

it('listGroupMembers(claim) has the countries of its groups by code, and of nothing else', async () => {
  const claim = 'walker-2022-01';
  const group = { kind: 'group' as const, name: 'G2', country: null, note: null };
  await database()
    .insert(entities)
    .values([
      { ...group, code: 'g2', members: ['CAN', 'SWE'] },
      { ...group, code: 'g-unknown', members: null },
    ]);
  await database()
    .insert(claimEntities)
    .values(
      ['g2', 'g-unknown'].map((entity, index) => ({
        ...{ claim, entity, role: 'subject' as const, position: 90 + index, inferred: false },
      })),
    );
  expect(await listGroupMembers(claim)).toEqual(new Map([['g2', ['CAN', 'SWE']]]));
  expect(await listGroupMembers('walker-2022-02')).toEqual(new Map());
});

it('listFacets() names a source whose publisher is not known by its title', async () => {
  const { source } = await listFacets(EMPTY_FILTER);
  const document = source.at(-1)?.value ?? '';
  await database().update(sources).set({ publisher: null }).where(eq(sources.slug, document));
  const [record] = await database().select().from(sources).where(eq(sources.slug, document));
  const named = (await listFacets(EMPTY_FILTER)).source.find(({ value }) => value === document);
  expect(named?.label).toBe(record?.title);
});
