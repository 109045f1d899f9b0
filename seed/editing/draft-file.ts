import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from 'yaml';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { SLUG } from '../../lib/model/slug.ts';
import { parseSeedText } from '../files/read-seed-file.ts';
import { type SeedFile, showPath } from '../files/seed-file.ts';
import type { SeedProblem } from '../files/seed-problems.ts';
import { ChangedMeanwhile, type Edited, editYamlFile, lockName, readEditable } from './edit-yaml-file.ts';
import { layOutYaml } from './lay-out-yaml.ts';
import { checkSlug, draftFile } from './places.ts';
import { withSeedLock } from './seed-lock.ts';
import { countFormer, getFormer, keepFormer, NothingToUndo } from './undo.ts';
import { writeWhole } from './write-whole.ts';

/**
 * A draft as it stands in its file. `draft` is there where its schema accepts it, `readable` is what of it has the right type;
 * neither where the syntax is wrong. `mark` goes with every change (editDraft); `undoable` counts the steps back.
 */
export type DraftFile = {
  slug: string;
  /** Relative to the seed folder. */
  name: string;
  text: string;
  mark: string;
  undoable: number;
  draft?: Draft;
  readable?: SeedFile<'draft'>['readable'];
  problems: SeedProblem[];
  positionOf?: SeedFile['positionOf'];
};

/** Reads a draft of a seed folder. Throws SetupProblem where there is none, or the slug is none. */
export async function readDraft(folder: string, slug: string): Promise<DraftFile> {
  const name = draftFile(slug);
  const { text, mark } = await readEditable(path.join(folder, name)).catch(async (error: unknown) => {
    throw (await describeMissing(folder, slug)) ?? error;
  });
  const { data, readable, problems, positionOf } = parseSeedText(folder, name, 'draft', text);
  const undoable = await countFormer(folder, slug, mark);
  return { slug, name, text, mark, undoable, draft: data, readable, problems, positionOf };
}

/**
 * Changes a draft: comments and all that is not changed keep their bytes, the former version can be had again (undoDraft), and
 * what was the same stays the same. Throws ChangedMeanwhile where the file is not the one with this mark any more.
 */
export async function editDraft(
  folder: string,
  slug: string,
  mark: string,
  change: (document: Document) => void,
): Promise<Edited> {
  const keep = (before: string, after: string) => keepFormer(folder, slug, before, after);
  return editYamlFile(folder, draftFile(slug), mark, change, { keep });
}

/** Takes the last change of a draft back. Throws NothingToUndo, and ChangedMeanwhile as editDraft does. */
export async function undoDraft(folder: string, slug: string, mark: string): Promise<Edited> {
  const name = draftFile(slug);
  const file = path.join(folder, name);
  return withSeedLock(folder, lockName(name), async () => {
    const { text: before, mark: found } = await readEditable(file);
    if (found !== mark) throw new ChangedMeanwhile(showPath(file));
    const former = await getFormer(folder, slug, mark);
    if (!former) throw new NothingToUndo(`${showPath(file)} has no change that could be taken back.`);
    await writeWhole(file, former.text);
    await former.forget();
    const { mark: now } = await readEditable(file);
    return { mark: now, isChanged: true, before, after: former.text };
  });
}

/** Writes a new draft. Throws SetupProblem where there is one of this slug, or an article. */
export async function createDraft(
  folder: string,
  slug: string,
  draft: Record<string, unknown>,
  head = '',
): Promise<{ name: string; mark: string }> {
  const name = draftFile(slug);
  return withSeedLock(folder, lockName(name), async () => {
    const taken = await listTakenSlugs(folder);
    if (taken.has(slug))
      throw new SetupProblem(`There is an article or a draft ${slug} already: choose another slug.`);
    await writeWhole(path.join(folder, name), layOutYaml(draft, head));
    const { mark } = await readEditable(path.join(folder, name));
    return { name, mark };
  });
}

/** Puts a new draft in the place of another, which can be had again (undoDraft). Throws SetupProblem where there is none. */
export async function replaceDraft(
  folder: string,
  slug: string,
  draft: Record<string, unknown>,
  head = '',
): Promise<{ name: string; mark: string }> {
  const name = draftFile(slug);
  const file = path.join(folder, name);
  return withSeedLock(folder, lockName(name), async () => {
    const after = layOutYaml(draft, head);
    await keepFormer(folder, slug, (await readEditable(file)).text, after);
    await writeWhole(file, after);
    const { mark } = await readEditable(file);
    return { name, mark };
  });
}

/** One draft in a list: how many figures it has, and how many of them nobody decided; both null where it can't be read. */
export type DraftSummary = {
  slug: string;
  name: string;
  title: string | null;
  figures: number | null;
  undecided: number | null;
};

/** The drafts of a seed folder, by slug; none where there is no folder of them. */
export async function listDrafts(folder: string): Promise<DraftSummary[]> {
  const slugs = await listSlugs(path.join(folder, 'drafts'));
  return Promise.all(slugs.map((slug) => summarise(folder, slug)));
}

/** The slugs that a new article can't have: those of articles and of drafts. */
export async function listTakenSlugs(folder: string): Promise<Set<string>> {
  const lists = await Promise.all(['articles', 'drafts'].map((name) => listSlugs(path.join(folder, name))));
  return new Set(lists.flat());
}

async function summarise(folder: string, slug: string): Promise<DraftSummary> {
  const { readable, name } = await readDraft(folder, slug);
  const figures = readable?.figures?.filter((figure) => figure) ?? null;
  const title = (readable?.article as { title?: unknown } | undefined)?.title;
  return {
    slug,
    name,
    title: typeof title === 'string' && title !== 'todo' ? title : null,
    figures: figures?.length ?? null,
    undecided: figures?.filter(isUndecided).length ?? null,
  };
}

/** Nobody decided yet, or put it off. */
export const isUndecided = ({ todo, disposition }: { todo?: unknown; disposition?: unknown }): boolean =>
  todo === true || disposition === 'later' || disposition === undefined;

async function listSlugs(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter((name) => SLUG.test(name))
    .sort();
}

async function describeMissing(folder: string, slug: string): Promise<SetupProblem | undefined> {
  checkSlug(slug);
  const drafts = await listSlugs(path.join(folder, 'drafts'));
  if (drafts.includes(slug)) return undefined;
  if ((await listSlugs(path.join(folder, 'articles'))).includes(slug))
    return new SetupProblem(`There is no draft of ${slug}: it is published (articles/${slug}.yaml).`);
  const known = drafts.length === 0 ? 'There is none.' : `Drafts: ${drafts.join(', ')}.`;
  return new SetupProblem(`There is no draft ${slug}. ${known} "npm run add -- article.txt" makes one.`);
}
