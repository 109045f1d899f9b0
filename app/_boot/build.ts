import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../../db/process/lock.ts';
import { makeFolder } from '../../db/process/make-folder.ts';
import type { Progress } from '../../db/process/progress.ts';
import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { whyUnwritable } from '../../db/process/system-problem.ts';
import { bundlePageScript } from './bundle-page-script.ts';
import { compilePrograms } from './compile-programs.ts';
import { folderOf } from './page-script.ts';
import { isFreshBuild, programsOf, type Stamp, stampOf } from './programs.mjs';
import { listRunningServers } from './serving.ts';
import { hashSources } from './source-hash.mjs';

type BuildOptions = {
  projectDir: string;
  /** The build folder, relative to the project. */
  distDir: string;
  env: NodeJS.ProcessEnv;
  progress: Progress;
  abort: AbortSignal;
};

export const NEXT_PROGRAM = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/**
 * Builds the site unless the build at hand is whole and was made from the sources at hand. Two starts at once build once.
 * Throws SetupProblem if the build fails or its folder can't be written, or if another server still serves from the
 * outdated build.
 */
export async function ensureBuild(options: BuildOptions): Promise<void> {
  if (isFresh(options)) return;
  refuseWhileServing(options);
  try {
    const cache = path.join(options.projectDir, options.distDir, 'cache');
    makeFolder(cache);
    await options.progress.step('Building the site', (say) => {
      const onWait = (pid: number) => say(`Process ${pid} is building it already; waiting for that.`);
      return withLock(path.join(cache, 'build.lock'), () => buildOnce(options, say), {
        signal: options.abort,
        onWait,
      });
    });
  } catch (error) {
    const reason = whyUnwritable(error);
    throw reason === undefined ? error : unwritableBuild(options, reason);
  }
}

const unwritableBuild = ({ projectDir, distDir }: BuildOptions, reason: string) =>
  new SetupProblem(
    `The site has to be built, and ${path.join(projectDir, distDir)} is not a folder that can be written (${reason}). ` +
      'Run "npm run build" where it can be written; a build that is there is served from anywhere.',
  );

async function buildOnce(options: BuildOptions, say: (line: string) => void): Promise<void> {
  if (isFresh(options)) return;
  refuseWhileServing(options);
  const stamp = stampOf(options.projectDir, options.distDir);
  rmSync(stamp, { force: true });
  removeDrawings(options);
  const hash = hashSources(options.projectDir);
  const { code, output } = await runBuild(options);
  options.abort.throwIfAborted();
  if (code !== 0) throw toBuildProblem(options, code, output, say);
  await bundlePageScript(options);
  await compilePrograms(options);
  writeFileSync(stamp, `${JSON.stringify({ hash, files: listOwnFiles(options) } satisfies Stamp)}\n`);
}

/** What was made beside Next's part; maps of sources are not needed to serve. */
function listOwnFiles({ projectDir, distDir }: BuildOptions): string[] {
  const build = path.join(projectDir, distDir);
  const folders = [programsOf(projectDir, distDir), folderOf({ projectDir, distDir })];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  return files.filter((file) => !file.endsWith('.map')).map((file) => path.relative(build, file));
}

/** Those of app/_drawing/kept-drawings.ts: of other builds, which nobody asks for any more. */
function removeDrawings({ projectDir, distDir }: BuildOptions): void {
  rmSync(path.join(projectDir, distDir, 'cache', 'drawings'), { recursive: true, force: true });
}

/** What the system refused is said in our words: the builder's are a stack. */
function toBuildProblem(
  options: BuildOptions,
  code: number,
  output: string,
  say: (line: string) => void,
): SetupProblem {
  const refusal = output.match(/\b(EACCES|EROFS|EPERM|ENOSPC|EDQUOT)\b/)?.[1];
  const reason = whyUnwritable({ code: refusal });
  if (reason !== undefined) return unwritableBuild(options, reason);
  for (const line of output.trimEnd().split('\n')) say(line);
  return new SetupProblem(`The build failed with exit code ${code}; what it said stands above.`);
}

async function runBuild({
  projectDir,
  distDir,
  env,
  abort,
}: BuildOptions): Promise<{ code: number; output: string }> {
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  const code = await runCommand(process.execPath, [NEXT_PROGRAM, 'build'], {
    cwd: projectDir,
    env: buildEnv(env, distDir),
    stdio: ['ignore', 'pipe', 'pipe'],
    abort,
    onStart: ({ stdout, stderr }) => {
      for (const stream of [stdout, stderr]) stream?.on('data', collect);
    },
  });
  return { code, output };
}

// A build needs no database, and must not come out differently where one is at hand.
function buildEnv(env: NodeJS.ProcessEnv, distDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = env;
  return { ...rest, NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' };
}

function refuseWhileServing({ projectDir, distDir }: BuildOptions): void {
  const [serving] = listRunningServers(path.join(projectDir, distDir));
  if (!serving) return;
  throw new SetupProblem(
    `The build in ${distDir} is not of the sources at hand, or not whole, but process ${serving.pid} still serves it on ` +
      `port ${serving.port}. Stop that one first: a build under a running server breaks it.`,
  );
}

const isFresh = ({ projectDir, distDir }: Pick<BuildOptions, 'projectDir' | 'distDir'>) =>
  isFreshBuild(projectDir, distDir);
