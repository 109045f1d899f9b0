import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { UNSAID } from '../../lib/draft/draft-head.ts';
import { type KnownHead, makeDraft } from '../../lib/draft/make-draft.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';
import { type BroughtIn, readArticle, tidyText } from '../files/read-article-file.ts';
import { openSeed } from '../files/read-seed.ts';
import { showPath } from '../files/seed-file.ts';
import { readTextsAtHand } from '../files/texts-at-hand.ts';
import { draftComment } from './draft-comment.ts';
import { createDraft, isUndecided, listTakenSlugs, readDraft, replaceDraft } from './draft-file.ts';
import { checkSlug, dataFolder, draftFile, textFile } from './places.ts';
import { writeWhole } from './write-whole.ts';

/** What a person says of an article that they bring in; what is left out is read from the text. */
export type Answers = Omit<KnownHead, 'headings' | 'captions'>;

/** A fact that neither the text nor the person gave. */
export type Asked = 'title' | 'authors' | 'published' | 'publisher' | 'genre';
const ASKED: readonly Asked[] = ['title', 'authors', 'published', 'publisher', 'genre'];

export type AddOptions = {
  folder: string;
  /** A file's bytes, or a text as it was pasted. */
  content: Uint8Array | string;
  /** As messages name it. */
  fileName: string;
  answers?: Answers;
  /** Puts the new draft in the place of the one of this slug; an article is never replaced. */
  replace?: boolean;
  /** The day, as `2026-11-29`. */
  today?: string;
};

/** What was added: the draft, where it stands relative to the seed folder, and what nobody said. */
export type Added = { slug: string; file: string; draft: Draft; asked: Asked[] };

/** A draft that is not written yet. */
export type Prepared = { draft: Draft; text: string; asked: Asked[] };

const dayOf = (today: string | undefined) => today ?? new Date().toISOString().slice(0, 10);

async function readCatalogue(folder: string): Promise<Catalogue> {
  const { catalogue } = await openSeed(folder);
  if (catalogue) return catalogue;
  throw new SetupProblem(
    `The catalogue of ${showPath(folder)} can't be read, so no metric could be proposed: "npm run seed:check" says what is wrong.`,
  );
}

/** Drafts what is brought in, and writes nothing. Throws TextFileError and SetupProblem in a sentence. */
export async function prepareArticle(options: AddOptions): Promise<Prepared> {
  const { folder, content, fileName, answers = {} } = options;
  if (answers.slug !== undefined) checkSlug(answers.slug);
  const brought = await readArticle(content, fileName);
  await refuseKnown(options, brought);
  const taken = await listTakenSlugs(folder);
  const draft = makeDraft(brought.text, {
    head: { ...brought.head, ...answers },
    catalogue: await readCatalogue(folder),
    takenSlugs: taken,
    today: dayOf(options.today),
  });
  return { draft, text: brought.text, asked: ASKED.filter((field) => draft.article[field] === UNSAID) };
}

/** The same text again is no other article. */
async function refuseKnown(
  { folder, fileName, replace, answers }: AddOptions,
  { text }: BroughtIn,
): Promise<void> {
  const sameText = (other: string) => tidyText(other).trim() === text.trim();
  for (const known of await readTextsAtHand(path.join(dataFolder(folder), 'texts'))) {
    if (!sameText(known.text)) continue;
    const slug = path.basename(known.path, '.txt');
    const found = await describeKnown(folder, slug);
    const isReplaced = replace && (answers?.slug === undefined || answers.slug === slug) && found?.isDraft;
    if (found && !isReplaced) throw new SetupProblem(`${fileName} was added before, as ${found.words}`);
  }
}

async function describeKnown(
  folder: string,
  slug: string,
): Promise<{ words: string; isDraft: boolean } | undefined> {
  const taken = await listTakenSlugs(folder);
  if (!taken.has(slug)) return undefined;
  const draft = await readDraft(folder, slug).catch(() => undefined);
  if (!draft)
    return {
      words: `the article ${slug} (${showPath(path.join(folder, 'articles', `${slug}.yaml`))}).`,
      isDraft: false,
    };
  const figures = draft.readable?.figures ?? [];
  const left = figures.filter((figure) => figure && isUndecided(figure)).length;
  const file = showPath(path.join(folder, draftFile(slug)));
  return {
    words: `the draft ${slug} (${file}, ${left} of ${figures.length} to decide): go on with it, or draft it anew with --replace --slug ${slug}.`,
    isDraft: true,
  };
}

/**
 * Brings an article in: its text is copied beside the seed folder, where git ignores it, and its draft is written, both whole
 * or not at all. Nothing is written over another draft or article. Throws TextFileError and SetupProblem, in a sentence.
 */
export async function addArticle(options: AddOptions): Promise<Added> {
  return writePrepared(await prepareArticle(options), options);
}

/** Writes what was prepared. */
export async function writePrepared(
  { draft, text, asked }: Prepared,
  { folder, replace = false }: Pick<AddOptions, 'folder' | 'replace'>,
): Promise<Added> {
  const { slug } = draft.article;
  await refuseTaken(folder, slug, replace);
  await keepText(folder, slug, text, replace);
  const { name } = replace
    ? await replaceDraft(folder, slug, draft, draftComment(slug))
    : await createDraft(folder, slug, draft, draftComment(slug));
  return { slug, file: name, draft, asked };
}

async function refuseTaken(folder: string, slug: string, replace: boolean): Promise<void> {
  const taken = await listTakenSlugs(folder);
  if (!taken.has(slug)) return;
  const isDraft = await readDraft(folder, slug).then(
    () => true,
    () => false,
  );
  if (isDraft && replace) return;
  const file = showPath(path.join(folder, isDraft ? draftFile(slug) : `articles/${slug}.yaml`));
  throw new SetupProblem(
    isDraft
      ? `There is a draft ${slug} already (${file}): choose another slug with --slug, or put this in its place with --replace.`
      : `There is an article ${slug} already (${file}): choose another slug, as --slug ${slug}b.`,
  );
}

async function keepText(folder: string, slug: string, text: string, replace: boolean): Promise<void> {
  const file = textFile(folder, slug);
  const known = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (known === text) return;
  if (known !== undefined && !replace)
    throw new SetupProblem(
      `${showPath(file)} holds another text: rename it, choose another slug with --slug, or put this in its place with --replace.`,
    );
  await writeWhole(file, text);
}
