import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listCoverage } from '../../db/queries/coverage.ts';
import { listClaimChanges, listLastChanges } from '../../db/queries/last-changed.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { withdrawClaim } from '../support/withdraw-claim.ts';

const [REVISED, WITHDRAWN] = ['walker-2022-01', 'walker-2022-03'];

beforeAll(async () => {
  const close = await openSeededDatabase();
  await withdrawClaim(WITHDRAWN, '2031-02-03', 'It was read twice.');
  await database().execute(sql`insert into revisions (article, position, claim, field, was, now, "on", why, cause)
    values ('walker-2022', 90, ${REVISED}, 'value', '1', '2', '2031-03-04', 'It was misread.', 'our_reading')`);
  return close;
});

describe('listClaimChanges(limit)', () => {
  it('dates each claim by its latest revision, withdrawal, check or recording', async () => {
    const all = await listClaimChanges(1000);
    const dates = new Map(all.map(({ id, on }) => [id, on]));
    expect([dates.get(REVISED), dates.get(WITHDRAWN)]).toEqual(['2031-03-04', '2031-02-03']);
    const others = all.filter(({ id }) => id !== REVISED && id !== WITHDRAWN).map(({ on }) => on);
    expect(others.length).toBeGreaterThan(10);
    for (const on of others) expect(on).toMatch(/^20[12]\d-\d\d-\d\d$/);
    expect((await listClaimChanges(3)).map(({ id }) => id)).toEqual(all.slice(0, 3).map(({ id }) => id));
  });
});

describe('listLastChanges()', () => {
  it('dates every metric, country and source by what it shows, each once', async () => {
    const changes = await listLastChanges();
    const dates = new Map(changes.map(({ kind, name, on }) => [`${kind} ${name}`, on]));
    expect(dates.size).toBe(changes.length);
    const { rows } = await listClaims({});
    const revised = rows.find(({ claimId }) => claimId === REVISED);
    expect(dates.get(`metric ${revised?.metric}`)).toBe('2031-03-04');
    expect(dates.get('source walker-2022')).toBe('2031-03-04');
    for (const { country } of revised?.entities ?? [])
      if (country !== null) expect(dates.get(`country ${country}`)).toBe('2031-03-04');
    const kinds = new Set(changes.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['metric', 'topic', 'country', 'source']));
    expect([...dates.values()].filter((on) => on < '2031').length).toBeGreaterThan(3);
  });
});

describe('listCoverage()', () => {
  const metricDates = async () =>
    new Map(
      (await listLastChanges()).flatMap(({ kind, name, on }) => (kind === 'metric' ? [[name, on]] : [])),
    );

  it('dates every metric as listLastChanges() does', async () => {
    const [all, dates] = [await listCoverage(), await metricDates()];
    expect(all.length).toBeGreaterThan(5);
    for (const { metric, changedOn } of all) expect([metric, changedOn]).toEqual([metric, dates.get(metric)]);
  });

  it('moves with a withdrawal and with a check, of one metric as of all', async () => {
    const { rows } = await listClaims({});
    const claim = rows.find(({ metric }, at) => rows.findIndex((row) => row.metric === metric) < at);
    const other = rows.find(({ metric }) => metric === claim?.metric);
    if (claim === undefined || other === undefined) throw new Error('No metric of two claims.');
    const { claimId, metric, articleSlug } = claim;
    const read = async () => [(await listCoverage(metric))[0]?.changedOn, (await metricDates()).get(metric)];
    await withdrawClaim(other.claimId, '2032-05-06', 'It was read twice.');
    expect(await read()).toEqual(['2032-05-06', '2032-05-06']);
    await database().execute(sql`insert into checks (id, article, position, verdict, context, who, says, read_as, read_on)
      values ('late-check', ${articleSlug}, 900, 'open', false, 'A reader', 'Nothing was found.', 'search', '2033-07-08')`);
    await database().execute(
      sql`insert into check_claims (check_id, claim) values ('late-check', ${claimId})`,
    );
    expect(await read()).toEqual(['2033-07-08', '2033-07-08']);
  });
});
