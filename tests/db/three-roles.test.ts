import { beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { getServableState } from '../../db/queries/servable-state.ts';
import { RELEASE_SCHEMA } from '../../db/release/release-schema.ts';
import { openSql } from '../support/open-sql.ts';
import { addressOfRole, type Role, runReadmeSql } from '../support/readme-roles.ts';
import { runLoader } from '../support/run-loader.ts';

const server = () => process.env.TEST_DATABASE_URL ?? '';
const as = (role: Role) => addressOfRole(server(), 'metrics', role);

beforeAll(() => runReadmeSql(server()));

async function change(role: Role, statement: string): Promise<void> {
  const sql = openSql(as(role));
  await sql.unsafe(statement);
  await sql.end();
}

async function refusalOf(role: Role, statement: string): Promise<string> {
  const sql = openSql(as(role));
  try {
    await sql.unsafe(statement);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await sql.end();
  }
}

describe('the roles of README.md', () => {
  it('migrate, seed and read, each with no more than its rights', async () => {
    await expect(migrate(as('loader'))).rejects.toThrow(/GRANT CREATE ON DATABASE metrics TO metrics_loader/);
    expect((await migrate(as('owner'))).length).toBeGreaterThan(5);
    expect(await runLoader(as('reader'), [])).toMatchObject({ code: 1 });
    await change('owner', `revoke usage on schema ${RELEASE_SCHEMA} from metrics_loader`);
    expect(await runLoader(as('loader'), [])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`GRANT USAGE ON SCHEMA ${RELEASE_SCHEMA} TO metrics_loader;`),
    });
    await change('owner', `grant usage on schema ${RELEASE_SCHEMA} to metrics_loader`);
    expect(await runLoader(as('loader'), [])).toMatchObject({ code: 0, stderr: '' });
    expect(await getServableState(as('reader'))).toMatchObject({
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(await refusalOf('reader', 'delete from checks')).toMatch(/^(42501|25006)$/);
    expect(await refusalOf('loader', 'drop table checks')).toBe('42501');
  });
});
