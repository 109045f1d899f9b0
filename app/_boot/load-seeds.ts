import path from 'node:path';
import { createInterface } from 'node:readline';
import { toDatabaseProblem } from '../../db/database-problem.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { getServableState } from '../../db/queries/servable-state.ts';
import type { DataState } from '../../lib/model/rows.ts';

type LoadOptions = {
  url: string;
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  abort: AbortSignal;
  /** The folder of the seeds; absent: the project's. */
  folder?: string;
};

/**
 * Loads the seeds, as `npm run seed` does. Where they can't be loaded and the database holds a state that can be read,
 * says so and gives that state: readers must not lose the site. Throws SetupProblem where it holds none.
 */
export async function loadSeeds({ url, say, ...options }: LoadOptions): Promise<DataState | undefined> {
  const code = await runLoader({ url, say, ...options });
  options.abort.throwIfAborted();
  if (code === 0) return undefined;
  const lastState = await getServableState(url).catch((error: unknown) => {
    throw toDatabaseProblem(error, 'The site was not started.') ?? error;
  });
  if (lastState === undefined)
    throw new SetupProblem(
      'The seeds could not be loaded; what is wrong stands above. The database holds no data that could be shown instead.',
    );
  for (const line of describeLastState(lastState)) say(line);
  return lastState;
}

const describeLastState = ({ version, dated }: DataState) => [
  'The seeds could not be loaded; what is wrong stands above.',
  `The site shows the data as last loaded: version ${version}, dated ${dated}.`,
  'To mend it, correct what is named above and run "npm run seed": the site follows within ten seconds.',
];

function runLoader({ url, env, say, abort, folder }: LoadOptions): Promise<number> {
  const args = [
    '--import',
    'tsx',
    path.join('seed', 'commands', 'load.ts'),
    ...(folder === undefined ? [] : [folder]),
  ];
  return runCommand(process.execPath, args, {
    cwd: PROJECT_DIR,
    env: { ...env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
    abort,
    onStart: ({ stdout, stderr }) => {
      for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', say);
    },
  });
}
