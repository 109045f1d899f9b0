import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { PROJECT_DIR } from '../../db/process/program.ts';

export type Role = 'owner' | 'loader' | 'reader';

/** The database that README.md has made, by a role of it, or by whoever the address of the server names. */
export function addressOfRole(server: string, database: string, role?: Role): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  if (role) Object.assign(address, { username: `metrics_${role}`, password: `secret-of-the-${role}` });
  return address.href;
}

/**
 * Runs the statements of README.md as they stand there, as `psql` would, on a server before PostgreSQL 17 without MAINTAIN, as
 * README.md says; gives what takes away again what they made.
 */
export async function runReadmeSql(server: string, major = 17): Promise<() => Promise<void>> {
  const readme = readFileSync(path.join(PROJECT_DIR, 'README.md'), 'utf8');
  const text = readme.match(/```sql\n(CREATE ROLE metrics_owner[\s\S]*?)```/)?.[1] ?? '';
  const known = major < 17 ? text.replaceAll(', MAINTAIN', '') : text;
  const [first = '', second = ''] = known.split('\\connect metrics\n');
  await run(addressOfRole(server, 'postgres'), toStatements(first));
  await run(addressOfRole(server, 'metrics'), toStatements(second));
  return () =>
    run(addressOfRole(server, 'postgres'), [
      'drop database metrics with (force)',
      'drop role metrics_owner, metrics_loader, metrics_reader',
    ]);
}

function toStatements(part: string): string[] {
  const statements = part
    .replace(/^--.*$/gm, '')
    .split(';\n')
    .filter((statement) => statement.trim());
  if (statements.length < 4) throw new Error('README.md has lost its SQL for the three roles.');
  return statements;
}

async function run(address: string, statements: readonly string[]): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  for (const statement of statements) await sql.unsafe(statement);
  await sql.end();
}
