import type { TransactionSql } from 'postgres';
import { SetupProblem } from './process/setup-problem.ts';

type Rights = { role: string; database: string; mayMakeSchemas: boolean };

/** Throws SetupProblem with the GRANT to run if the role may not make the schema that a version's tables stand in. */
export async function checkMigrationRights(tx: TransactionSql): Promise<void> {
  const [{ role, database, mayMakeSchemas }] = await tx<[Rights]>`
    select quote_ident(current_user) as role, quote_ident(current_database()) as database,
      has_database_privilege(current_database(), 'CREATE') as "mayMakeSchemas"`;
  if (mayMakeSchemas) return;
  throw new SetupProblem(
    `The role ${role} may not migrate the database ${database}: it lacks the right CREATE. Let the database's owner run ` +
      `GRANT CREATE ON DATABASE ${database} TO ${role}; or migrate as the owner. No migration was applied.`,
  );
}
