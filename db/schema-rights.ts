import { sql } from 'drizzle-orm';
import { connect } from './client.ts';
import { SetupProblem } from './process/setup-problem.ts';
import { RELEASE_SCHEMA } from './release/release-schema.ts';

/**
 * Throws SetupProblem with the GRANT to run where this version's tables are there and the role may not see them: to it they look
 * as if they were missing. `outcome` says what became of what was begun.
 */
export async function checkSchemaRights(url: string, outcome: string): Promise<void> {
  const { db, close } = connect(url, { max: 1 });
  try {
    const [found] = await db.execute<{ role: string; isHidden: boolean }>(sql`
      select quote_ident(current_user) as role, not has_schema_privilege(oid, 'usage') as "isHidden"
      from pg_namespace where nspname = ${RELEASE_SCHEMA}`);
    if (!found?.isHidden) return;
    throw new SetupProblem(
      `The role ${found.role} of DATABASE_URL may not see the tables of this version: let their owner run ` +
        `GRANT USAGE ON SCHEMA ${RELEASE_SCHEMA} TO ${found.role}; and the rights on the tables in it that README.md gives its role. ${outcome}`,
    );
  } finally {
    await close();
  }
}
