import 'server-only';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type Draft, draftSchema } from '../../../lib/draft/draft.ts';
import { SLUG } from '../../../lib/model/slug.ts';
import { type ExtractedArticle, extractArticle } from '../../../lib/text/extract.ts';
import { type DraftFile, readDraft } from '../../../seed/editing/draft-file.ts';
import { draftFile, textFile } from '../../../seed/editing/places.ts';
import { requireDesk } from '../_step/require-desk.ts';

/** A draft with the text that it is of; `article` is undefined where no text is at hand, or it is another one by now. */
export type OpenDraft = {
  folder: string;
  file: DraftFile;
  draft: Draft | undefined;
  article?: ExtractedArticle;
};

/** Opens a draft of the desk, once a page; where there is none of this name, there is no such page. */
export const openDraft = cache(async (slug: string): Promise<OpenDraft> => {
  const { seedDir: folder } = await requireDesk();
  if (!SLUG.test(slug)) notFound();
  if (!existsSync(path.join(folder, draftFile(slug)))) notFound();
  const file = await readDraft(folder, slug);
  const draft = file.draft && draftSchema.parse(file.draft);
  return { folder, file, draft, article: draft && (await readArticle(folder, slug, draft)) };
});

async function readArticle(
  folder: string,
  slug: string,
  draft: Draft,
): Promise<ExtractedArticle | undefined> {
  const text = await readFile(textFile(folder, slug), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return extractArticle(text, draft.text.joins);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The title of an article, or the name of its draft where nobody has said it yet. */
export function titleOf({ file, draft }: Pick<OpenDraft, 'file' | 'draft'>): string {
  const title = draft?.article.title;
  return title && title !== 'todo' ? title : file.slug;
}
