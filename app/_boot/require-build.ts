import { existsSync } from 'node:fs';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { processWide } from '../../lib/process-wide.ts';
import { isFreshBuild, stampOf } from './programs.mjs';

type Build = { projectDir: string; distDir: string };

/**
 * Throws SetupProblem unless there is a build, whole and made from the sources at hand. Nothing is written. Who runs compiled
 * has been looked at already (app/_boot/run.mjs).
 */
export function requireBuild({ projectDir, distDir }: Build): void {
  const isCompiled = processWide<string>('programs').value !== undefined;
  if (isCompiled || isFreshBuild(projectDir, distDir)) return;
  const what = existsSync(stampOf(projectDir, distDir))
    ? `The build in ${distDir} was made from other sources than those at hand, or is not whole`
    : `There is no build in ${distDir}`;
  throw new SetupProblem(`${what}. Make one with "npm run build", as a user who may write there.`);
}
