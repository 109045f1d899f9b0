import postgres, { type TransactionSql } from 'postgres';
import { readEnv } from '../lib/env.ts';
import { causeOf, toDatabaseProblem } from './database-problem.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, runProgram } from './process/program.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';
import { untilAborted } from './process/until-aborted.ts';
import { MIGRATIONS_FOLDER, readMigrations } from './release/migration-files.ts';
import { dropRelease, listOldReleases, type OldRelease } from './release/old-releases.ts';
import { RELEASE_SCHEMA } from './release/release-schema.ts';
import { readServerAddress } from './server-address.ts';
import { MIGRATION_LOCK, tryLock, waitForLock } from './transaction-lock.ts';
import { withDatabase } from './with-database.ts';

type PruneOptions = { log?: (line: string) => void; signal?: AbortSignal };

/**
 * Drops the tables of all versions but this one that no connection reads, and gives their schemas. Throws SetupProblem where this
 * version holds no data yet, and for a role that may not drop them.
 */
export async function prune(url: string, { log = () => {}, signal }: PruneOptions = {}): Promise<string[]> {
  const sql = postgres(readServerAddress(url).url, {
    max: 1,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: 'cited-metrics prune' },
  });
  try {
    return await untilAborted(
      sql.begin(async (tx) => {
        const onWait = () => log('Waiting for another run that migrates this database.');
        await waitForLock(() => tryLock(tx, MIGRATION_LOCK), { onWait, signal });
        return { dropped: await dropOld(tx, log) };
      }),
      signal,
    ).then(({ dropped }) => dropped);
  } catch (error) {
    signal?.throwIfAborted();
    throw toDatabaseProblem(error, 'Nothing was dropped.') ?? error;
  } finally {
    await sql.end({ timeout: signal?.aborted ? 0 : 5 });
  }
}

async function dropOld(tx: TransactionSql, log: (line: string) => void): Promise<string[]> {
  if (!(await holdsState(tx)))
    throw new SetupProblem(
      `${RELEASE_SCHEMA}, the tables of this version, hold no data yet: run "npm run db:migrate" and "npm run seed" first. Nothing was dropped.`,
    );
  const migrations = { folder: MIGRATIONS_FOLDER, all: readMigrations(MIGRATIONS_FOLDER) };
  const dropped: string[] = [];
  for (const release of await listOldReleases(tx, RELEASE_SCHEMA, migrations)) {
    const reason = release.readers > 0 ? describeReaders(release) : await tryToDrop(tx, release);
    if (reason === undefined) dropped.push(release.schema);
    log(reason === undefined ? `Dropped ${describe(release)}.` : `Kept ${describe(release)}: ${reason}.`);
  }
  if (dropped.length === 0) log('Nothing was dropped.');
  return dropped;
}

async function holdsState(tx: TransactionSql): Promise<boolean> {
  const [table] = await tx`select to_regclass(${`${RELEASE_SCHEMA}.data_state`}) as oid`;
  if (table?.oid === null) return false;
  return (await tx`select 1 from ${tx(RELEASE_SCHEMA)}.data_state`).length > 0;
}

/** Why it could not be dropped; then it is as it was. */
async function tryToDrop(tx: TransactionSql, release: OldRelease): Promise<string | undefined> {
  try {
    await tx.savepoint((part) => dropRelease(part, release));
    return undefined;
  } catch (error) {
    const reasons: Record<string, string> = {
      '55P03': 'it is being read at this moment; run this again',
      '2BP01': `something else in the database hangs on it (${causeOf(error).message})`,
    };
    const reason = reasons[errorCode(error) ?? ''];
    if (reason === undefined) throw error;
    return reason;
  }
}

const describe = ({ schema, tables }: OldRelease) =>
  schema === 'public' ? `${tables.length} tables of a former version in public` : schema;

const describeReaders = ({ readers }: OldRelease) =>
  `${readers} connection${readers === 1 ? '' : 's'} of its version ${readers === 1 ? 'is' : 'are'} open; stop the sites that run it, and run this again`;

async function main(): Promise<number> {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv(process.env);
  const options = { databaseUrl, dataDir, signal, log: console.error };
  await withDatabase((url) => prune(url, { log: console.log, signal }), options);
  signal.throwIfAborted();
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
