import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { checkSlug, dataFolder } from './places.ts';
import { markOf } from './seed-lock.ts';
import { inWords, writeWhole } from './write-whole.ts';

/** Former versions of a draft that are kept; older ones go. */
export const MAX_FORMER = 100;

/** `000012-<mark of what it became>.yaml`: the number tells the order, the mark what undoing it takes back. */
const NAME = /^(\d{6})-([0-9a-f]{32})\.yaml$/;
type Former = { name: string; number: number; becameMark: string };

/** Keeps what a draft was before it became `after`. */
export async function keepFormer(folder: string, slug: string, before: string, after: string): Promise<void> {
  const place = undoFolder(folder, slug);
  await inWords(place, () => mkdir(place, { recursive: true }));
  const former = await listFormer(folder, slug);
  const next = (former.at(-1)?.number ?? 0) + 1;
  await writeWhole(path.join(place, `${String(next).padStart(6, '0')}-${markOf(after)}.yaml`), before);
  for (const { name } of former.slice(0, Math.max(0, former.length + 1 - MAX_FORMER)))
    await rm(path.join(place, name), { force: true });
}

/** The version before the content with this mark; undefined where none is kept, or something else changed the draft. */
export async function getFormer(
  folder: string,
  slug: string,
  mark: string,
): Promise<{ text: string; forget: () => Promise<void> } | undefined> {
  const last = (await listFormer(folder, slug)).at(-1);
  if (!last || last.becameMark !== mark) return undefined;
  const file = path.join(undoFolder(folder, slug), last.name);
  return { text: await readFile(file, 'utf8'), forget: () => rm(file, { force: true }) };
}

/** How many steps can be undone, if the draft has this mark. */
export async function countFormer(folder: string, slug: string, mark: string): Promise<number> {
  const former = await listFormer(folder, slug);
  return former.at(-1)?.becameMark === mark ? former.length : 0;
}

/** Nothing to go back to: the draft is as it was made, or it was changed by something that keeps no former versions. */
export class NothingToUndo extends SetupProblem {
  override name = 'NothingToUndo';
}

const undoFolder = (folder: string, slug: string) => path.join(dataFolder(folder), 'undo', checkSlug(slug));

async function listFormer(folder: string, slug: string): Promise<Former[]> {
  const names = await readdir(undoFolder(folder, slug)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.sort().flatMap((name) => {
    const [, number, becameMark] = NAME.exec(name) ?? [];
    return number === undefined || becameMark === undefined
      ? []
      : [{ name, number: Number(number), becameMark }];
  });
}
