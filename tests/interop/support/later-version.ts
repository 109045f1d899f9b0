import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { listReleases, readMigrations } from '../../../db/release/migration-files.ts';
import { runProcess } from '../../support/run-process.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

const SOURCES = [
  'app',
  'db',
  'lib',
  'seed',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A migration that leaves the version before nothing to read, if the tables were the same. */
const TAG = '9999_rename_what_is_read';
const STATEMENTS = [
  'DELETE FROM "data_state"',
  'TRUNCATE "claim_rows", "facet_counts", "chart_candidates"',
  'ALTER TABLE "sources" ADD COLUMN "of_later" text',
];

/** The project as its next version may be, in a folder of its own, built: with one migration more. `remove` takes it away. */
export type LaterVersion = { folder: string; schema: string; remove: () => void };

export async function makeLaterVersion(): Promise<LaterVersion> {
  const parent = path.join(PROJECT_DIR, '.next-test');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'later-'));
  for (const name of SOURCES)
    cpSync(path.join(PROJECT_DIR, name), path.join(folder, name), { recursive: true });
  // Links to the same files: the packages are many and large.
  execFileSync('cp', ['-al', path.join(PROJECT_DIR, 'node_modules'), folder]);
  const schema = addMigration(folder);
  const { code, output } = await runProcess('npm', ['run', '-s', 'build'], {
    cwd: folder,
    env: { ...toTestEnvironment(process.env), NEXT_DIST_DIR: '.next' },
    abort: new AbortController().signal,
    limitSeconds: 1200,
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (code === 0) return { folder, schema, remove };
  remove();
  throw new Error(`The later version can't be built: ${output}`);
}

function addMigration(folder: string): string {
  const migrations = path.join(folder, 'db', 'migrations');
  const journal = path.join(migrations, 'meta', '_journal.json');
  const known = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number; when: number }[] };
  const last = known.entries.at(-1);
  if (last === undefined) throw new Error(`${journal} names no migration.`);
  known.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: TAG } as typeof last);
  writeFileSync(journal, JSON.stringify(known));
  writeFileSync(
    path.join(migrations, `${TAG}.sql`),
    STATEMENTS.map((each) => `${each};`).join('--> statement-breakpoint\n'),
  );
  const schema = listReleases(readMigrations(migrations))[0]?.schema ?? '';
  writeFileSync(
    path.join(folder, 'db', 'release', 'release-schema.ts'),
    `export const RELEASE_SCHEMA = '${schema}';\n`,
  );
  // A build of other sources has other names of its files, as that of a later version has.
  appendFileSync(
    path.join(folder, 'app', '_page-script', 'main.ts'),
    "document.documentElement.dataset.later = 'true';\n",
  );
  return schema;
}
