import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { readEnv } from '../lib/env.ts';
import { checkConnection } from './connection-check.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from './process/program.ts';
import { SetupProblem } from './process/setup-problem.ts';
import { withDatabase } from './with-database.ts';

type MigrateOptions = {
  log?: (line: string) => void;
  /** The folder of the generated migrations; absent: `db/migrations`. */
  folder?: string;
};

/** `when` is the time of generation in milliseconds: drizzle orders by it and stores it as `created_at`. */
type Migration = { tag: string; when: number };

/** One number for all who migrate this project; it names nothing else. */
const LOCK_KEY = 4_211_770_918;

/**
 * Applies the missing migrations in one transaction and gives their names. Runs at the same time wait for each other.
 * Throws SetupProblem for a server older than PostgreSQL 15, a database that knows migrations which this folder does
 * not have, and a migration that fails (nothing is applied then).
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { log = () => {}, folder = path.join(PROJECT_DIR, 'db', 'migrations') } = options;
  const known = readJournal(folder);
  await checkConnection(url);
  // One connection that is kept: the lock belongs to its session.
  const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  try {
    await waitForLock(sql, log);
    const applied = await listApplied(sql);
    const missing = known.filter(({ when }) => !applied.includes(when));
    checkOrder(known, missing, applied);
    if (missing.length > 0) await apply(sql, folder);
    const names = missing.map(({ tag }) => tag);
    log(describe(names, known.length));
    return names;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function readJournal(folder: string): Migration[] {
  const file = path.join(folder, 'meta', '_journal.json');
  if (!existsSync(file)) throw new SetupProblem(`There are no migrations: ${file} is missing.`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: Migration[] }).entries;
}

async function waitForLock(sql: Sql, log: (line: string) => void): Promise<void> {
  const [row] = await sql<[{ held: boolean }]>`select pg_try_advisory_lock(${LOCK_KEY}) as held`;
  if (row.held) return;
  log('Waiting for another run that migrates this database.');
  await sql`select pg_advisory_lock(${LOCK_KEY})`;
}

async function listApplied(sql: Sql): Promise<number[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return [];
  const rows = await sql<{ when: string }[]>`select created_at as "when" from drizzle.__drizzle_migrations`;
  return rows.map(({ when }) => Number(when));
}

/** Drizzle looks only at the newest applied migration; what it would skip in silence is refused here. */
function checkOrder(known: Migration[], missing: Migration[], applied: number[]): void {
  const foreign = applied.filter((when) => !known.some((migration) => migration.when === when));
  if (foreign.length > 0)
    throw new SetupProblem(
      `The database holds ${foreign.length} migration${foreign.length === 1 ? '' : 's'} that this version of the ` +
        'project does not have. Use the version that made it, or an empty database (for the embedded one: move the ' +
        'folder .data away; the seeds are loaded again).',
    );
  const last = Math.max(...applied);
  const late = missing.find(({ when }) => when < last);
  if (late)
    throw new SetupProblem(
      `Migration ${late.tag} is older than one that is applied already; generate it anew.`,
    );
}

async function apply(sql: Sql, folder: string): Promise<void> {
  try {
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
  } catch (error) {
    const cause = ((error as Error).cause ?? error) as Error;
    throw new SetupProblem(`The migrations failed, and none was applied: ${cause.message}.`);
  }
}

function describe(names: string[], total: number): string {
  if (names.length === 0) return `No migration was missing (${total} applied before).`;
  return `Applied ${names.length} migration${names.length === 1 ? '' : 's'}: ${names.join(', ')}.`;
}

async function main(): Promise<number> {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv(process.env);
  const options = { databaseUrl, dataDir, signal, log: console.error };
  await withDatabase((url) => migrate(url, { log: console.log }), options);
  signal.throwIfAborted();
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
