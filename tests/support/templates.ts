import { migrate } from '../../db/migrate.ts';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { runLoader } from './run-loader.ts';

/** The names of the databases to copy, as the environment of the tests carries them. */
export type Templates = { TEST_MIGRATED: string; TEST_SEEDED: string };

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** Copying a database takes a fraction of what migrating and seeding it takes. Nobody stays connected to either. */
export async function makeTemplates(server: string): Promise<Templates> {
  const migrated = await createScratchDatabase(server);
  await migrate(migrated.url);
  const seeded = await createScratchDatabase(server, nameOf(migrated.url));
  const { code, stdout, stderr } = await runLoader(seeded.url, []);
  if (code !== 0) throw new Error(`The seeds could not be loaded:\n${stdout}${stderr}`);
  return { TEST_MIGRATED: nameOf(migrated.url), TEST_SEEDED: nameOf(seeded.url) };
}
