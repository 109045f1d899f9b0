import { beforeAll, describe, expect, it } from 'vitest';
import { holdsSeed } from '../../db/queries/loaded-seed.ts';
import type { ScratchDatabase } from '../../db/scratch-database.ts';
import { withSql } from '../support/dump-tables.ts';
import { runLoader } from '../support/run-loader.ts';
import { SAMPLE_SEED } from '../support/sample-seed.ts';
import { scratchDatabase } from '../support/scratch-database.ts';

let database: ScratchDatabase;

async function load(...args: string[]): Promise<void> {
  const { code, stderr } = await runLoader(database.url, [...args, SAMPLE_SEED]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

beforeAll(async () => {
  database = await scratchDatabase();
  return () => database.drop();
});

describe('holdsSeed(url, mark)', () => {
  it('is true for the mark of the last load alone, until something that a load mends is changed', async () => {
    const holds = (mark = 'one') => holdsSeed(database.url, mark);
    expect(await holds()).toBe(false);
    await load('--mark', 'one');
    expect([await holds(), await holds('two')]).toEqual([true, false]);
    for (const change of [
      `update entities set name = name || '.' where code = (select min(code) from entities)`,
      `update articles set content_hash = 'other' where position = 0`,
      'delete from claim_rows',
      'delete from data_state',
    ]) {
      await withSql(database.url, (sql) => sql.unsafe(change));
      expect(await holds(), change).toBe(false);
      await load('--mark', 'one');
      expect(await holds(), `loaded after: ${change}`).toBe(true);
    }
  });

  it('is false once there was a load that nobody named', async () => {
    await load('--mark', 'one');
    await load();
    expect(await holdsSeed(database.url, 'one')).toBe(false);
  });
});
