import { DatabaseAway } from '../../db/connection-check.ts';
import { causeOf, toDatabaseProblem } from '../../db/database-problem.ts';
import type { OpenDatabase } from '../../db/embedded/open.ts';
import { errorCode } from '../../db/process/setup-problem.ts';
import { getServableState } from '../../db/queries/servable-state.ts';
import { checkSchemaRights } from '../../db/schema-rights.ts';
import { openDatabase } from '../../db/with-database.ts';
import type { Env } from '../../lib/env.ts';

/** A database to read from, and whether it holds what a site can show by now. */
type ReadableDatabase = OpenDatabase & { hasData: boolean };
type ReadOptions = { say: (line: string) => void; report: (line: string) => void; signal: AbortSignal };

const LATER = 'The site starts all the same';

/**
 * Opens the database without writing to it. One that is away, or where nothing was loaded yet, is said and taken: the site
 * follows. Throws SetupProblem for what no time cures, as a wrong password or a role that may not read.
 */
export async function openToRead(settings: Env, options: ReadOptions): Promise<ReadableDatabase> {
  const { databaseUrl, dataDir } = settings;
  const { say: log, report, signal } = options;
  try {
    const database = await openDatabase({ databaseUrl, dataDir, log, report, signal });
    return await withState(database, log);
  } catch (error) {
    if (!(error instanceof DatabaseAway) || databaseUrl === undefined) throw error;
    log(`${error.message} ${LATER}, and shows data once it is there.`);
    return { url: databaseUrl, hasData: false, isAlone: () => false, close: async () => {} };
  }
}

async function withState(database: OpenDatabase, say: (line: string) => void): Promise<ReadableDatabase> {
  try {
    const hasData = await holdsData(database.url);
    if (!hasData)
      say(
        `The database holds no data that can be shown. ${LATER}; run "npm run db:migrate" as its owner and "npm run seed" as one who may write.`,
      );
    return { ...database, hasData };
  } catch (error) {
    await database.close();
    throw toDatabaseProblem(error, 'The site was not started.') ?? error;
  }
}

/** Tables that are missing, or lack a column, are those of a database that was not migrated (to this version). */
async function holdsData(url: string): Promise<boolean> {
  try {
    return (await getServableState(url)) !== undefined;
  } catch (error) {
    if (!['42P01', '42703', '3F000'].includes(errorCode(causeOf(error)) ?? '')) throw error;
    await checkSchemaRights(url, 'The site was not started.');
    return false;
  }
}
