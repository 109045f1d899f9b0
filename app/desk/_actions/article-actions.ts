'use server';

import { addArticle } from '../../../seed/editing/add-article.ts';
import { TextFileError } from '../../../seed/files/read-text.ts';
import { FieldProblems, fieldOf, runStep } from '../_step/run-step.ts';

/** Makes a draft of a pasted text or a file, and goes to its workbench. */
export async function addNewArticle(form: FormData): Promise<void> {
  await runStep(form, '/desk', async ({ seedDir }) => {
    const { content, fileName } = await readContent(form);
    const answers = {
      slug: fieldOf(form, 'slug') || undefined,
      address: fieldOf(form, 'address') || undefined,
    };
    const added = await addArticle({ folder: seedDir, content, fileName, answers }).catch(
      (error: unknown) => {
        throw error instanceof TextFileError ? new FieldProblems({ text: error.message }) : error;
      },
    );
    return `/desk/${added.slug}`;
  });
}

async function readContent(form: FormData): Promise<{ content: Uint8Array | string; fileName: string }> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0)
    return { content: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
  const text = form.get('text');
  if (typeof text === 'string' && text.trim() !== '') return { content: text, fileName: 'The text' };
  throw new FieldProblems({ text: 'Paste the text of an article, or choose its file.' });
}
