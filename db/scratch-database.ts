import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { causeOf } from './database-problem.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';

/** A database for a while; `drop` throws its open connections out. */
export type ScratchDatabase = { url: string; drop: () => Promise<void> };

/**
 * Makes an empty database of a random name on the server of `url`, or a copy of the database `template` (to which
 * nobody may be connected then). Throws SetupProblem where the user has no right to make databases.
 */
export async function createScratchDatabase(url: string, template = 'template0'): Promise<ScratchDatabase> {
  const name = `${PREFIX}${Date.now().toString(36)}_${randomBytes(6).toString('hex')}`;
  try {
    await onServer(url, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  } catch (error) {
    if (errorCode(causeOf(error)) !== '42501') throw error;
    throw new SetupProblem(
      'This user of the database may not make another one, which a preview needs for a while. Let it (ALTER ROLE … CREATEDB), or leave DATABASE_URL out to use the embedded server.',
    );
  }
  const address = new URL(url);
  address.pathname = `/${name}`;
  const drop = async () => {
    await onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { url: address.href, drop };
}

const PREFIX = 'scratch_';
const OLD_MS = 60 * 60_000;

/** Drops scratch databases whose maker was killed: made more than an hour ago, and nobody is connected. */
export async function sweepScratchDatabases(url: string, now = Date.now()): Promise<void> {
  await onServer(url, async (sql) => {
    const found = await sql<{ name: string }[]>`
      select datname as name from pg_database
      where datname like ${`${PREFIX.replace('_', '\\_')}%\\_%`}
        and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`;
    for (const { name } of found) {
      const made = Number.parseInt(name.slice(PREFIX.length), 36);
      // Somebody may connect to it at this moment: then it is not dropped.
      if (made > 0 && now - made > OLD_MS) await sql`drop database if exists ${sql(name)}`.catch(() => {});
    }
  });
}

async function onServer(url: string, run: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
