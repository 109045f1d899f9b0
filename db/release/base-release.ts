import type { TransactionSql } from 'postgres';
import type { Migration, Release } from './migration-files.ts';

/** What the schema of a release says of itself, by which it is known. */
export const RELEASE_COMMENT = 'cited-metrics: the tables of one version';

/** A loaded release that another can take its rows from: what made its tables, and the schema that they stand in. */
export type Base = { schema: string; migrations: readonly Migration[] };

/** Where tables stood before each release had a schema of its own. */
export const BEFORE_RELEASES = 'public';

/**
 * The newest of these releases, given newest first, that holds data; where none does, what stands in `public` of a version before
 * there were releases, if it was made by the first of the same migrations.
 */
export async function findBase(tx: TransactionSql, releases: readonly Release[]): Promise<Base | undefined> {
  for (const release of releases) if (await holdsData(tx, release.schema)) return release;
  const applied = await listApplied(tx);
  const found = releases.find(({ migrations }) => migrations.length === applied.length);
  const isOurs = found?.migrations.every(({ when }, index) => when === applied[index]);
  if (!found || !isOurs || !(await holdsData(tx, BEFORE_RELEASES))) return undefined;
  return { ...found, schema: BEFORE_RELEASES };
}

async function holdsData(tx: TransactionSql, schema: string): Promise<boolean> {
  const [table] = await tx`select to_regclass(${`${schema}.metrics`}) as oid`;
  if (table?.oid === null) return false;
  const rows = await tx`select 1 from ${tx(schema)}.metrics limit 1`;
  return rows.length > 0;
}

/** The migrations that drizzle's own list names, by their times, oldest first. One that we may not read is another program's. */
export async function listApplied(tx: TransactionSql): Promise<number[]> {
  const [table] = await tx`
    select c.oid from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = 'drizzle' and relname = '__drizzle_migrations'
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`;
  if (table === undefined) return [];
  const rows = await tx<{ when: string }[]>`
    select created_at as "when" from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ when }) => Number(when));
}
