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
export async function createScratchDatabase(
  url: string,
  template = 'template0',
  name = `scratch_${randomBytes(6).toString('hex')}`,
): Promise<ScratchDatabase> {
  try {
    await onServer(url, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  } catch (error) {
    if (errorCode(causeOf(error)) !== '42501') throw error;
    throw new SetupProblem(
      'This user of the database may not make another one, which is needed for a while. Let it (ALTER ROLE … CREATEDB), or leave DATABASE_URL out to use the embedded server.',
    );
  }
  const address = new URL(url);
  address.pathname = `/${name}`;
  const drop = async () => {
    await onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  };
  return { url: address.href, drop };
}

/** Of no database but those of previews: what has such a name may be dropped. */
const PREVIEW = /^cited_metrics_preview_([0-9a-z]{8})_[0-9a-f]{12}$/;
const OLD_MS = 60 * 60_000;

/**
 * Makes the database of a preview, and drops those whose makers were killed: made more than an hour before `now`, and
 * nobody is connected.
 */
export async function createPreviewDatabase(url: string, now = Date.now()): Promise<ScratchDatabase> {
  await onServer(url, (sql) => sweep(sql, now));
  const made = now.toString(36).padStart(8, '0');
  return createScratchDatabase(
    url,
    'template0',
    `cited_metrics_preview_${made}_${randomBytes(6).toString('hex')}`,
  );
}

async function sweep(sql: Sql, now: number): Promise<void> {
  const unused = await sql<{ name: string }[]>`
    select datname as name from pg_database
    where not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`;
  for (const { name } of unused) {
    const [, made] = PREVIEW.exec(name) ?? [];
    // Somebody may connect to it at this moment: then it is not dropped.
    if (made !== undefined && now - Number.parseInt(made, 36) > OLD_MS)
      await sql`drop database if exists ${sql(name)}`.catch(() => {});
  }
}

async function onServer(url: string, run: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
