'use server';

import type { DraftFigure } from '../../../lib/draft/draft.ts';
import { undoDraft } from '../../../seed/editing/draft-file.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { readCatalogue, toChoices } from '../_draft/catalogue-choices.ts';
import { changedFigure } from '../_draft/changed-figure.ts';
import { decideByForm } from '../_draft/decide-figure.ts';
import { listAlike, nextToDecide } from '../_draft/progress.ts';
import { readLedgerForm } from '../_draft/read-figure-form.ts';
import { renameMetric } from '../_draft/rename-metric.ts';
import { stepOnDraft } from '../_step/edit-step.ts';
import { toFields } from '../_step/kept-forms.ts';
import { FieldProblems, fieldOf, runStep } from '../_step/run-step.ts';

/** Decides one figure as its form says, and goes on to the next that nobody has decided. */
export async function decideFigure(form: FormData): Promise<void> {
  const id = fieldOf(form, 'figure');
  await stepOnDraft(form, `?figure=${id}`, async ({ folder, slug, draft, change }) => {
    const old = findFigure(draft.figures, id);
    const catalogue = await readCatalogue(folder);
    const choices = toChoices(catalogue, draft);
    const decided = decideByForm(toFields(form), old, draft, choices);
    const after = draft.figures.map((each) => (each === old ? decided.figure : each));
    const taken = new Set(choices.metrics.map(({ code }) => code));
    const { metrics = draft.metrics } = decided.lists;
    const named = renameMetric(
      { metrics, findings: draft.findings, figures: after },
      decided.figure.metric,
      draft.metrics,
      taken,
    );
    await change((document) => {
      for (const [name, value] of Object.entries({ ...decided.lists, ...named }))
        if (value !== undefined) reconcile(document, [name], value);
    });
    return addressOf(slug, nextToDecide(after, id) ?? id, { saved: id });
  });
}

/** Decides all figures that are proposed to become the same as this one, and were not taken out of the list. */
export async function decideAlike(form: FormData): Promise<void> {
  const id = fieldOf(form, 'figure');
  await stepOnDraft(form, `?figure=${id}`, async ({ slug, draft, change }) => {
    const old = findFigure(draft.figures, id);
    const wanted = new Set(form.getAll('alike').map(String));
    const chosen = new Set([old, ...listAlike(draft.figures, old).filter((figure) => wanted.has(figure.id))]);
    const after = draft.figures.map((figure) => (chosen.has(figure) ? readLedgerForm({}, figure) : figure));
    await change((document) => reconcile(document, ['figures'], after));
    return addressOf(slug, nextToDecide(after, id) ?? id, { saved: `${chosen.size} figures` });
  });
}

/** Takes the last change of a draft back, and goes to the figure that it was of. */
export async function undoLast(form: FormData): Promise<void> {
  const [slug, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'mark')];
  await runStep(form, `/desk/${slug}`, async ({ seedDir }) => {
    const { before, after } = await undoDraft(seedDir, slug, mark);
    return addressOf(slug, changedFigure(before, after) ?? fieldOf(form, 'figure'), { undone: '1' });
  });
}

function findFigure(figures: readonly DraftFigure[], id: string): DraftFigure {
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new FieldProblems({ figure: 'This figure is not in the draft any more.' });
  return found;
}

function addressOf(slug: string, id: string, said: Record<string, string>): string {
  return `/desk/${slug}?${new URLSearchParams({ ...(id && { figure: id }), ...said })}`;
}
