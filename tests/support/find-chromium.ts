import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';
import { SetupProblem } from '../../db/process/setup-problem.ts';

type Environment = Record<string, string | undefined>;

/** A way to get a browser: what it is called, where it puts it, whether it can work here, and its commands. */
export type Installer = {
  name: string;
  places: string[];
  isPossible: () => boolean;
  commands: { command: string; args: string[]; limitSeconds: number }[];
};

type FindOptions = {
  env: Environment;
  say: (line: string) => void;
  /** Where a browser may be already. */
  places?: string[];
  /** What to try, in this order, where there is none. */
  installers?: Installer[];
};

const WELL_KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ADVICE =
  'Install Chromium (on Debian and Ubuntu "sudo apt-get install chromium", elsewhere "npx playwright install chromium"), ' +
  'or set CHROMIUM_PATH to the program of a Chromium or Chrome that is there.';

/**
 * The program of a Chromium that starts on this machine: `CHROMIUM_PATH`, Playwright's own, one in a usual place, or
 * one that is installed now. Throws SetupProblem with a sentence that says what to install.
 */
export async function findChromium(options: FindOptions): Promise<string> {
  const { env, say, places = [chromium.executablePath(), ...WELL_KNOWN], installers = INSTALLERS } = options;
  const asked = env.CHROMIUM_PATH;
  if (asked) {
    if (startsUp(asked)) return asked;
    throw new SetupProblem(`CHROMIUM_PATH is "${asked}", and no browser starts there. ${ADVICE}`);
  }
  const found = places.find(startsUp);
  if (found !== undefined) return found;
  for (const installer of installers.filter(({ isPossible }) => isPossible())) {
    const installed = await install(installer, env, say);
    if (installed !== undefined) return installed;
  }
  throw new SetupProblem(`There is no browser for the tests on this machine. ${ADVICE}`);
}

const INSTALLERS: Installer[] = [
  {
    name: 'Playwright’s own download',
    places: [chromium.executablePath()],
    isPossible: () => true,
    commands: [
      { command: process.execPath, args: [playwrightCli(), 'install', 'chromium'], limitSeconds: 180 },
    ],
  },
  {
    name: 'the package of this system (apt-get)',
    places: WELL_KNOWN,
    isPossible: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    commands: [
      { command: 'apt-get', args: ['update'], limitSeconds: 120 },
      {
        command: 'apt-get',
        args: ['install', '-y', '--no-install-recommends', 'chromium'],
        limitSeconds: 300,
      },
    ],
  },
];

async function install(
  { name, places, commands }: Installer,
  env: Environment,
  say: (line: string) => void,
): Promise<string | undefined> {
  say(`Installing Chromium: ${name}.`);
  for (const { command, args, limitSeconds } of commands) {
    const problem = await run(command, args, env, limitSeconds);
    if (problem !== undefined) {
      say(`That did not work: ${problem}.`);
      return undefined;
    }
  }
  const found = places.find(startsUp);
  say(found === undefined ? 'That brought no browser that starts.' : `Installed ${found}.`);
  return found;
}

/** Undefined if it worked, else what went wrong, in one line. */
function run(
  command: string,
  args: string[],
  env: Environment,
  limitSeconds: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let last = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        last = text.trim().split('\n').at(-1) || last;
      });
    const end = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(end, limitSeconds * 1000);
    process.once('exit', end);
    child.on('error', (error) => finish(error.message));
    child.on('close', (code, signal) =>
      finish(
        code === 0
          ? undefined
          : signal
            ? `it took more than ${limitSeconds} seconds`
            : last || `exit code ${code}`,
      ),
    );
    function finish(problem: string | undefined) {
      clearTimeout(timer);
      process.off('exit', end);
      resolve(problem);
    }
  });
}

/** Some systems keep a stand-in under the name of the browser, and one without its libraries does not start. */
function startsUp(file: string): boolean {
  return (
    existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

function playwrightCli(): string {
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
  return path.join(path.dirname(manifest), 'cli.js');
}
