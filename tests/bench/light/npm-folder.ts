import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { runProcess } from '../../support/run-process.ts';
import type { BenchContext } from '../support/bench.ts';

/**
 * A throwaway folder with packages that only a bench needs, by name and exact version, so that nobody else installs
 * them. No script of a package is run. Throws SetupProblem where npm can't fetch them.
 */
export async function installPackages(
  { say, defer, abort }: BenchContext,
  dependencies: Record<string, string>,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-packages-'));
  defer(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const names = Object.entries(dependencies).map((each) => each.join('@'));
  say(`installing ${names.join(', ')}`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, output } = await runProcess('npm', args, {
    cwd: folder,
    env: process.env,
    abort,
    limitSeconds: 300,
  });
  abort.throwIfAborted();
  if (code !== 0) throw new SetupProblem(`npm can't install ${names.join(', ')}:\n${output}`);
  return folder;
}
