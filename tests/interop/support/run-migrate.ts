import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

/** Runs `npm run db:migrate` on a database and gives what it printed. Throws where it fails. */
export async function runMigrate(databaseUrl: string): Promise<string> {
  const { code, output } = await runProcess('npm', ['run', '-s', 'db:migrate'], {
    cwd: PROJECT_DIR,
    env: { ...toTestEnvironment(process.env), DATABASE_URL: databaseUrl },
    abort: new AbortController().signal,
    limitSeconds: 120,
  });
  if (code !== 0) throw new Error(`The database was not migrated: ${output}`);
  return output;
}
