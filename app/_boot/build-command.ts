import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { readEnv } from '../../lib/env.ts';
import { ensureBuild } from './build.ts';

/** `npm run build`: builds the site unless the build at hand is that of the sources, as `npm start` does. */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  loadEnvFiles();
  const { distDir } = readEnv(process.env);
  const progress = createProgress(process.stdout);
  await ensureBuild({ projectDir: PROJECT_DIR, distDir, env: process.env, progress, abort });
  process.stdout.write(`The build in ${distDir} is that of the sources.\n`);
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
