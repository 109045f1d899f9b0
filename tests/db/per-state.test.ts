import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { perState } from '../../app/_data/memoize-per-version.ts';
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

describe('perState(name, read)', () => {
  it('reads once in a state of the data, and anew after anything was loaded', async () => {
    const read = vi.fn(async () => read.mock.calls.length);
    expect([await perState('count', read), await perState('count', read)]).toEqual([1, 1]);
    expect(await perState('other', async () => 'other')).toBe('other');
    await loadAgain();
    expect(await perState('count', read)).toBe(2);
  });

  it('keeps no failure', async () => {
    const read = vi.fn(async () => 'well').mockRejectedValueOnce(new Error('broken'));
    await expect(perState('failing', read)).rejects.toThrow('broken');
    expect(await perState('failing', read)).toBe('well');
  });

  it('keeps no more than fits into its memory', async () => {
    const large = vi.fn(async () => 'x'.repeat(6 * 2 ** 20));
    for (const name of ['a', 'b', 'c', 'a']) await perState(`large ${name}`, large);
    expect(large).toHaveBeenCalledTimes(4);
    await perState('large a', large);
    expect(large).toHaveBeenCalledTimes(4);
  });
});
