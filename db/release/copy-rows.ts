import type { TransactionSql } from 'postgres';

type Copied = { name: string; columns: string };
type Suspended = { drop: string; make: string };

/**
 * Copies the rows of all tables from one schema into the same tables of another, which are empty, and has the planner count them.
 * Foreign keys and indexes that hold no key are made after the rows: a fraction of the work. Names are looked up in `to` alone.
 */
export async function copyRows(tx: TransactionSql, from: string, to: string): Promise<void> {
  const suspended = await tx<Suspended[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where contype = 'f' and connamespace = ${to}::regnamespace
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index join pg_class on pg_class.oid = indexrelid
    where not indisunique and relnamespace = ${to}::regnamespace`;
  for (const { drop } of suspended) await tx.unsafe(drop);
  for (const { name, columns } of await listTables(tx, to)) {
    await tx.unsafe(`insert into "${to}".${name} (${columns}) select ${columns} from "${from}".${name}`);
    await tx.unsafe(`analyze "${to}".${name}`);
  }
  for (const { make } of suspended.toReversed()) await tx.unsafe(make);
}

/** Tables with their columns as SQL writes them; what the server works out itself is left out. */
function listTables(tx: TransactionSql, schema: string): Promise<Copied[]> {
  return tx<Copied[]>`
    select quote_ident(relname) as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = ${schema}::regnamespace
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by relname order by relname`;
}
