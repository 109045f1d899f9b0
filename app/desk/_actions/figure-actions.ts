'use server';

import type { Document } from 'yaml';
import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import { type DraftFile, editDraft, readDraft, undoDraft } from '../../../seed/editing/draft-file.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { type Choices, readCatalogue, toChoices, writeChoice } from '../_draft/catalogue-choices.ts';
import { toFields } from '../_draft/kept-forms.ts';
import { isClaimLike } from '../_draft/labels.ts';
import { listAlike, nextToDecide } from '../_draft/progress.ts';
import { readFigureForm } from '../_draft/read-figure-form.ts';
import { type NewThings, readNewThings } from '../_draft/read-new-things.ts';
import { FieldProblems, fieldOf, runStep } from './run-step.ts';

/** Decides one figure as its form says (`do` is save), or as it is proposed (accept), and goes on to the next. */
export async function decideFigure(form: FormData): Promise<void> {
  const [slug, id, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'figure'), fieldOf(form, 'mark')];
  const back = addressOf(slug, id);
  await runStep(form, back, async ({ seedDir }) => {
    const { draft } = await readFile(seedDir, slug);
    const old = draft.figures.find((figure) => figure.id === id);
    if (!old) throw new FieldProblems({ figure: 'This figure is not in the draft any more.' });
    const catalogue = await readCatalogue(seedDir);
    const made = { made: {} as NewThings };
    const figure = decide(form, old, toChoices(catalogue, draft), made);
    await editDraft(seedDir, slug, mark, (document) => {
      addThings(document, draft, made.made);
      const index = draft.figures.findIndex((each) => each.id === id);
      reconcile(document, ['figures', index], figure);
    });
    const after = draft.figures.map((each) => (each.id === id ? figure : each));
    return addressOf(slug, nextToDecide(after, id) ?? id, { saved: id });
  });
}

function decide(form: FormData, old: DraftFigure, choices: Choices, out: { made: NewThings }): DraftFigure {
  if (fieldOf(form, 'do') === 'accept' && !isClaimLike(old.disposition)) {
    const { todo: _, ...accepted } = old;
    return { ...accepted, ...(old.reason ? {} : readFigureForm({}, old, choices).figure) };
  }
  const fields = toFields(form);
  const errors: Record<string, string> = {};
  out.made = readNewThings(fields, choices, errors);
  const { metric, entity } = out.made;
  const known = {
    ...choices,
    metrics: metric
      ? [
          { code: metric.slug, name: metric.name, unit: metric.unit ?? null, measure: metric.measure },
          ...choices.metrics,
        ]
      : choices.metrics,
    entities: entity ? [{ code: entity.code, name: entity.name }, ...choices.entities] : choices.entities,
  };
  const typed = {
    ...fields,
    ...(metric && { metric: [metric.slug] }),
    ...(entity && {
      entity: [...(fields.entity ?? []), writeChoice({ code: entity.code, name: entity.name })],
      role: [...(fields.role ?? []), ...(fields.new_entity_role ?? [])],
    }),
  };
  const read = readFigureForm(withEntityLast(typed, entity !== undefined), old, known);
  const all = { ...read.errors, ...errors };
  if (Object.keys(all).length > 0) throw new FieldProblems(all);
  return read.figure;
}

/** The roles of empty rows go, so that the new entity’s role stands at its place. */
function withEntityLast(fields: Record<string, string[]>, hasNew: boolean): Record<string, string[]> {
  if (!hasNew) return fields;
  const entities = fields.entity ?? [];
  const roles = fields.role ?? [];
  const kept = entities.flatMap((entity, index) =>
    entity.trim() === '' ? [] : [[entity, roles[index] ?? '']],
  );
  const last = kept.at(-1);
  if (last) last[1] = fields.new_entity_role?.at(-1) ?? '';
  return { ...fields, entity: kept.map(([entity = '']) => entity), role: kept.map(([, role = '']) => role) };
}

/** Decides all figures that are proposed to become the same as this one. */
export async function decideAlike(form: FormData): Promise<void> {
  const [slug, id, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'figure'), fieldOf(form, 'mark')];
  await runStep(form, addressOf(slug, id), async ({ seedDir }) => {
    const { draft } = await readFile(seedDir, slug);
    const old = draft.figures.find((figure) => figure.id === id);
    if (!old) throw new FieldProblems({ figure: 'This figure is not in the draft any more.' });
    const wanted = new Set(form.getAll('alike').map(String));
    const chosen = [old, ...listAlike(draft.figures, old).filter((figure) => wanted.has(figure.id))];
    const ids = new Set(chosen.map((figure) => figure.id));
    const after = draft.figures.map((figure) => (ids.has(figure.id) ? acceptPlain(figure) : figure));
    await editDraft(seedDir, slug, mark, (document) => reconcile(document, ['figures'], after));
    return addressOf(slug, nextToDecide(after, id) ?? id, { saved: `${chosen.length} figures` });
  });
}

function acceptPlain(figure: DraftFigure): DraftFigure {
  const empty = { metrics: [], entities: [], topics: [], sources: [], chains: [] };
  return readFigureForm({ reason: [figure.reason ?? ''] }, figure, empty).figure;
}

/** Takes the last change of a draft back. */
export async function undoLast(form: FormData): Promise<void> {
  const [slug, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'mark')];
  const back = fieldOf(form, 'back') || `/desk/${slug}`;
  await runStep(form, back.startsWith(`/desk/${slug}`) ? back : `/desk/${slug}`, async ({ seedDir }) => {
    await undoDraft(seedDir, slug, mark);
    return addressOf(slug, fieldOf(form, 'figure'), { undone: '1' });
  });
}

async function readFile(folder: string, slug: string): Promise<DraftFile & { draft: Draft }> {
  const file = await readDraft(folder, slug);
  if (!file.draft)
    throw new FieldProblems({
      figure: 'The draft’s file has mistakes that have to be mended first; they stand above.',
    });
  return { ...file, draft: file.draft };
}

function addThings(document: Document, draft: Draft, { metric, entity, topic }: NewThings): void {
  if (metric) reconcile(document, ['metrics'], [...(draft.metrics ?? []), metric]);
  if (entity) reconcile(document, ['entities'], [...(draft.entities ?? []), entity]);
  if (topic) reconcile(document, ['topics'], [...(draft.topics ?? []), topic]);
}

function addressOf(slug: string, id: string, said: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(id && { figure: id }), ...said });
  return `/desk/${slug}?${query}`;
}
