import path from 'node:path';
import { parseArgs } from 'node:util';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { readEnv } from '../../lib/env.ts';
import { ensureBuild } from '../_boot/build.ts';
import { checkFolder, packSite } from './pack-site.ts';

const USAGE = 'Usage: npm run pack -- <folder>';

/** `npm run pack`: builds the site unless it is built, and copies what a server needs to serve it into a folder. */
async function main(): Promise<number> {
  const folder = readFolder(process.argv.slice(2));
  const abort = listenForInterrupt();
  loadEnvFiles();
  const { distDir } = readEnv(process.env);
  checkFolder(folder);
  const progress = createProgress(process.stdout);
  await ensureBuild({ projectDir: PROJECT_DIR, distDir, env: process.env, progress, abort });
  abort.throwIfAborted();
  const place = { projectDir: PROJECT_DIR, distDir, folder, signal: abort };
  const count = await progress.step('Copying what a server needs', () => packSite(place));
  process.stdout.write(
    `${folder} holds ${count} files. Serve it with "node app/_pack/command.mjs" in there, and DATABASE_URL.\n`,
  );
  return 0;
}

function readFolder(args: string[]): string {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new SetupProblem(`Name one folder. ${USAGE}`);
    return path.resolve(folder);
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
