import { onTestFinished } from 'vitest';
import { createScratchDatabase, type ScratchDatabase } from '../../db/scratch-database.ts';
import type { Templates } from './templates.ts';

/** A migrated, empty database of its own on the server of the tests; the caller drops it. */
export const scratchDatabase = (): Promise<ScratchDatabase> => copyOf('TEST_MIGRATED');

/** The same with the real seeds in it. */
export const seededDatabase = (): Promise<ScratchDatabase> => copyOf('TEST_SEEDED');

/** The address of a migrated, empty database that goes with the test. */
export async function databaseOfTest(): Promise<string> {
  const { url, drop } = await scratchDatabase();
  onTestFinished(drop);
  return url;
}

async function copyOf(name: keyof Templates): Promise<ScratchDatabase> {
  const { TEST_DATABASE_URL: server, [name]: template } = process.env;
  if (server === undefined || template === undefined)
    throw new Error(`TEST_DATABASE_URL or ${name} is not set: tests/db/global-setup.ts sets them.`);
  return createScratchDatabase(server, template);
}
