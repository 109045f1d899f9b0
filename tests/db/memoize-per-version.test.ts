import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAtOneVersion } from '../../app/_data/at-one-version.ts';
import { memoizeEachPerVersion, memoizePerVersion } from '../../app/_data/memoize-per-version.ts';
import { database } from '../../db/client.ts';
import { dataState } from '../../db/schema/data-state-tables.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

let close: () => Promise<void>;

beforeAll(async () => {
  close = await openSeededDatabase();
});
afterAll(() => close());

let loads = 0;

async function loadAgain(): Promise<void> {
  await database()
    .update(dataState)
    .set({ dated: `2026-12-${String(++loads).padStart(2, '0')}` })
    .where(eq(dataState.singleton, true));
}

describe('memoizePerVersion(name, read)', () => {
  it('reads once in a state of the data, and anew after anything was loaded', async () => {
    const read = vi.fn(async () => read.mock.calls.length);
    expect([await memoizePerVersion('count', read), await memoizePerVersion('count', read)]).toEqual([1, 1]);
    expect(await memoizePerVersion('other', async () => 'other')).toBe('other');
    await loadAgain();
    expect(await memoizePerVersion('count', read)).toBe(2);
  });

  it('keeps no failure', async () => {
    const read = vi.fn(async () => 'well').mockRejectedValueOnce(new Error('broken'));
    await expect(memoizePerVersion('failing', read)).rejects.toThrow('broken');
    expect(await memoizePerVersion('failing', read)).toBe('well');
  });

  it('keeps no more than fits into its memory', async () => {
    const large = vi.fn(async () => 'x'.repeat(2 * 2 ** 20));
    for (const name of ['a', 'b', 'c', 'd', 'a']) await memoizePerVersion(`large ${name}`, large);
    expect(large).toHaveBeenCalledTimes(5);
    await memoizePerVersion('large a', large);
    expect(large).toHaveBeenCalledTimes(5);
  });
});

describe('memoizeEachPerVersion(name, keys, readAll)', () => {
  it('reads at once those that are not kept, keeps no absence, and reads all anew after anything was loaded', async () => {
    const readAll = vi.fn(
      async (missing: string[]) =>
        new Map(missing.filter((key) => key !== 'none').map((key) => [key, `${key}!`])),
    );
    const read = (...keys: string[]) => memoizeEachPerVersion('each', keys, readAll);
    expect([...(await read('a', 'b', 'a', 'none'))]).toEqual([
      ['a', 'a!'],
      ['b', 'b!'],
    ]);
    expect([...(await read('c', 'b'))]).toEqual([
      ['c', 'c!'],
      ['b', 'b!'],
    ]);
    await read('none', 'a');
    await loadAgain();
    await read('a', 'b');
    expect(readAll.mock.calls).toEqual([[['a', 'b', 'none']], [['c']], [['none']], [['a', 'b']]]);
  });
});

describe('readAtOneVersion(read)', () => {
  it('takes what was kept as of the load that it reads, and after a load in between as of that one', async () => {
    await memoizePerVersion('kept', async () => 'before');
    let attempts = 0;
    const { found, state } = await readAtOneVersion(async ({ dated }) => {
      if (attempts++ === 0) await loadAgain();
      return memoizePerVersion('kept', async () => `read as of ${dated}`);
    });
    expect(attempts).toBe(2);
    expect(found).toBe(`read as of ${state.dated}`);
  });
});
