import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';

export type ScratchDatabase = { url: string; drop: () => Promise<void> };

/**
 * Makes an empty database of a random name on the server of `url`, or a copy of the database `template` (to which
 * nobody may be connected then). `drop` throws its open connections out. The user needs the right to make databases.
 */
export async function createScratchDatabase(url: string, template = 'template0'): Promise<ScratchDatabase> {
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await onServer(url, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const drop = () => onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url: address.href, drop };
}

async function onServer(url: string, run: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
