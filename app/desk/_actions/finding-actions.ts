'use server';

import { proposeDraftFindings } from '../../../lib/draft/draft-findings.ts';
import { isClaimFigure } from '../../../lib/draft/open-items.ts';
import { toArticle } from '../../../lib/draft/to-article.ts';
import { type Finding, findingSchema } from '../../../lib/model/finding.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { readCatalogue } from '../_draft/catalogue-choices.ts';
import { withoutGaps } from '../_draft/read-figure-form.ts';
import { stepOnDraft } from '../_step/edit-step.ts';
import { toFields } from '../_step/kept-forms.ts';
import { FieldProblems } from '../_step/run-step.ts';

/** Saves the findings in the order of their places; one without a place or a metric is taken out. */
export async function saveFindings(form: FormData): Promise<void> {
  await stepOnDraft(form, '/findings', async ({ slug, change }) => {
    const fields = toFields(form);
    const errors: Record<string, string> = {};
    const findings = listRows(fields)
      .flatMap((index) => readRow(fields, index, errors))
      .toSorted((a, b) => a.place - b.place)
      .map(({ finding }) => finding);
    if (Object.keys(errors).length > 0) throw new FieldProblems(errors);
    await change((document) => reconcile(document, ['findings'], findings.length > 0 ? findings : undefined));
    return `/desk/${slug}/findings?saved=1`;
  });
}

function listRows(fields: Record<string, string[]>): number[] {
  return Object.keys(fields).flatMap((name) => {
    const index = /^place_(\d+)$/.exec(name)?.[1];
    return index === undefined ? [] : [Number(index)];
  });
}

function readRow(
  fields: Record<string, string[]>,
  index: number,
  errors: Record<string, string>,
): { place: number; finding: Finding }[] {
  const text = (name: string) => fields[`${name}_${index}`]?.at(-1)?.trim() ?? '';
  const metrics = fields[`metrics_${index}`] ?? [];
  const place = Number(text('place'));
  if (text('place') === '' && text('slug') === '') return [];
  if (text('place') === '') return [];
  const words = { title: text('title'), subtitle: text('subtitle'), does_not_say: text('does_not_say') };
  const isOwn = Object.values(words).some((word) => word !== '');
  const parsed = findingSchema.safeParse(
    withoutGaps({
      slug: text('slug') || metrics[0],
      metrics,
      may_lead: text('may_lead') === 'on' ? true : undefined,
      text: isOwn ? words : undefined,
    }),
  );
  if (!Number.isFinite(place)) errors[`place_${index}`] = `“${text('place')}” is no place: 1 is the first.`;
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      errors[`${String(path.at(-1))}_${index}`] ??= message;
    return [];
  }
  return [{ place, finding: parsed.data }];
}

/** Puts what the machine proposes in the place of the findings. */
export async function proposeForDraft(form: FormData): Promise<void> {
  await stepOnDraft(form, '/findings', async ({ slug, folder, draft, change }) => {
    const catalogue = await readCatalogue(folder);
    if (!catalogue) throw new FieldProblems({ findings: 'The catalogue can’t be read.' });
    const { additions } = toArticle(draft, catalogue);
    const claims = draft.figures.filter(isClaimFigure);
    const findings = proposeDraftFindings(draft, { claims, catalogue, additions });
    await change((document) => reconcile(document, ['findings'], findings.length > 0 ? findings : undefined));
    return `/desk/${slug}/findings?saved=1`;
  });
}
