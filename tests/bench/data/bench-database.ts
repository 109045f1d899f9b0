import type { Sql } from 'postgres';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { openSql } from '../../support/open-sql.ts';

/** What stands at databases of ours on their server; nothing without it is ever touched. */
const MARK = 'Synthetic data of Cited Metrics, for measurements';

/** The name of the database for so many claims. */
export const benchDatabaseName = (claims: number): string => `cited_metrics_bench_${claims}`;

/** The address of that database on the server of `url`. */
export function benchDatabaseUrl(url: string, claims: number): string {
  const address = new URL(url);
  address.pathname = `/${benchDatabaseName(claims)}`;
  return address.href;
}

/** What a bench database holds, as its mark says; `undefined` where there is none. Throws for one that is not ours. */
export async function findBenchDatabase(url: string, claims: number): Promise<string | undefined> {
  const name = benchDatabaseName(claims);
  const [row] = await onServer(
    url,
    (sql) => sql<{ mark: string | null }[]>`
      select shobj_description(oid, 'pg_database') as mark from pg_database where datname = ${name}`,
  );
  if (!row) return undefined;
  if (row.mark?.startsWith(MARK)) return row.mark.slice(MARK.length + 2);
  throw new SetupProblem(
    `The database "${name}" was not made by this command and stays as it is. Rename it, or choose another number of claims.`,
  );
}

/** Makes the database, empty and marked; one of ours that is there goes. */
export async function createBenchDatabase(url: string, claims: number): Promise<void> {
  await dropBenchDatabase(url, claims);
  await onServer(url, (sql) => sql`create database ${sql(benchDatabaseName(claims))} template template0`);
  await markBenchDatabase(url, claims, 'unfinished');
}

/** Notes what the database holds. */
export async function markBenchDatabase(url: string, claims: number, holds: string): Promise<void> {
  const text = `${MARK}: ${holds}`.replaceAll("'", "''");
  await onServer(url, (sql) => sql.unsafe(`comment on database ${benchDatabaseName(claims)} is '${text}'`));
}

/** Drops a database of ours; whether there was one. */
export async function dropBenchDatabase(url: string, claims: number): Promise<boolean> {
  if ((await findBenchDatabase(url, claims)) === undefined) return false;
  await onServer(url, (sql) => sql`drop database ${sql(benchDatabaseName(claims))} with (force)`);
  return true;
}

/** Statistics and visibility as after a night, so that measurements don't depend on when they are taken. */
export async function settle(url: string): Promise<void> {
  await onServer(url, (sql) => sql`vacuum (analyze)`);
}

async function onServer<T>(url: string, run: (sql: Sql) => PromiseLike<T>): Promise<T> {
  const sql = openSql(url);
  try {
    return await run(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
