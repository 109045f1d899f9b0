'use server';

import { draftSchema } from '../../../lib/draft/draft.ts';
import { SLUG } from '../../../lib/model/slug.ts';
import { REPORTING } from '../../../lib/model/vocabulary.ts';
import type { ExtractedArticle } from '../../../lib/text/extract.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { readBlocks } from '../_draft/block-list.ts';
import { findChoice, readCatalogue, toChoices } from '../_draft/catalogue-choices.ts';
import { openDraft } from '../_draft/open-draft.ts';
import { withoutGaps } from '../_draft/read-figure-form.ts';
import { UNSAID } from '../_draft/unsaid.ts';
import { type Step, stepOnDraft } from '../_step/edit-step.ts';
import { toFields } from '../_step/kept-forms.ts';
import { FieldProblems, fieldOf } from '../_step/run-step.ts';

/** Saves the record of the article, and how its text divides. */
export async function saveArticle(form: FormData): Promise<void> {
  await stepOnDraft(form, '/article', async ({ slug, draft, change }) => {
    const errors: Record<string, string> = {};
    const article = { ...draft.article, ...readRecord(form, draft) };
    const { article: extracted } = await openDraft(slug);
    const text = { ...draft.text, ...readDivision(form, draft, extracted, errors) };
    check({ ...draft, article, text }, errors);
    await change((document) => {
      reconcile(document, ['article'], article);
      reconcile(document, ['text'], text);
    });
    return `/desk/${slug}/article?saved=1`;
  });
}

function readRecord(form: FormData, draft: Step['draft']) {
  const orTodo = (name: string) => fieldOf(form, name) || UNSAID;
  const [date, basis] = [fieldOf(form, 'published_date'), fieldOf(form, 'published_basis')];
  return withoutGaps({
    title: orTodo('title'),
    short: orTodo('short'),
    publisher: fieldOf(form, 'publisher') || null,
    genre: orTodo('genre'),
    authors: readAuthors(form, draft),
    published: date || basis ? { date: date || null, basis: basis || 'printed' } : UNSAID,
    address: fieldOf(form, 'address') || null,
    language: fieldOf(form, 'language') || 'en',
    note: fieldOf(form, 'note') || undefined,
  });
}

function readAuthors(form: FormData, { article }: Step['draft']) {
  const { author = [], affiliation = [] } = toFields(form);
  const former = article.authors === UNSAID ? [] : article.authors;
  const authors = author.flatMap((typed, index) => {
    const name = typed.trim();
    if (name === '') return [];
    const known = former.find((each) => each.name === name);
    return [{ ...known, name, affiliation: affiliation[index]?.trim() || null }];
  });
  if (authors.length > 0) return authors;
  return form.get('no_author') ? [] : UNSAID;
}

function readDivision(
  form: FormData,
  { text }: Step['draft'],
  extracted: ExtractedArticle | undefined,
  errors: Record<string, string>,
) {
  const body = readBlocks(fieldOf(form, 'body'));
  const headings = readBlocks(fieldOf(form, 'sections'));
  for (const [name, blocks] of [
    ['body', body],
    ['sections', headings],
  ] as const)
    if (!blocks || blocks.some((block) => block < 1 || block > text.blocks))
      errors[name] = `Numbers of blocks from 1 to ${text.blocks}, as 3-7, 9.`;
  const known = new Map(text.sections.map(({ block, heading }) => [block, heading]));
  const sections = (headings ?? []).flatMap((block) => {
    const heading = known.get(block) ?? extracted?.blocks[block - 1]?.text;
    return heading === undefined ? [] : [{ heading, block }];
  });
  return { ...(body && { body }), sections };
}

const DEFAULTS = ['caveat', 'role', 'reference', 'chain_end', 'attribution', 'period'] as const;

/** Saves what holds of each claim that says nothing else. */
export async function saveDefaults(form: FormData): Promise<void> {
  await stepOnDraft(form, '/article', async ({ slug, draft, change }) => {
    const typed = Object.fromEntries(DEFAULTS.map((name) => [name, fieldOf(form, name) || undefined]));
    const kept = Object.fromEntries(
      Object.entries(draft.defaults ?? {}).filter(([, value]) => typeof value !== 'string'),
    );
    const defaults = withoutGaps({ ...typed, ...kept });
    check({ ...draft, defaults }, {});
    await change((document) =>
      reconcile(document, ['defaults'], Object.keys(defaults).length > 0 ? defaults : undefined),
    );
    return `/desk/${slug}/article?saved=1`;
  });
}

/** Saves a chain of attribution; one without steps is taken out. */
export async function saveChain(form: FormData): Promise<void> {
  await stepOnDraft(form, '/article', async ({ slug, folder, draft, change }) => {
    const name = fieldOf(form, 'name');
    if (!SLUG.test(name))
      throw new FieldProblems({ name: 'A short name in lower case, joined by hyphens, as pew.' });
    const { sources } = toChoices(await readCatalogue(folder), draft);
    const { who = [], reporting = [], source = [], says = [] } = toFields(form);
    const steps = who.flatMap((typed, index) => {
      if (typed.trim() === '') return [];
      const told = REPORTING.find((each) => each === reporting[index]);
      const document = source[index]?.trim() ? findChoice(sources, source[index] ?? '') : undefined;
      if (source[index]?.trim() && !document)
        throw new FieldProblems({ source: `“${source[index]}” is no document of the catalogue.` });
      return [
        withoutGaps({
          who: typed.trim(),
          reporting: told,
          inferred: told ? undefined : true,
          source: document?.code,
          says: says[index]?.trim() || undefined,
        }),
      ];
    });
    const former = fieldOf(form, 'form').slice('chain:'.length);
    const { [former]: _, ...others } = draft.chains ?? {};
    const chains = { ...others, ...(steps.length > 0 && { [name]: steps }) };
    check({ ...draft, chains }, {});
    await change((document) =>
      reconcile(document, ['chains'], Object.keys(chains).length > 0 ? chains : undefined),
    );
    return `/desk/${slug}/article?saved=1`;
  });
}

/** Throws what the schema of drafts finds wrong, at the last name of its place. */
function check(draft: unknown, errors: Record<string, string>): void {
  const parsed = draftSchema.safeParse(draft);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const names = path.filter((part) => typeof part === 'string');
    errors[
      names[0] === 'article'
        ? names[1] === 'published'
          ? `published_${names[2] ?? 'date'}`
          : String(names[1])
        : String(names.at(-1))
    ] ??= message;
  }
  if (Object.keys(errors).length > 0) throw new FieldProblems(errors);
}
