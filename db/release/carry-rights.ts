import type { TransactionSql } from 'postgres';

/**
 * Gives each role on the tables of a new schema the rights that it has on those of the one before: who could load and read
 * there can here, without a superuser.
 */
export async function carryRights(tx: TransactionSql, from: string, to: string): Promise<void> {
  const granted = await tx<{ role: string; privileges: string }[]>`
    select coalesce(quote_ident(rolname), 'PUBLIC') as role, string_agg(privilege_type, ', ') as privileges
    from pg_class, aclexplode(relacl) left join pg_roles on pg_roles.oid = grantee
    where pg_class.oid = ${`${from}.metrics`}::regclass and grantee <> relowner
    group by 1`;
  for (const { role, privileges } of granted) {
    await tx.unsafe(`grant usage on schema "${to}" to ${role}`);
    await tx.unsafe(`grant ${privileges} on all tables in schema "${to}" to ${role}`);
  }
}
