import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { memoizePerVersion } from '../../app/_data/memoize-per-version.ts';
import { database } from '../../db/client.ts';
import { dataState } from '../../db/schema/data-state-tables.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

let close: () => Promise<void>;

beforeAll(async () => {
  close = await openSeededDatabase();
});
afterAll(() => close());

async function loadAgain(): Promise<void> {
  await database().update(dataState).set({ dated: '2026-12-01' }).where(eq(dataState.singleton, true));
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
    const large = vi.fn(async () => 'x'.repeat(6 * 2 ** 20));
    for (const name of ['a', 'b', 'c', 'a']) await memoizePerVersion(`large ${name}`, large);
    expect(large).toHaveBeenCalledTimes(4);
    await memoizePerVersion('large a', large);
    expect(large).toHaveBeenCalledTimes(4);
  });
});
