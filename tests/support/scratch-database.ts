import { onTestFinished } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { createScratchDatabase, type ScratchDatabase } from '../../db/scratch.ts';

let template: Promise<string> | undefined;

/** A migrated, empty database of its own on the server of the tests; the caller drops it. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined)
    throw new Error('TEST_DATABASE_URL is not set: tests/db/global-setup.ts sets it.');
  template ??= makeTemplate(server);
  return createScratchDatabase(server, await template);
}

/** The address of a migrated, empty database that goes with the test. */
export async function databaseOfTest(): Promise<string> {
  const { url, drop } = await scratchDatabase();
  onTestFinished(drop);
  return url;
}

/** Migrating takes longer than copying what is migrated: it happens once in a test file. */
async function makeTemplate(server: string): Promise<string> {
  const { url } = await createScratchDatabase(server);
  await migrate(url);
  return new URL(url).pathname.slice(1);
}
