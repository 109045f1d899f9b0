import { fileOf, type Site } from './kept-names.ts';
import { listKept } from './list-kept.ts';
import { type KeptFile, sha256Of } from './manifest.ts';
import type { Archive } from './open-archive.ts';
import { readSteady } from './read-steady.ts';

/** How the files of a site compare with those of a backup. */
export type Comparison = {
  /** Not in the site. */
  fresh: KeptFile[];
  same: KeptFile[];
  different: KeptFile[];
  /** In the site, and not in the backup. */
  others: string[];
  /** The hash of each file as the site has it; null where it has none. */
  found: ReadonlyMap<string, string | null>;
};

/** Holds a backup against a site; both are only read. */
export async function compareSite(
  { manifest }: Pick<Archive, 'manifest'>,
  site: Site,
  signal?: AbortSignal,
): Promise<Comparison> {
  const comparison = { fresh: [], same: [], different: [] } as Record<
    'fresh' | 'same' | 'different',
    KeptFile[]
  >;
  const found = new Map<string, string | null>();
  for (const file of manifest.files) {
    signal?.throwIfAborted();
    const hash = await hashOf(site, file.name);
    found.set(file.name, hash);
    comparison[hash === null ? 'fresh' : hash === file.sha256 ? 'same' : 'different'].push(file);
  }
  const others = (await listKept(site)).kept.filter((name) => !found.has(name));
  for (const name of others) found.set(name, await hashOf(site, name));
  return { ...comparison, others, found };
}

/** The hash of a file of a site; null where there is none. */
export async function hashOf(site: Site, name: string): Promise<string | null> {
  const bytes = await readSteady(fileOf(site, name));
  return bytes === undefined ? null : sha256Of(bytes);
}
