'use server';

import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { readDraft } from '../../../seed/editing/draft-file.ts';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { planPublication, writePublication } from '../../../seed/editing/publish-draft.ts';
import { runLoader } from '../../../seed/editing/run-loader.ts';
import { fieldOf, runStep } from '../_step/run-step.ts';
import { today } from '../_step/today.ts';

/** Publishes a draft as it was shown: its files are written, all or none, and loaded. */
export async function publishFromDesk(form: FormData): Promise<void> {
  const slug = fieldOf(form, 'slug');
  await runStep(form, `/desk/${slug}/publish`, async ({ seedDir }) => {
    const { mark, name } = await readDraft(seedDir, slug);
    if (mark !== fieldOf(form, 'mark')) throw new ChangedMeanwhile(`seed/${name}`);
    await writePublication(seedDir, await planPublication(seedDir, slug, today()));
    const said: string[] = [];
    const code = await runLoader(seedDir, { say: (line) => said.push(line) });
    if (code !== 0)
      throw new SetupProblem(`Its files are written, and could not be loaded:\n${said.join('\n')}`);
    return `/desk?published=${slug}`;
  });
}
