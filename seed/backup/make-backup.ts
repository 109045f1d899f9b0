import type { Writable } from 'node:stream';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { showPath } from '../files/seed-file.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { draftOf, fileOf, type Site } from './kept-names.ts';
import { listFormerOf, listKept } from './list-kept.ts';
import { formatManifest, type KeptFile, MANIFEST, type Manifest, sha256Of } from './manifest.ts';
import { readDataVersion } from './read-data-version.ts';
import { readSteady } from './read-steady.ts';
import { withStillSite } from './with-still-site.ts';

export type BackupOptions = {
  /** When it is made, for the list and the times of the files. */
  made: Date;
  /** The version of the software. */
  software: string;
  signal?: AbortSignal;
};

/** What an archive holds, and which files among those of the site it does not. */
export type Backup = Pick<Manifest, 'data' | 'files'> & { leftOut: string[] };

/**
 * Writes a backup of a site as a zip. Catalogue, articles and drafts are of one moment; each draft goes with its text and its
 * former versions, also while the desk is at work.
 */
export async function makeBackup(site: Site, output: Writable, options: BackupOptions): Promise<Backup> {
  const { made, software, signal } = options;
  const archive = new ArchiveWriter(output, made);
  const files = new Map<string, KeptFile>();
  const add = async (name: string) => {
    signal?.throwIfAborted();
    if (files.has(name)) return;
    const bytes = await readSteady(fileOf(site, name));
    if (bytes === undefined) return;
    files.set(name, { name, bytes: bytes.length, sha256: sha256Of(bytes) });
    await archive.add(name, bytes);
  };
  const { data, leftOut } = await withStillSite(site, async (withDraft) => {
    const { kept, leftOut: others } = await listKept(site);
    if (!kept.some(isSeed))
      throw new SetupProblem(
        `There is nothing to back up: ${showPath(site.folder)} holds no seed files. SEED_DIR names the folder.`,
      );
    for (const name of kept.filter(isSeed)) {
      const slug = draftOf(name);
      if (slug === undefined) await add(name);
      else await withDraft(slug, async () => addAll(add, [name, ...(await listBesideDraft(site, slug))]));
    }
    return { data: await readDataVersion(site.folder, signal), leftOut: others };
  });
  // What came to a draft since it was read would not fit it.
  const isOfDraft = (name: string) => files.has(`seed/drafts/${draftOf(name)}.yaml`);
  const { kept: all } = await listKept(site);
  await addAll(
    add,
    all.filter((name) => !isSeed(name) && !isOfDraft(name)),
  );
  const listed = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  await archive.add(MANIFEST, formatManifest({ made: made.toISOString(), software, data, files: listed }));
  await archive.end();
  return { data, files: listed, leftOut };
}

const isSeed = (name: string) => name.startsWith('seed/');

async function addAll(add: (name: string) => Promise<void>, names: readonly string[]): Promise<void> {
  for (const name of names) await add(name);
}

async function listBesideDraft(site: Site, slug: string): Promise<string[]> {
  return [`.data/texts/${slug}.txt`, `.data/published/${slug}.yaml`, ...(await listFormerOf(site, slug))];
}
