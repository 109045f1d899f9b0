import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readAtOneVersion } from '../../app/_data/at-one-version.ts';
import { database } from '../../db/client.ts';
import { getDataState } from '../../db/queries/data-state.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { askRoute } from '../support/ask-route.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const COPIES = 2500;
const CLAIMS = 43 + COPIES;

beforeAll(async () => {
  const close = await openSeededDatabase();
  await database().execute(sql`
    insert into claims
    select (jsonb_populate_record(c, jsonb_build_object('id', c.article || '-' || (1000 + n), 'position', 1000 + n))).*
    from claims c, generate_series(1, ${COPIES}) n where c.id = 'walker-2022-01'`);
  await database().transaction((tx) => refreshReadModel(tx, { articles: ['walker-2022'] }));
  return close;
});

/** Loads, as far as readers can tell: the version changes, and comes back when the test is over. */
async function moveData(): Promise<void> {
  const version = (await getDataState())?.version ?? '';
  onTestFinished(async () => {
    await database().execute(sql`update data_state set version = ${version}`);
  });
  await database().execute(sql`update data_state set version = version || 'x'`);
}

function readerOf(response: Response): ReadableStreamDefaultReader<Uint8Array> {
  if (response.body === null) throw new Error('There is no body.');
  return response.body.getReader();
}

describe('/claims.json without limit', () => {
  it('streams every claim once, in order, as one JSON document', async () => {
    const response = await askRoute('/claims.json');
    const body = (await response.json()) as { next: null; claims: { claim_id: string }[] };
    const ids = body.claims.map(({ claim_id }) => claim_id);
    expect([ids.length, new Set(ids).size, body.next]).toEqual([CLAIMS, CLAIMS, null]);
    expect(ids.at(-1)).toBe(`walker-2022-${1000 + COPIES}`);
  });

  it('sends what it has while it reads on, a batch at a time', async () => {
    const reader = readerOf(await askRoute('/claims.json'));
    const sizes: number[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read())
      sizes.push(new TextDecoder().decode(part.value).split('"claim_id"').length - 1);
    expect(sizes.filter((size) => size > 0)).toEqual([1000, 1000, CLAIMS - 2000]);
  });

  it('breaks off where data are loaded in the middle, and never ends as if it were whole', async () => {
    const response = await askRoute('/claims.json');
    const reader = readerOf(response);
    await reader.read();
    await moveData();
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow('loaded anew in the middle');
  });

  it('reads no further once its reader has gone', async () => {
    const reader = readerOf(await askRoute('/claims.json'));
    await reader.read();
    await reader.cancel();
    await moveData();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  it('with a limit sends one page and the way to the next', async () => {
    const response = await askRoute('/claims.json', { query: 'limit=1000' });
    const body = (await response.json()) as { next: string; claims: unknown[] };
    expect(body.claims).toHaveLength(1000);
    expect(body.next).toMatch(/\/claims\.json\?limit=1000&after=/);
  });
});

describe('readAtOneVersion(read)', () => {
  it('reads again where data were loaded while it read, and gives the state that it read last', async () => {
    const seen: string[] = [];
    const { state, found } = await readAtOneVersion(async ({ version }) => {
      if (seen.push(version) === 1) await moveData();
      return version;
    });
    expect(seen).toHaveLength(2);
    expect(found).toBe(`${seen[0]}x`);
    expect(state.version).toBe(found);
  });

  it('gives up where data never come to rest', async () => {
    await moveData();
    const read = () => database().execute(sql`update data_state set version = version || 'x'`);
    await expect(readAtOneVersion(read)).rejects.toThrow('loaded anew while');
  });
});
