import path from 'node:path';
import { createInterface } from 'node:readline';
import { toDatabaseProblem } from '../../db/database-problem.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { holdsSeed } from '../../db/queries/loaded-seed.ts';
import { getServableState } from '../../db/queries/servable-state.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { seedMark } from './seed-mark.ts';

type LoadOptions = {
  url: string;
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  abort: AbortSignal;
  /** The folder of the seeds; absent: the project's. */
  folder?: string;
};

/** Files that change while they are read are read again, so often at most. */
const MOST_LOADS = 3;

/**
 * Loads the seeds, as `npm run seed` does, unless the database holds all of them already. Where they can't be loaded and the database holds a state that can be read,
 * says so and gives that state: readers must not lose the site. Throws SetupProblem where it holds none.
 */
export async function loadSeeds({ url, say, ...options }: LoadOptions): Promise<DataState | undefined> {
  if (await loadUntilSame({ url, say, ...options })) return undefined;
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

/** False where the loader refused the seeds. */
async function loadUntilSame(options: LoadOptions): Promise<boolean> {
  const readMark = () => seedMark(PROJECT_DIR, options.folder);
  let mark = readMark();
  // What keeps it from being asked, the loader says.
  if (await holdsSeed(options.url, mark).catch(() => false)) {
    options.say('They were loaded before, and nothing has changed since.');
    return true;
  }
  for (let loads = 1; ; loads += 1) {
    const code = await runLoader(options, loads < MOST_LOADS ? mark : undefined);
    options.abort.throwIfAborted();
    if (code !== 0) return false;
    const now = readMark();
    if (now === mark || loads === MOST_LOADS) return true;
    mark = now;
  }
}

const describeLastState = ({ version, dated }: DataState) => [
  'The seeds could not be loaded; what is wrong stands above.',
  `The site shows the data as last loaded: version ${version}, dated ${dated}.`,
  'To mend it, correct what is named above and run "npm run seed": the site follows within ten seconds.',
];

function runLoader({ url, env, say, abort, folder }: LoadOptions, mark?: string): Promise<number> {
  const args = [
    '--import',
    'tsx',
    path.join('seed', 'commands', 'load.ts'),
    // A mark may begin with a dash.
    ...(mark === undefined ? [] : [`--mark=${mark}`]),
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
