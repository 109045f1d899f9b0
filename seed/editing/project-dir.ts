import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';

/** The project's folder, also where this module was bundled to another place: programs are started in it. */
export function projectDir(): string {
  const isHere = (folder: string) => existsSync(path.join(folder, 'seed', 'commands', 'load.ts'));
  return [PROJECT_DIR, process.cwd()].find(isHere) ?? PROJECT_DIR;
}
