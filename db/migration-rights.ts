import type { TransactionSql } from 'postgres';
import { SetupProblem } from './process/setup-problem.ts';

type Rights = {
  role: string;
  database: string;
  schema: string | null;
  mayMakeSchemas: boolean;
  mayMakeTables: boolean;
};

/**
 * Throws SetupProblem with the GRANT to run if the role may not make what migrations make: a schema for the list of those
 * applied, where there is none, and tables in the schema that names are looked up in first.
 */
export async function checkMigrationRights(tx: TransactionSql): Promise<void> {
  const [rights] = await tx<[Rights]>`
    select quote_ident(current_user) as role, quote_ident(current_database()) as database,
      quote_ident(current_schema()) as schema,
      to_regnamespace('drizzle') is not null
        or has_database_privilege(current_database(), 'CREATE') as "mayMakeSchemas",
      coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as "mayMakeTables"`;
  const { role, database, schema, mayMakeSchemas, mayMakeTables } = rights;
  const grants = [
    ...(mayMakeSchemas ? [] : [`GRANT CREATE ON DATABASE ${database} TO ${role};`]),
    ...(mayMakeTables ? [] : [`GRANT CREATE ON SCHEMA ${schema ?? 'public'} TO ${role};`]),
  ];
  if (grants.length === 0) return;
  throw new SetupProblem(
    `The role ${role} may not migrate the database ${database}: it lacks the right CREATE. Let the database's owner run ` +
      `${grants.join(' ')} or migrate as the owner. No migration was applied.`,
  );
}
