import { languageOrNone } from '../../language/languages.ts';
import { extractArticle } from '../../text/extract.ts';
import { sha256Hex } from '../../text/locator.ts';
import type { Draft, DraftFigure } from '../draft.ts';
import { CLAIM_DISPOSITIONS, isOpenFigure } from '../open-items.ts';
import { addFigures } from './add-figures.ts';
import { type Matched, matchFigures } from './match-figures.ts';
import { type Decimal, swapSigns } from './number-style.ts';
import { fieldsOf, type Roles, toRemark } from './row-fields.ts';
import type { ReadTable, TableFigure, TableRow } from './table.ts';
import { appendTranscript, transcribe } from './transcribe.ts';

/** An entry of the draft that stands there already, and what of its row it lacks; a field that is `undefined` goes. */
export type Completed = { id: string; index: number; fields: Record<string, unknown>; others: number };
/** What a table changes in a draft, and in the kept text of its article where rows stand nowhere in it. */
export type ImportPlan = {
  completed: Completed[];
  /** Entries that somebody decided: they stay as they are. */
  decided: { id: string; line: number }[];
  /** New entries, in the order of the text. */
  added: DraftFigure[];
  text: { content: string; sha256: string; blocks: number; firstBlock: number; note: string } | null;
};

type Options = { draft: Draft; text: string; name: string; roles: Roles };

/** Plans what the figures of a table become in a draft whose article has this text; `name` is what the table is called. */
export function planImport(table: ReadTable, { draft, text, name, roles }: Options): ImportPlan {
  const before = extractArticle(text, draft.text.joins);
  const { matched, missing: absent } = matchFigures(table, draft.figures, before.blocks);
  const missing = writeAsText(absent, languageOrNone(draft.article.language).decimal);
  const [open, decided] = [true, false].map((wanted) =>
    matched.filter(({ entry }) => isOpenFigure(entry) === wanted),
  );
  const plan: ImportPlan = {
    completed: (open ?? []).map((each) => toCompleted(each, { draft, name, roles })),
    decided: (decided ?? []).map(({ entry, row }) => ({ id: entry.id, line: row.line })),
    added: [],
    text: null,
  };
  if (missing.size === 0) return plan;
  const transcript = transcribe(table, name, missing);
  const content = appendTranscript(text, transcript);
  const article = extractArticle(content, draft.text.joins);
  const blocks = article.blocks.length;
  const firstBlock = blocks - transcript.rows.length;
  const note = `Blocks ${firstBlock} to ${blocks} are no paragraphs of the text: they are a table of the article, as ${name} has it.`;
  return {
    ...plan,
    added: addFigures({ draft, name, roles, article, transcript, missing }),
    text: { content, sha256: sha256Hex(content), blocks, firstBlock, note },
  };
}

/** Figures as a text of this language writes their numbers: `12,5` of a table is `12.5` behind an English text. */
function writeAsText(
  rows: ReadonlyMap<TableRow, readonly TableFigure[]>,
  decimal: Decimal | null,
): Map<TableRow, TableFigure[]> {
  const write = (figure: TableFigure) =>
    decimal === null || figure.decimal === decimal
      ? figure
      : { ...figure, printed: swapSigns(figure.printed), decimal };
  return new Map([...rows].map(([row, figures]) => [row, figures.map(write)]));
}

function toCompleted(
  { row, figure, entry, others }: Matched,
  { draft, name, roles }: Omit<Options, 'text'>,
): Completed {
  const said = { ...fieldsOf(figure, draft, roles), row: toRemark(row, figure, name) };
  const isLeftOut = !CLAIM_DISPOSITIONS.includes(entry.disposition);
  const isNew = ([key]: [string, unknown]) =>
    key === 'metric' || (entry as Record<string, unknown>)[key] === undefined;
  return {
    id: entry.id,
    index: draft.figures.indexOf(entry),
    fields: {
      ...Object.fromEntries(Object.entries(said).filter(isNew)),
      ...(isLeftOut && { disposition: 'claim', reason: undefined }),
    },
    others,
  };
}
