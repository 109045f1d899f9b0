import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres, { type TransactionSql } from 'postgres';
import { readEnv } from '../lib/env.ts';
import { checkConnection } from './connection-check.ts';
import { causeOf, toDatabaseProblem } from './database-problem.ts';
import { checkMigrationRights } from './migration-rights.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from './process/program.ts';
import { SetupProblem } from './process/setup-problem.ts';
import { untilAborted } from './process/until-aborted.ts';
import { readServerAddress } from './server-address.ts';
import { waitForLock } from './transaction-lock.ts';
import { withDatabase } from './with-database.ts';

type MigrateOptions = {
  log?: (line: string) => void;
  /** The folder of the generated migrations; absent: `db/migrations`. */
  folder?: string;
  /** Aborting it undoes what was begun and throws the signal's reason. */
  signal?: AbortSignal;
};

/** `when` is the time of generation in milliseconds: drizzle orders by it and stores it as `created_at`. */
type Migration = { tag: string; when: number };

/** One number for all who migrate this project; it names nothing else. */
const LOCK_KEY = 4_211_770_918;

/**
 * Applies the missing migrations in one transaction and gives their names. Runs at the same time wait for each other.
 * Throws SetupProblem for a server older than PostgreSQL 15, a database that is not in UTF-8 or knows migrations which
 * this folder does not have, a role that may not migrate, and a migration that fails (nothing is applied then).
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { log = () => {}, folder = path.join(PROJECT_DIR, 'db', 'migrations'), signal } = options;
  const known = readJournal(folder);
  await checkConnection(url, signal);
  // A pooler between us and the server knows no statement of another connection by its name.
  const sql = postgres(readServerAddress(url).url, {
    max: 1,
    prepare: false,
    max_lifetime: null,
    onnotice: () => {},
  });
  try {
    const missing = await untilAborted(
      sql.begin((tx) => applyMissing(tx, known, folder, { log, signal })),
      signal,
    );
    log(describe(missing, known.length));
    return missing;
  } finally {
    await sql.end({ timeout: signal?.aborted ? 0 : 5 });
  }
}

/** The lock belongs to the transaction: one of a session would stay on the connection of a pooler. */
async function applyMissing(
  tx: TransactionSql,
  known: Migration[],
  folder: string,
  { log, signal }: Required<Pick<MigrateOptions, 'log'>> & MigrateOptions,
): Promise<string[]> {
  try {
    const onWait = () => log('Waiting for another run that migrates this database.');
    await waitForLock(() => tryLock(tx), { onWait, signal });
    const applied = await listApplied(tx);
    const missing = known.filter(({ when }) => !applied.includes(when));
    checkOrder(known, missing, applied);
    if (missing.length > 0) await apply(tx, missing, folder);
    return missing.map(({ tag }) => tag);
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblem(error);
  }
}

function readJournal(folder: string): Migration[] {
  const file = path.join(folder, 'meta', '_journal.json');
  if (!existsSync(file)) throw new SetupProblem(`There are no migrations: ${file} is missing.`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: Migration[] }).entries;
}

async function tryLock(tx: TransactionSql): Promise<boolean> {
  const [row] = await tx<[{ held: boolean }]>`select pg_try_advisory_xact_lock(${LOCK_KEY}) as held`;
  return row.held;
}

async function listApplied(sql: TransactionSql): Promise<number[]> {
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

/** As drizzle's own migrator does, which opens a transaction of its own and so could not keep to ours. */
async function apply(tx: TransactionSql, missing: Migration[], folder: string): Promise<void> {
  await checkMigrationRights(tx);
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`;
  const files = new Map(
    readMigrationFiles({ migrationsFolder: folder }).map((file) => [file.folderMillis, file]),
  );
  for (const { when } of missing) {
    const { sql: statements = [], hash = '' } = files.get(when) ?? {};
    for (const statement of statements) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`;
  }
}

function toProblem(error: unknown): unknown {
  if (error instanceof SetupProblem) return error;
  return (
    toDatabaseProblem(error, 'No migration was applied.') ??
    new SetupProblem(`The migrations failed, and none was applied: ${causeOf(error).message}.`)
  );
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
  await withDatabase((url) => migrate(url, { log: console.log, signal }), options);
  signal.throwIfAborted();
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
