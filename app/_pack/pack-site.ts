import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { listPackedFiles } from './packed-files.ts';
import { licenceTexts } from './third-party.ts';

export const THIRD_PARTY = 'THIRD-PARTY-LICENSES.txt';

type Packing = { projectDir: string; distDir: string; folder: string; signal: AbortSignal };

/** Throws SetupProblem for a folder that holds something: of what would be mixed nobody could tell what is needed. */
export function checkFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new SetupProblem(`${folder} is not empty. Name a folder that is, or that is not there yet.`);
}

/** Copies what serving needs, and nothing else, into an empty folder. Gives the number of files. */
export async function packSite({ projectDir, distDir, folder, signal }: Packing): Promise<number> {
  checkFolder(folder);
  const files = listPackedFiles({ projectDir, distDir });
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    signal.throwIfAborted();
    await cp(path.join(projectDir, file), path.join(folder, file), {
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
  }
  await writeFile(path.join(folder, THIRD_PARTY), licenceTexts(projectDir));
  return files.length;
}
