import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { showPath } from '../files/seed-file.ts';
import type { SeedProblem } from '../files/seed-problems.ts';

/** What is other than in the seed folder, by name: the new content, or null where the file is gone. */
export type SeedChanges = Readonly<Record<string, string | null>>;

/** A seed folder as it would be; `remove` takes it away. */
export type ScratchSeed = {
  folder: string;
  change: (changes: SeedChanges) => Promise<void>;
  /** A problem in it, as of the folder itself. */
  toOriginal: (problem: SeedProblem) => SeedProblem;
  remove: () => Promise<void>;
};

/** Makes a folder beside nothing in which a seed folder is as it would be with some changes; the folder itself is only read. */
async function makeScratchSeed(folder: string, changes: SeedChanges = {}): Promise<ScratchSeed> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'cited-metrics-seed-'));
  await link(folder, scratch, ['entities.yaml', 'metrics.yaml', 'sources.yaml', 'synonyms.yaml']);
  await mkdir(path.join(scratch, 'articles'));
  const articles = path.join(folder, 'articles');
  await link(articles, path.join(scratch, 'articles'), await readdir(articles).catch(() => []));
  const made: ScratchSeed = {
    folder: scratch,
    async change(more) {
      for (const [name, content] of Object.entries(more)) {
        const file = path.join(scratch, name);
        await rm(file, { force: true });
        if (content !== null) await writeFile(file, content);
      }
    },
    toOriginal: (problem) => ({
      ...problem,
      file: problem.file.startsWith(scratch)
        ? showPath(path.join(folder, path.relative(scratch, problem.file)))
        : problem.file,
      right: problem.right.replaceAll(scratch, showPath(folder)),
    }),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
  await made.change(changes);
  return made;
}

/** The same for the time of one call. */
export async function withScratchSeed<T>(
  folder: string,
  changes: SeedChanges,
  use: (scratch: ScratchSeed) => Promise<T>,
): Promise<T> {
  const scratch = await makeScratchSeed(folder, changes);
  try {
    return await use(scratch);
  } finally {
    await scratch.remove();
  }
}

async function link(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const file = path.join(path.resolve(from), name);
    // Where no links can be made, copies do.
    await symlink(file, path.join(to, name)).catch(() => cp(file, path.join(to, name), { recursive: true }));
  }
}
