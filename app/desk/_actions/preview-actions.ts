'use server';

import { readDraft } from '../../../seed/editing/draft-file.ts';
import { showPreview } from '../_step/kept-preview.ts';
import { fieldOf, runStep } from '../_step/run-step.ts';

/** Has the draft shown as readers will see it, as it is now, and goes back to the page that asked. */
export async function openDraftPreview(form: FormData): Promise<void> {
  const slug = fieldOf(form, 'slug');
  const page = fieldOf(form, 'page') === 'findings' ? 'findings' : 'publish';
  await runStep(form, `/desk/${slug}/${page}`, async ({ seedDir }) => {
    const { mark } = await readDraft(seedDir, slug);
    await showPreview(seedDir, slug, mark);
    return `/desk/${slug}/${page}#preview`;
  });
}
