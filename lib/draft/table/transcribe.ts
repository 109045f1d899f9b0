import type { Span } from '../../quantity/token.ts';
import { cleanBlock } from '../../text/extract.ts';
import type { ReadTable, TableFigure, TableRow } from './table.ts';

/** A row as it is written at the end of a text: its name and its figures. */
export type TranscribedRow = { row: TableRow; text: string };

/** A table, or what of it stands nowhere else, as paragraphs: its caption and heads, then a row each. */
export type Transcript = { head: string; rows: TranscribedRow[] };

/** Writes rows of a table as paragraphs of a text, each with the figures that are wanted of it; `name` is said where there is no caption. */
export function transcribe(
  table: ReadTable,
  name: string,
  wanted: ReadonlyMap<TableRow, readonly TableFigure[]>,
): Transcript {
  const letters = new Set([...wanted.values()].flat().map(({ letter }) => letter));
  const heads = table.columns
    .filter(({ letter, head }) => letters.has(letter) && head !== '')
    .map(({ head }) => cleanBlock(head));
  const caption = table.caption.length > 0 ? `: ${cleanBlock(table.caption.join(', '))}` : ` (${name})`;
  return {
    head: `Table${caption}${heads.length > 0 ? `: ${heads.join('; ')}` : ''}`,
    rows: [...wanted].map(([row, figures]) => ({
      row,
      text: `${cleanBlock(row.label)}: ${figures.map(({ printed }) => cleanBlock(printed)).join('; ')}`,
    })),
  };
}

/** The text with the transcript behind it; the same text where it ends with it already. */
export function appendTranscript(text: string, { head, rows }: Transcript): string {
  const added = [head, ...rows.map((row) => row.text)].join('\n\n');
  const plain = text.replace(/\s+$/u, '');
  return plain.endsWith(added) ? text : `${plain}\n\n${added}\n`;
}

/** Where each figure of a row stands in the block that its text became. Throws where it does not: nothing is ever left out. */
export function findInBlock(
  block: string,
  { row, text }: TranscribedRow,
  figures: readonly TableFigure[],
): { figure: TableFigure; span: Span }[] {
  let from = Math.min(cleanBlock(row.label).length + 1, text.length);
  return figures.map((figure) => {
    const printed = cleanBlock(figure.printed);
    const start = block.indexOf(printed, from);
    if (start < 0) throw new Error(`"${printed}" is not found in the row that it was written in: ${text}`);
    from = start + printed.length;
    return { figure, span: { start, end: from } };
  });
}
