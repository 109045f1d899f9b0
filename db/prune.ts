import { parseArgs } from 'node:util';
import postgres, { type TransactionSql } from 'postgres';
import { readEnv } from '../lib/env.ts';
import { causeOf, toDatabaseProblem } from './database-problem.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, runProgram } from './process/program.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';
import { untilAborted } from './process/until-aborted.ts';
import { MIGRATIONS_FOLDER, readMigrations } from './release/migration-files.ts';
import { dropRelease, listOtherReleases, type OtherRelease } from './release/other-releases.ts';
import { RELEASE_SCHEMA } from './release/release-schema.ts';
import { readServerAddress } from './server-address.ts';
import { MIGRATION_LOCK, tryLock, waitForLock } from './transaction-lock.ts';
import { withDatabase } from './with-database.ts';

type PruneOptions = { log?: (line: string) => void; signal?: AbortSignal };

const USAGE = 'Usage: npm run db:prune [-- schema …]';

/**
 * Drops the tables of these versions, named by their schemas, where no connection of theirs is open, and gives what it dropped; without
 * names it lists them. Throws SetupProblem for a name that is none of theirs, where this version holds no data yet, and for a role that
 * may not drop them.
 */
export function prune(url: string, names: readonly string[], options: PruneOptions = {}): Promise<string[]> {
  const { log = () => {} } = options;
  return withOthers(url, options, async (tx, others) => {
    if (names.length === 0) for (const line of describeAll(others)) log(line);
    const unknown = names.find((name) => !others.some(({ schema }) => schema === name));
    if (unknown !== undefined)
      throw new SetupProblem(
        `There are no tables of another version in "${unknown}". ${describeAll(others).join(' ')} Nothing was dropped.`,
      );
    const asked = others.filter(({ schema }) => names.includes(schema));
    return dropEach(tx, asked, log);
  });
}

/** Drops the tables of the versions before this one, but those that a connection of theirs still reads. */
export function pruneOlder(url: string, signal?: AbortSignal): Promise<string[]> {
  return withOthers(url, { signal }, (tx, others) =>
    dropEach(
      tx,
      others.filter(({ isOlder }) => isOlder),
      () => {},
    ),
  );
}

async function withOthers(
  url: string,
  { log = () => {}, signal }: PruneOptions,
  use: (tx: TransactionSql, others: OtherRelease[]) => Promise<string[]>,
): Promise<string[]> {
  const sql = postgres(readServerAddress(url).url, {
    max: 1,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: 'cited-metrics prune' },
  });
  try {
    const { dropped } = await untilAborted(
      sql.begin(async (tx) => {
        const onWait = () => log('Waiting for another run that migrates this database.');
        await waitForLock(() => tryLock(tx, MIGRATION_LOCK), { onWait, signal });
        if (!(await holdsState(tx))) throw new SetupProblem(NO_DATA);
        const all = readMigrations(MIGRATIONS_FOLDER);
        const others = await listOtherReleases(tx, RELEASE_SCHEMA, { folder: MIGRATIONS_FOLDER, all });
        return { dropped: await use(tx, others) };
      }),
      signal,
    );
    return dropped;
  } catch (error) {
    signal?.throwIfAborted();
    throw toDatabaseProblem(error, 'Nothing was dropped.') ?? error;
  } finally {
    await sql.end({ timeout: signal?.aborted ? 0 : 5 });
  }
}

const NO_DATA = `${RELEASE_SCHEMA}, the tables of this version, hold no data yet: run "npm run db:migrate" and "npm run seed" first. Nothing was dropped.`;

async function dropEach(
  tx: TransactionSql,
  others: readonly OtherRelease[],
  log: (line: string) => void,
): Promise<string[]> {
  const dropped: string[] = [];
  for (const release of others) {
    const reason = release.readers > 0 ? describeReaders(release) : await tryToDrop(tx, release);
    if (reason === undefined) dropped.push(release.schema);
    log(reason === undefined ? `Dropped ${describe(release)}.` : `Kept ${describe(release)}: ${reason}.`);
  }
  return dropped;
}

function describeAll(others: readonly OtherRelease[]): string[] {
  if (others.length === 0)
    return [`There are no tables of other versions; ${RELEASE_SCHEMA} has those of this one.`];
  return [
    ...others.map(
      (other) =>
        `${describe(other)}${other.isOlder ? '' : ', a later or another version'}: ${other.readers === 0 ? 'no connection of its version is open' : describeReaders(other)}.`,
    ),
    'To drop them: npm run db:prune -- <schema> … Stop the sites of that version first, and have no use for going back: those behind a ' +
      "pooler or on a replica can't be seen from here.",
  ];
}

async function holdsState(tx: TransactionSql): Promise<boolean> {
  const [table] = await tx`select to_regclass(${`${RELEASE_SCHEMA}.data_state`}) as oid`;
  if (table?.oid === null) return false;
  return (await tx`select 1 from ${tx(RELEASE_SCHEMA)}.data_state`).length > 0;
}

/** Why it could not be dropped; then it is as it was. */
async function tryToDrop(tx: TransactionSql, release: OtherRelease): Promise<string | undefined> {
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

const describe = ({ schema, tables }: OtherRelease) =>
  schema === 'public' ? `public (${tables.length} tables of a version before each had a schema)` : schema;

const describeReaders = ({ readers }: OtherRelease) =>
  `${readers} connection${readers === 1 ? '' : 's'} of its version ${readers === 1 ? 'is' : 'are'} open; stop the sites that run it, and run this again`;

async function main(): Promise<number> {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv(process.env);
  const options = { databaseUrl, dataDir, signal, log: console.error };
  const names = readNames(process.argv.slice(2));
  await withDatabase((url) => prune(url, names, { log: console.log, signal }), options);
  signal.throwIfAborted();
  return 0;
}

function readNames(args: string[]): string[] {
  try {
    return parseArgs({ args, allowPositionals: true }).positionals;
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
