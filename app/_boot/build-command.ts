import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { readEnv } from '../../lib/env.ts';
import { ensureBuild } from './build.ts';
import { checkSitePort } from './site-address.ts';

/**
 * `npm run build`: builds the site unless the build at hand is that of the sources. With `--to-serve`, as `npm start` has it
 * done, only where its port is free, and without a word at the end; with `--to-serve-anywhere`, whatever listens there.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  loadEnvFiles();
  const settings = readEnv(process.env);
  const { distDir } = settings;
  if (process.argv.includes('--to-serve')) await checkSitePort(settings);
  const progress = createProgress(process.stdout);
  await ensureBuild({ projectDir: PROJECT_DIR, distDir, env: process.env, progress, abort });
  abort.throwIfAborted();
  if (!process.argv.some((argument) => argument.startsWith('--to-serve')))
    process.stdout.write(`The build in ${distDir} is that of the sources.\n`);
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
