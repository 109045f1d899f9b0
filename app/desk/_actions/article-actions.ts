'use server';

import { makeDraft } from '../../../lib/draft/make-draft.ts';
import { createDraft, listTakenSlugs } from '../../../seed/editing/draft-file.ts';
import { textFile } from '../../../seed/editing/places.ts';
import { writeWhole } from '../../../seed/editing/write-whole.ts';
import { readCatalogue } from '../_draft/catalogue-choices.ts';
import { FieldProblems, fieldOf, runStep } from './run-step.ts';

/** Makes a draft of a pasted text or a file, and goes to its workbench. */
export async function addNewArticle(form: FormData): Promise<void> {
  await runStep(form, '/desk', async ({ seedDir }) => {
    const text = await readText(form);
    const catalogue = await readCatalogue(seedDir);
    if (!catalogue) throw new FieldProblems({ text: 'The catalogue can’t be read: run "npm run check".' });
    const slug = fieldOf(form, 'slug') || 'article';
    const takenSlugs = await listTakenSlugs(seedDir);
    const draft = makeDraft(text, {
      head: { slug },
      catalogue,
      takenSlugs,
      today: new Date().toISOString().slice(0, 10),
    });
    await createDraft(seedDir, slug, draft);
    await writeWhole(textFile(seedDir, slug), text);
    return `/desk/${slug}`;
  });
}

async function readText(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return file.text();
  const text = form.get('text');
  if (typeof text === 'string' && text.trim() !== '') return text.replaceAll('\r\n', '\n');
  throw new FieldProblems({ text: 'Paste the text of an article, or choose its file.' });
}
