import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

/** Runs an npm script on a database, in this project or a copy of it, and gives what it printed. Throws where it fails. */
export async function runNpm(
  script: readonly string[],
  databaseUrl: string,
  { cwd = PROJECT_DIR }: { cwd?: string } = {},
): Promise<string> {
  const { code, output } = await runProcess('npm', ['run', '-s', ...script], {
    cwd,
    env: { ...toTestEnvironment(process.env), DATABASE_URL: databaseUrl },
    abort: new AbortController().signal,
    limitSeconds: 300,
  });
  if (code !== 0) throw new Error(`npm run ${script.join(' ')} failed: ${output}`);
  return output;
}
