'use server';

import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { openImportTarget, writeTable } from '../../../seed/editing/import-table.ts';
import { pasteTable } from '../../../seed/editing/paste-table.ts';
import { TableFileError } from '../../../seed/files/read-table-file.ts';
import { isWhole, readPastedTable } from '../_draft/read-pasted-table.ts';
import { keepForm, toFields } from '../_step/kept-forms.ts';
import { FieldProblems, fieldOf, runStep } from '../_step/run-step.ts';

/** Shows what a pasted table, or one of a file, would become; or writes it into the draft. */
export async function bringTable(form: FormData): Promise<void> {
  const slug = fieldOf(form, 'slug');
  const page = `/desk/${slug}/table`;
  await runStep(form, page, async ({ seedDir }) => {
    const fields = { ...toFields(form), ...(await readChosenFile(form)) };
    if (fieldOf(form, 'step') !== 'write') return `${page}?kept=${keepForm({ fields, errors: {} })}#read`;
    const target = await openImportTarget(seedDir, slug);
    if (target.mark !== fieldOf(form, 'mark')) throw new ChangedMeanwhile(`seed/drafts/${slug}.yaml`);
    const read = readPastedTable(fields, target, target.text);
    if ('problem' in read) throw new FieldProblems({ table: read.problem });
    if (read.plan === undefined || !isWhole(read.table))
      throw new FieldProblems({ table: 'Nothing was written: a number that is not read would be lost.' });
    await writeTable(seedDir, target, read.plan);
    const [first] = [...read.plan.completed, ...read.plan.added];
    return `/desk/${slug}${first ? `?figure=${first.id}` : ''}`;
  });
}

/** A file that was chosen goes into the form as text, where it can be seen and changed. */
async function readChosenFile(form: FormData): Promise<Record<string, string[]>> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return {};
  try {
    const sheet = fieldOf(form, 'sheet');
    const { text, isPlain } = pasteTable(
      Buffer.from(await file.arrayBuffer()),
      sheet === '' ? {} : { sheet },
    );
    return { table: [text], heads: [], ...(isPlain && { decimal: ['.'] }) };
  } catch (error) {
    if (error instanceof TableFileError)
      throw new FieldProblems({ table: `${file.name} can’t be read: ${error.message}` });
    throw error;
  }
}
