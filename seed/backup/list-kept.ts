import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../db/process/setup-problem.ts';
import { fileOf, isKeptName, type Site } from './kept-names.ts';

/** The files of a site that belong in a backup, by their names in it, and what else lies among them. */
export type KeptFiles = { kept: string[]; leftOut: string[] };

const PLACES = ['seed', 'seed/articles', 'seed/drafts', '.data/texts', '.data/undo', '.data/published'];
/** What the project's own seed folder holds beside content. */
const PROGRAMS = ['backup', 'commands', 'editing', 'files', 'schema', 'README.md'];

/** Lists all files of a site that belong in a backup, sorted. Hidden files are unfinished or of the system, and not looked at. */
export async function listKept(site: Site): Promise<KeptFiles> {
  const found: KeptFiles = { kept: [], leftOut: [] };
  for (const place of PLACES) await addPlace(site, place, found);
  const isProject = existsSync(path.join(site.folder, 'commands', 'load.ts'));
  const known = new Set([...PLACES, ...(isProject ? PROGRAMS.map((name) => `seed/${name}`) : [])]);
  return {
    kept: found.kept.sort(),
    leftOut: found.leftOut.filter((name) => !known.has(name)).sort(),
  };
}

/** The former versions of a draft. */
export async function listFormerOf(site: Site, slug: string): Promise<string[]> {
  const found: KeptFiles = { kept: [], leftOut: [] };
  await addPlace(site, `.data/undo/${slug}`, found);
  return found.kept.sort();
}

async function addPlace(site: Site, place: string, found: KeptFiles): Promise<void> {
  for (const each of await namesIn(fileOf(site, `${place}/`))) {
    if (each.startsWith('.')) continue;
    const name = `${place}/${each}`;
    const kind = await kindOf(fileOf(site, name));
    if (kind === 'file' && isKeptName(name)) found.kept.push(name);
    else if (kind === 'folder' && place === '.data/undo') await addPlace(site, name, found);
    else if (kind !== 'gone') found.leftOut.push(name);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
}

/** Links are followed, as the loader follows them. */
async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | 'gone'> {
  const found = await stat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return 'gone';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}
