import postgres, { type TransactionSql } from 'postgres';
import { readEnv } from '../lib/env.ts';
import { checkConnection } from './connection-check.ts';
import { causeOf, toDatabaseProblem } from './database-problem.ts';
import { checkMigrationRights } from './migration-rights.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, runProgram } from './process/program.ts';
import { SetupProblem } from './process/setup-problem.ts';
import { untilAborted } from './process/until-aborted.ts';
import { type Base, findBase, RELEASE_COMMENT } from './release/base-release.ts';
import { carryRights } from './release/carry-rights.ts';
import { copyRows } from './release/copy-rows.ts';
import {
  listReleases,
  MIGRATIONS_FOLDER,
  type Migration,
  type Release,
  readMigrations,
  toStatements,
} from './release/migration-files.ts';
import { RELEASE_SCHEMA } from './release/release-schema.ts';
import { readServerAddress } from './server-address.ts';
import { LOAD_LOCK, MIGRATION_LOCK, tryLock, waitForLock } from './transaction-lock.ts';
import { withDatabase } from './with-database.ts';

type MigrateOptions = {
  log?: (line: string) => void;
  /** The folder of the generated migrations; absent: `db/migrations`. */
  folder?: string;
  /** Aborting it undoes what was begun and throws the signal's reason. */
  signal?: AbortSignal;
};

/**
 * Makes the tables of this version in a schema of their own, in one transaction, and gives the names of the migrations that no
 * version before had. What the newest of those holds is copied and migrated; it stays as it is, so that a site which still runs of it
 * goes on. Runs at the same time wait for each other. Throws SetupProblem for a server older than PostgreSQL 15, a database that is
 * not in UTF-8, a role that may not migrate, and a migration that fails (nothing is made then).
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { log = () => {}, folder = MIGRATIONS_FOLDER, signal } = options;
  const releases = listReleases(readMigrations(folder));
  if (folder === MIGRATIONS_FOLDER) checkName(releases[0]?.schema);
  await checkConnection(url, signal);
  // A pooler between us and the server knows no statement of another connection by its name.
  const sql = postgres(readServerAddress(url).url, {
    max: 1,
    prepare: false,
    max_lifetime: null,
    onnotice: () => {},
  });
  try {
    return await untilAborted(
      sql.begin((tx) => makeRelease(tx, releases, { log, signal })),
      signal,
    );
  } finally {
    await sql.end({ timeout: signal?.aborted ? 0 : 5 });
  }
}

type Run = { log: (line: string) => void; signal?: AbortSignal };

/** The lock belongs to the transaction: one of a session would stay on the connection of a pooler. */
async function makeRelease(tx: TransactionSql, releases: Release[], { log, signal }: Run): Promise<string[]> {
  const [release] = releases;
  if (release === undefined) return [];
  const { schema, migrations } = release;
  try {
    const onWait = () => log('Waiting for another run that migrates this database.');
    await waitForLock(() => tryLock(tx, MIGRATION_LOCK), { onWait, signal });
    if (await isThere(tx, schema)) {
      log(`Nothing was missing: ${schema} has ${formatMigrations(migrations.length)}.`);
      return [];
    }
    await checkMigrationRights(tx);
    await tx.unsafe(`create schema ${schema}`);
    await tx.unsafe(`comment on schema ${schema} is '${RELEASE_COMMENT}'`);
    await tx.unsafe(`set local search_path to ${schema}`);
    // A load in the middle of it would leave tables of two states.
    const onLoad = () => log('Waiting for a load into this database.');
    await waitForLock(() => tryLock(tx, LOAD_LOCK), { onWait: onLoad, signal });
    const base = await findBase(tx, releases);
    const known = base?.migrations.length ?? 0;
    await apply(tx, migrations.slice(0, known), schema);
    if (base) {
      log(`Copying what ${base.schema} holds, which stays as it is.`);
      await copyRows(tx, base.schema, schema);
    }
    await apply(tx, migrations.slice(known), schema);
    if (base) await carryRights(tx, base.schema, schema);
    const missing = migrations.slice(known).map(({ tag }) => tag);
    log(describe(schema, missing, base));
    return missing;
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblem(error);
  }
}

async function isThere(tx: TransactionSql, schema: string): Promise<boolean> {
  const [found] = await tx`select to_regnamespace(${schema}) as oid`;
  return found?.oid !== null;
}

async function apply(tx: TransactionSql, migrations: readonly Migration[], schema: string): Promise<void> {
  for (const migration of migrations)
    for (const statement of toStatements(migration, schema)) await tx.unsafe(statement);
}

/** Connections look names up where the constant says. */
function checkName(schema: string | undefined): void {
  if (schema === RELEASE_SCHEMA) return;
  throw new SetupProblem(
    `The files in ${MIGRATIONS_FOLDER} are not those of this version: they make ${schema}, and it reads ${RELEASE_SCHEMA}. Take them as ` +
      'they are in the repository, with line feeds alone, or run "npm run generate" where a migration was added.',
  );
}

function toProblem(error: unknown): unknown {
  if (error instanceof SetupProblem) return error;
  return (
    toDatabaseProblem(error, 'No migration was applied.') ??
    new SetupProblem(`The migrations failed, and none was applied: ${causeOf(error).message}.`)
  );
}

const formatMigrations = (count: number) => `${count} migration${count === 1 ? '' : 's'}`;

function describe(schema: string, missing: readonly string[], base: Base | undefined): string {
  const made = base ? `Made ${schema} of what ${base.schema} holds` : `Made ${schema}`;
  return `${made}, and applied ${formatMigrations(missing.length)}: ${missing.join(', ')}.`;
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
