import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionSql } from 'postgres';
import { BEFORE_RELEASES, listApplied, RELEASE_COMMENT } from './base-release.ts';
import type { Migration } from './migration-files.ts';

/**
 * The tables of a version that is not the one at hand, and how many connections of its sites the server knows of. `isOlder`: its
 * migrations are fewer.
 */
export type OtherRelease = {
  schema: string;
  isOlder: boolean;
  readers: number;
  tables: string[];
  views: string[];
  functions: string[];
};

/** What a driver that nobody names goes by: versions before there were releases told the server no other name. */
const UNNAMED = 'postgres.js';

/** The releases in the database but this one, and what is left in `public` of a version before there were releases. */
export async function listOtherReleases(
  tx: TransactionSql,
  current: string,
  migrations: { folder: string; all: readonly Migration[] },
): Promise<OtherRelease[]> {
  const schemas = await tx<{ schema: string }[]>`
    select nspname as schema from pg_namespace
    where obj_description(oid, 'pg_namespace') = ${RELEASE_COMMENT} and nspname <> ${current} order by nspname`;
  const releases = [];
  for (const { schema } of schemas)
    releases.push({ ...(await describe(tx, schema, schema)), isOlder: numberOf(schema) < numberOf(current) });
  const former = await listFormer(tx, migrations);
  if (former === undefined) return releases;
  const found = await describe(tx, BEFORE_RELEASES, UNNAMED);
  const isOurs = (name: string) => former.has(name);
  const left = { ...found, tables: found.tables.filter(isOurs), views: found.views.filter(isOurs) };
  const functions = found.functions.filter((name) => /^search_(text|vector)\(/.test(name));
  return left.tables.length === 0 ? releases : [{ ...left, functions, isOlder: true }, ...releases];
}

/** That of its last migration. */
const numberOf = (schema: string) => Number(schema.split('_')[1]);

type Described = Omit<OtherRelease, 'isOlder'>;

async function describe(tx: TransactionSql, schema: string, application: string): Promise<Described> {
  const [found] = await tx<[Omit<Described, 'schema'>]>`
    select
      (select count(*)::int from pg_stat_activity
        where datname = current_database() and application_name = ${application} and pid <> pg_backend_pid()) as readers,
      array(select quote_ident(relname) from pg_class where relnamespace = n.oid and relkind = 'r' order by 1) as tables,
      array(select quote_ident(relname) from pg_class where relnamespace = n.oid and relkind = 'v' order by 1) as views,
      array(select format('%I(%s)', proname, pg_get_function_identity_arguments(oid))
        from pg_proc where pronamespace = n.oid order by proname desc) as functions
    from pg_namespace n where nspname = ${schema}`;
  return { schema, ...found };
}

/** What the migrations made that drizzle's list names; undefined where it names others, or there is none. */
async function listFormer(
  tx: TransactionSql,
  { folder, all }: { folder: string; all: readonly Migration[] },
): Promise<Set<string> | undefined> {
  const applied = await listApplied(tx);
  if (applied.length === 0 || applied.some((when, index) => all[index]?.when !== when)) return undefined;
  const names = applied.flatMap((_, index) => {
    const file = path.join(folder, 'meta', `${String(index).padStart(4, '0')}_snapshot.json`);
    if (!existsSync(file)) return [];
    const { tables, views } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    return [...Object.keys(tables ?? {}), ...Object.keys(views ?? {})];
  });
  return new Set(names.map((name) => name.replace('public.', '')));
}

/**
 * Drops what a former version made, and nothing that hangs on it: then the server refuses, and all stays. What is being read is waited
 * for some seconds.
 */
export async function dropRelease(tx: TransactionSql, release: OtherRelease): Promise<void> {
  const { schema, tables, views, functions } = release;
  const inSchema = (names: readonly string[]) => names.map((name) => `"${schema}".${name}`).join(', ');
  await tx`set local lock_timeout = '5s'`;
  if (views.length > 0) await tx.unsafe(`drop view ${inSchema(views)}`);
  if (tables.length > 0) await tx.unsafe(`drop table ${inSchema(tables)}`);
  if (functions.length > 0) await tx.unsafe(`drop function ${inSchema(functions)}`);
  if (schema !== BEFORE_RELEASES) await tx.unsafe(`drop schema "${schema}"`);
  else await dropList(tx);
}

/** Drizzle's own list of what was applied, and its schema where nothing else stands in it. */
async function dropList(tx: TransactionSql): Promise<void> {
  await tx`drop table drizzle.__drizzle_migrations`;
  const left = await tx`select 1 from pg_class where relnamespace = 'drizzle'::regnamespace limit 1`;
  if (left.length === 0) await tx`drop schema drizzle`;
}
