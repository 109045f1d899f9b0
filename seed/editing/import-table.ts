import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from 'yaml';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { parseMapping } from '../../lib/draft/table/fields.ts';
import { createFindEntity } from '../../lib/draft/table/find-entity.ts';
import type { Decimal } from '../../lib/draft/table/number-style.ts';
import { type ImportPlan, planImport } from '../../lib/draft/table/plan-import.ts';
import { readTable as readGrid } from '../../lib/draft/table/read-table.ts';
import type { ReadTable } from '../../lib/draft/table/table.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';
import { openSeed } from '../files/read-seed.ts';
import { readTableFile, type TableFile } from '../files/read-table-file.ts';
import { readDraft } from './draft-file.ts';
import { ChangedMeanwhile, lockName, readEditable } from './edit-yaml-file.ts';
import { patchYaml } from './patch-yaml.ts';
import { draftFile, textFile } from './places.ts';
import { markOf, withSeedLock } from './seed-lock.ts';
import { keepFormer } from './undo.ts';
import { markOfFile, writeTogether } from './write-together.ts';
import { parseEditable } from './yaml-document.ts';

/** How a table is to be read; nothing of it is needed where its heads say all. */
export type ReadTableOptions = {
  /** As `Country=entity, Share=value`. */
  map?: string;
  sheet?: string;
  delimiter?: string;
  decimal?: Decimal;
  headRows?: number;
  /** Heads or letters of columns in which an empty cell repeats the one above it. */
  fill?: readonly string[];
  /** Whose names and metrics are known; none where the catalogue can't be read. */
  catalogue?: Catalogue | undefined;
  draft?: Draft | undefined;
};

/** A table with what its file said of itself. */
export type TableAtHand = Pick<TableFile, 'read' | 'notes'> & { table: ReadTable };

/** Reads a table out of a file's bytes or pasted text. Throws TableFileError and MappingProblem. */
export function readTable(content: Buffer | string, options: ReadTableOptions = {}): TableAtHand {
  const { map = '', sheet, delimiter, decimal, headRows, fill, catalogue, draft } = options;
  const { grid, ...file } = readTableFile(content, {
    ...(sheet !== undefined && { sheet }),
    ...(delimiter !== undefined && { delimiter }),
  });
  const table = readGrid(grid, {
    mapping: parseMapping(map),
    ...(headRows !== undefined && { headRows }),
    ...(decimal && { decimal }),
    ...(fill && { fill }),
    findEntity: createFindEntity([...(catalogue?.entities ?? []), ...(draft?.entities ?? [])]),
    metrics: new Set(
      [...(catalogue?.metrics.metrics ?? []), ...(draft?.metrics ?? [])].map(({ slug }) => slug),
    ),
  });
  return { ...file, table };
}

/** A draft that a table goes into, with the text that it was made of and what the seed knows. */
export type ImportTarget = {
  slug: string;
  draft: Draft;
  mark: string;
  text: string;
  catalogue: Catalogue | undefined;
};

/** Opens what a table goes into. Throws SetupProblem where there is no such draft, it can't be read, or its text is not at hand. */
export async function openImportTarget(folder: string, slug: string): Promise<ImportTarget> {
  const { draft, mark, name } = await readDraft(folder, slug);
  if (!draft)
    throw new SetupProblem(`${name} can't be read as it is: "npm run check" says what is wrong in it.`);
  const text = await readFile(textFile(folder, slug), 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new SetupProblem(
      `The text of ${slug} is not at hand: a table is looked up in it. Save it as .data/texts/${slug}.txt, and begin again.`,
    );
  });
  const { catalogue } = await openSeed(folder);
  return { slug, draft, mark, text, catalogue };
}

/** What a table changes in a draft; `name` is the file's. */
export function planTable(
  table: ReadTable,
  { draft, text, catalogue }: Pick<ImportTarget, 'draft' | 'text' | 'catalogue'>,
  name: string,
): ImportPlan {
  const metrics = [...(catalogue?.metrics.metrics ?? []), ...(draft.metrics ?? [])];
  const roles = new Map(metrics.flatMap(({ slug, rows_by }) => (rows_by ? [[slug, rows_by] as const] : [])));
  return planImport(table, { draft, text, name, roles });
}

/**
 * Writes what was planned, the draft and the text together or neither: comments and all else in the draft keep their bytes.
 * Throws ChangedMeanwhile where the draft or its text is another than what the plan was made of.
 */
export async function writeTable(
  folder: string,
  target: ImportTarget,
  plan: ImportPlan,
): Promise<{ mark: string }> {
  const { slug, mark, text } = target;
  const name = draftFile(slug);
  const write = async () => {
    const file = path.join(folder, name);
    const { text: before, mark: found } = await readEditable(file);
    if (found !== mark) throw new ChangedMeanwhile(name);
    const document = parseEditable(before, name);
    applyPlan(document, target, plan);
    const after = patchYaml(before, document, name);
    const kept = textFile(folder, slug);
    if ((await markOfFile(kept)) !== markOf(text)) throw new ChangedMeanwhile(`.data/texts/${slug}.txt`);
    if (after === before) return { mark: found };
    await keepFormer(folder, slug, before, after);
    const ofText = {
      name: path.relative(folder, kept),
      mark: markOf(text),
      content: plan.text?.content ?? text,
    };
    await writeTogether(folder, [...(plan.text ? [ofText] : []), { name, mark: found, content: after }]);
    return { mark: markOf(after) };
  };
  // Several files change together: that has one note in a folder, and so one lock, as publishing has.
  return withSeedLock(folder, 'catalogue', () => withSeedLock(folder, lockName(name), write));
}

function applyPlan(document: Document, { draft, catalogue }: ImportTarget, plan: ImportPlan): void {
  for (const { index, fields } of plan.completed)
    for (const [key, value] of Object.entries(fields))
      if (value === undefined) document.deleteIn(['figures', index, key]);
      else document.setIn(['figures', index, key], document.createNode(value));
  for (const figure of plan.added) document.addIn(['figures'], document.createNode(figure));
  for (const entity of listNewEntities(plan, draft, catalogue)) addTo(document, 'entities', entity);
  if (plan.text === null) return;
  document.setIn(['text', 'sha256'], plan.text.sha256);
  document.setIn(['text', 'blocks'], plan.text.blocks);
  document.setIn(['text', 'note'], [draft.text.note, plan.text.note].filter(Boolean).join(' '));
}

function addTo(document: Document, key: string, value: unknown): void {
  if (document.has(key)) document.addIn([key], document.createNode(value));
  else document.set(key, document.createNode([value]));
}

/** The records of what the table names and neither the catalogue nor the draft has. */
function listNewEntities({ completed, added }: ImportPlan, draft: Draft, catalogue: Catalogue | undefined) {
  const known = new Set([...(catalogue?.entities ?? []), ...(draft.entities ?? [])].map(({ code }) => code));
  const find = createFindEntity([]);
  const named = [...completed.map(({ fields }) => fields), ...added];
  const codes = named.flatMap(({ entities }) => (entities as Draft['figures'][number]['entities']) ?? []);
  return [...new Set(codes.map(({ entity }) => entity))].flatMap((code) =>
    known.has(code) ? [] : (find(code) ?? []),
  );
}
