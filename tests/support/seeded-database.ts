import { closeDatabase } from '../../db/client.ts';
import { closeCopies } from '../../db/download/copy.ts';
import { seededDatabase } from './scratch-database.ts';

/** Makes a database with the real seeds for the queries to read from, and gives what takes it down again. */
export async function openSeededDatabase(): Promise<() => Promise<void>> {
  const { url, drop } = await seededDatabase();
  process.env.DATABASE_URL = url;
  return async () => {
    await closeCopies();
    await closeDatabase();
    await drop();
  };
}
