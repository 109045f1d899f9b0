import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../process/program.ts';
import { SetupProblem } from '../process/setup-problem.ts';

/** Where drizzle-kit writes what `npm run db:generate` makes. */
export const MIGRATIONS_FOLDER = path.join(PROJECT_DIR, 'db', 'migrations');

/** `when` is the time of generation in milliseconds, by which databases of former versions know a migration. */
export type Migration = { tag: string; when: number; sql: string };

/** So many of the first migrations, and the schema that they make. */
export type Release = { schema: string; migrations: readonly Migration[] };

/** The generated migrations of a folder, in their order. Throws SetupProblem where there are none. */
export function readMigrations(folder: string): Migration[] {
  const file = path.join(folder, 'meta', '_journal.json');
  if (!existsSync(file)) throw new SetupProblem(`There are no migrations: ${file} is missing.`);
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: Omit<Migration, 'sql'>[] };
  return entries.map(({ tag, when }) => ({
    tag,
    when,
    sql: readFileSync(path.join(folder, `${tag}.sql`), 'utf8'),
  }));
}

/** What these migrations make, the last first: the whole of them, and each release that they grew from. */
export function listReleases(migrations: readonly Migration[]): Release[] {
  const hash = createHash('sha256');
  const releases = migrations.map(({ tag, sql }, index) => {
    const digest = hash.update(`${sql}\0`).copy().digest('hex');
    return {
      schema: `metrics_${tag.slice(0, 4)}_${digest.slice(0, 8)}`,
      migrations: migrations.slice(0, index + 1),
    };
  });
  return releases.reverse();
}

/** The statements of a migration, for tables that stand in a schema: drizzle-kit writes that of its declarations before some names. */
export function toStatements({ sql }: Migration, schema: string): string[] {
  return sql
    .split('--> statement-breakpoint')
    .map((part) => part.replace(/"public"\.|\bpublic\./g, `${schema}.`));
}
