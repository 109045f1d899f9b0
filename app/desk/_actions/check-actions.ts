'use server';

import { toSlug } from '../../../lib/draft/make-slug.ts';
import { type Check, checkSchema } from '../../../lib/model/check.ts';
import { type Source, sourceSchema } from '../../../lib/model/source.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { type Choices, findChoice, readCatalogue, toChoices } from '../_draft/catalogue-choices.ts';
import { withoutGaps } from '../_draft/read-figure-form.ts';
import { stepOnDraft } from '../_step/edit-step.ts';
import { toFields } from '../_step/kept-forms.ts';
import { FieldProblems, fieldOf } from '../_step/run-step.ts';

type Fields = Record<string, string[]>;
type Errors = Record<string, string>;

/** Saves a check against another source, with a new document of it where one is made; or takes it out. */
export async function saveCheck(form: FormData): Promise<void> {
  await stepOnDraft(form, '/checks', async ({ slug, folder, draft, change }) => {
    const former = fieldOf(form, 'form').slice('check:'.length);
    const checks = draft.checks ?? [];
    const others = checks.filter(({ id }) => id !== former);
    if (fieldOf(form, 'do') === 'remove') {
      await change((document) => reconcile(document, ['checks'], others.length > 0 ? others : undefined));
      return `/desk/${slug}/checks?saved=1`;
    }
    const fields = toFields(form);
    const errors: Errors = {};
    const choices = toChoices(await readCatalogue(folder), draft);
    const source = readSource(fields, choices, errors);
    const old = checks.find(({ id }) => id === former);
    const id = old?.id ?? freeId(`${slug}-${toSlug(fieldOf(form, 'who')).slice(0, 30) || 'check'}`, checks);
    const check = readCheck(fields, { ...old, id }, source, choices, errors);
    if (!check || Object.keys(errors).length > 0) throw new FieldProblems(errors);
    await change((document) => {
      if (source) reconcile(document, ['sources'], [...(draft.sources ?? []), source]);
      reconcile(
        document,
        ['checks'],
        old ? checks.map((each) => (each === old ? check : each)) : [...checks, check],
      );
    });
    return `/desk/${slug}/checks?saved=1`;
  });
}

function readCheck(
  fields: Fields,
  old: Partial<Check>,
  source: Source | undefined,
  choices: Choices,
  errors: Errors,
): Check | undefined {
  const text = textOf(fields);
  const typed = text('source');
  const known = typed === '' ? undefined : findChoice(choices.sources, typed);
  if (typed !== '' && !known)
    errors.source = `“${typed}” is no document of the catalogue: choose one, or make it anew below.`;
  const parsed = checkSchema.safeParse(
    withoutGaps({
      ...old,
      claims: fields.claims ?? [],
      verdict: text('verdict'),
      gives: text('gives') || undefined,
      source: source?.slug ?? known?.code ?? null,
      who: text('who'),
      says: text('says'),
      date: text('date') || null,
      read_as: text('read_as'),
      read_on: text('read_on') || null,
      quantity: readQuantity(text, old),
    }),
  );
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    errors[path[0] === 'quantity' ? `q_${String(path[1])}` : String(path[0])] ??= message;
  if (errors.claims) errors.claims = 'Of which figures? Choose one at least.';
}

function readQuantity(text: (name: string) => string, old: Partial<Check>) {
  if (text('q_value') === '' && text('q_as_printed') === '')
    return old.quantity?.lower == null ? undefined : old.quantity;
  return withoutGaps({
    ...old.quantity,
    value: text('q_value') === '' ? undefined : Number(text('q_value')),
    unit: text('q_unit'),
    as_printed: text('q_as_printed'),
    label: text('q_label'),
    compares: text('q_compares'),
    differs_in: text('q_compares') === 'apart' && text('q_differs_in') ? [text('q_differs_in')] : undefined,
  });
}

function readSource(fields: Fields, choices: Choices, errors: Errors): Source | undefined {
  const text = textOf(fields);
  const title = text('source_title');
  if (title === '') return undefined;
  const date = text('source_date');
  const parsed = sourceSchema.safeParse({
    slug: freeId(
      [toSlug(text('source_publisher') || title).slice(0, 40), date.slice(0, 4)].filter(Boolean).join('-'),
      choices.sources.map(({ code }) => ({ id: code })),
    ),
    title,
    publisher: text('source_publisher') || null,
    kind: text('source_kind'),
    genre: text('source_genre'),
    authors: [],
    published: { date: date || null, basis: text('source_basis') || (date ? 'printed in it' : 'not known') },
    address: text('source_address') || null,
    archived: null,
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) errors[`source_${String(path.at(-1))}`] ??= message;
}

const textOf = (fields: Fields) => (name: string) => fields[name]?.at(-1)?.trim() ?? '';

function freeId(base: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(base)) return base;
  let count = 2;
  while (ids.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
