import 'server-only';
import type { Draft } from '../../../lib/draft/draft.ts';
import { MappingProblem } from '../../../lib/draft/table/fields.ts';
import type { ImportPlan } from '../../../lib/draft/table/plan-import.ts';
import type { ReadTable } from '../../../lib/draft/table/table.ts';
import type { Catalogue } from '../../../lib/model/catalogue.ts';
import { planTable, type ReadTableOptions, readTable } from '../../../seed/editing/import-table.ts';
import { TableFileError } from '../../../seed/files/read-table-file.ts';

/** What a table that was pasted is called where a file's name would stand. */
export const PASTED = 'pasted table';
/** What stands between heads that were shown with a form. */
const BETWEEN = '\u001f';

type Fields = Record<string, string[]>;
type Known = { catalogue: Catalogue | undefined; draft: Draft };

/** A pasted table as it is read, and what it would change; or why it can't be read. */
export type PastedRead = { table: ReadTable; plan: ImportPlan | undefined } | { problem: string };

/** The heads of a table, by which a form knows again that its columns are of the same one. */
export const headsOf = ({ columns }: ReadTable): string => columns.map(({ head }) => head).join(BETWEEN);

/** Reads what a form holds: the text, what its columns are for where it was shown already, and how it is to be read. */
export function readPastedTable(fields: Fields, known: Known, text: string | undefined): PastedRead {
  const pasted = fields.table?.[0] ?? '';
  try {
    const first = readTable(pasted, { ...toOptions(fields), ...known });
    const isShown = fields.heads?.[0] === headsOf(first.table);
    const map = isShown ? toMapping(fields, first.table) : '';
    const { table } = isShown ? readTable(pasted, { ...toOptions(fields), ...known, map }) : first;
    return { table, plan: text === undefined ? undefined : planTable(table, { ...known, text }, PASTED) };
  } catch (error) {
    if (error instanceof TableFileError) return { problem: `The table can’t be read: ${error.message}` };
    if (error instanceof MappingProblem) return { problem: error.message };
    throw error;
  }
}

/** Whether nothing of a table would be lost by writing it. */
export const isWhole = ({ open, issues }: ReadTable): boolean =>
  open.length === 0 && issues.every(({ isFigure }) => !isFigure);

function toOptions(fields: Fields): ReadTableOptions {
  const [decimal, head, fill] = ['decimal', 'head', 'fill'].map((name) => fields[name]?.[0]?.trim() ?? '');
  return {
    ...((decimal === ',' || decimal === '.') && { decimal }),
    ...(head !== undefined && /^\d$/.test(head) && { headRows: Number(head) }),
    ...(fill && { fill: [fill] }),
  };
}

/** What each column was said to be for, in the words of a mapping. */
function toMapping(fields: Fields, { columns }: ReadTable): string {
  return columns
    .map(({ letter }) => {
      const use = fields[`use-${letter}`]?.[0] || 'nothing';
      const metric = use === 'value' ? fields[`metric-${letter}`]?.[0]?.trim() : '';
      return `${letter}=${use}${metric ? `:${metric}` : ''}`;
    })
    .join(', ');
}
