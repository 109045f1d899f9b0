import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { getClaim, listClaims } from '../../db/queries/claims.ts';
import { listCountries, listRolesOf } from '../../db/queries/countries.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { STAGES } from '../../lib/model/vocabulary.ts';
import { relationWords } from '../../lib/words/relation-words.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

describe('listClaims(filter, stage)', () => {
  it('has the stage of each relation and of nothing else', async () => {
    const { rows } = await listClaims();
    for (const { kind, metric, stage } of rows) {
      const right = kind !== 'relation' ? null : metric === 'loan-considered' ? 'considered' : 'done';
      expect(stage).toBe(right);
    }
  });

  it('parts what is only considered from all else', async () => {
    const [{ rows: all }, { rows: done }, { rows: considered }] = await Promise.all([
      listClaims(),
      listClaims({}, 'done'),
      listClaims({}, 'considered'),
    ]);
    expect(considered.map(({ claimId }) => claimId)).toEqual(['mulakala-ji-2020-27', 'mulakala-ji-2020-28']);
    expect(done).toEqual(all.filter(({ stage }) => stage !== 'considered'));
    expect((await listClaims({ country: ['IDN'], role: ['recipient'] }, 'done')).rows).toEqual([]);
  });
});

describe('listCountries() and listRolesOf(country)', () => {
  it('put a possible borrower under what is considered and under nothing that is done', async () => {
    const countries = await listCountries();
    const indonesia = countries.find(({ code }) => code === 'IDN');
    expect(indonesia?.roles).toEqual([{ role: 'recipient', stage: 'considered', claims: 1 }]);
    const india = countries.find(({ code }) => code === 'IND');
    expect(india?.roles).toContainEqual({ role: 'recipient', stage: 'considered', claims: 1 });
    expect(india?.roles).toContainEqual({ role: 'partner', stage: 'done', claims: 1 });
  });

  it('count what the rows of each country, role and stage are', async () => {
    for (const { code, roles } of await listCountries()) {
      const counted = await listRolesOf(code);
      expect(counted.map(({ role, stage }) => [role, stage])).toEqual(
        roles.map(({ role, stage }) => [role, stage]),
      );
      for (const { role, stage, claims } of counted) {
        const { rows } = await listClaims({ country: [code], role: [role] }, stage);
        expect(rows.length, `${code} ${role} ${stage}`).toBe(claims);
      }
      const rest = await Promise.all(
        STAGES.map((stage) => listClaims({ country: [code], role: counted.map(({ role }) => role) }, stage)),
      );
      const all = await listClaims({ country: [code] });
      expect(rest.flatMap(({ rows }) => rows)).toHaveLength(all.rows.length);
    }
  });
});

it('seller and buyer are roles that the tables take, and a sale reads as one', async () => {
  const id = 'mulakala-ji-2020-15';
  await database().transaction(async (tx) => {
    await tx.execute(sql`update claim_entities set role = case role when 'provider' then 'seller' else 'buyer' end
      where claim = ${id}`);
    await refreshReadModel(tx, { claims: [id] });
  });
  const claim = await getClaim(id);
  expect(claim && relationWords(claim)).toMatch(/^sold by .+ to .+$/);
  const [buyer] = claim?.entities.filter(({ role }) => role === 'buyer') ?? [];
  const found = (await listClaims({ country: [buyer?.country ?? ''], role: ['buyer'] })).rows;
  expect(found.map(({ claimId }) => claimId)).toEqual([id]);
});

it('a metric that becomes considered takes its relations along, in rows and counts', async () => {
  await database().transaction(async (tx) => {
    await tx.execute(sql`update metrics set stage = 'considered' where slug = 'medical-team-sent'`);
    await refreshReadModel(tx, { metrics: ['medical-team-sent'] });
  });
  expect((await getClaim('mulakala-ji-2020-16'))?.stage).toBe('considered');
  const pakistan = (await listCountries()).find(({ code }) => code === 'PAK');
  expect(pakistan?.roles).toEqual([{ role: 'recipient', stage: 'considered', claims: 1 }]);
});
