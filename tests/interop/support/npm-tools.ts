import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_DIR } from '../../../db/process/program.ts';

const HOME = path.join(PROJECT_DIR, 'node_modules', '.cache', 'interop');

/** Packages of npm with their versions, in a folder of their own: `bin` names a program of theirs, `require` loads one. */
export type NpmTools = { folder: string; bin: (name: string) => string; require: NodeJS.Require };

/** Brings packages that only these checks need, once for each set of versions, such as `['@redocly/cli@2.0.0']`. */
export async function bringNpmTools(packages: readonly string[]): Promise<NpmTools> {
  const folder = path.join(HOME, createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12));
  const done = path.join(folder, 'installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', ...packages];
    await promisify(execFile)('npm', args, { cwd: folder, timeout: 300_000 });
    writeFileSync(done, `${packages.join('\n')}\n`);
  }
  return {
    folder,
    bin: (name) => path.join(folder, 'node_modules', '.bin', name),
    require: createRequire(path.join(folder, 'package.json')),
  };
}
