import 'server-only';
import type { Document } from 'yaml';
import type { Draft } from '../../../lib/draft/draft.ts';
import { type DraftFile, editDraft, readDraft } from '../../../seed/editing/draft-file.ts';
import { FieldProblems, fieldOf, runStep } from './run-step.ts';

/** A draft at the moment of a step. */
export type Step = {
  folder: string;
  slug: string;
  draft: Draft;
  change: (edit: (document: Document) => void) => Promise<void>;
};

/**
 * One step on a page of a draft: `step` changes it by `change`, once, and gives the address to go to. What can't be saved comes back
 * to `page` (as `/article`) with all that was typed.
 */
export function stepOnDraft(
  form: FormData,
  page: string,
  step: (at: Step) => Promise<string>,
): Promise<never> {
  const [slug, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'mark')];
  return runStep(form, `/desk/${slug}${page}`, async ({ seedDir: folder }) => {
    const { draft } = await readWhole(folder, slug);
    const change: Step['change'] = async (edit) => {
      await editDraft(folder, slug, mark, edit);
    };
    return step({ folder, slug, draft, change });
  });
}

/** A draft whose file has no mistakes. */
export async function readWhole(folder: string, slug: string): Promise<DraftFile & { draft: Draft }> {
  const file = await readDraft(folder, slug);
  if (!file.draft)
    throw new FieldProblems({
      figure: 'The draft’s file has mistakes that have to be mended first; they stand above.',
    });
  return { ...file, draft: file.draft };
}
