import type { TransactionSql } from 'postgres';

/**
 * Gives each role on the tables of a new schema the rights that it has on those of the same names in the one before, and on tables that
 * are new those that it has on the metrics: who could load and read there can here, without a superuser.
 */
export async function carryRights(tx: TransactionSql, from: string, to: string): Promise<void> {
  const granted = await tx<{ name: string; role: string; privileges: string }[]>`
    select quote_ident(made.relname) as name, coalesce(quote_ident(rolname), 'PUBLIC') as role,
      string_agg(privilege_type, ', ') as privileges
    from pg_class made
    left join pg_class same on same.relname = made.relname and same.relnamespace = ${from}::regnamespace
    join pg_class before on before.oid = coalesce(same.oid, ${`${from}.metrics`}::regclass)
    cross join aclexplode(before.relacl) left join pg_roles on pg_roles.oid = grantee
    where made.relnamespace = ${to}::regnamespace and made.relkind in ('r', 'v') and grantee <> before.relowner
    group by 1, 2`;
  for (const role of new Set(granted.map((each) => each.role)))
    await tx.unsafe(`grant usage on schema "${to}" to ${role}`);
  for (const { name, role, privileges } of granted)
    await tx.unsafe(`grant ${privileges} on "${to}".${name} to ${role}`);
}
