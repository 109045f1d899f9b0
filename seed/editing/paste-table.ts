import type { GridCell } from '../../lib/draft/table/grid.ts';
import { readTableFile, type TableFileOptions } from '../files/read-table-file.ts';

/** A table as text that can be pasted and changed; `isPlain` where its numbers have points for decimals, as workbooks show them. */
export type PastedTable = { text: string; isPlain: boolean };

/**
 * A file's table as text, its cells parted by tabs, as a program puts a copied table there: a merged head stands in its first
 * cell alone. Throws TableFileError.
 */
export function pasteTable(content: Buffer, options: TableFileOptions = {}): PastedTable {
  const { rows } = readTableFile(content, options).grid;
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push('');
    lines.push(cells.map(toText).join('\t'));
  }
  return { text: lines.join('\n'), isPlain: rows.some(({ cells }) => cells.some((cell) => cell.isPlain)) };
}

function toText(cell: GridCell, index: number, cells: readonly GridCell[]): string {
  const left = cells[index - 1];
  const text = cell.isSpread && left?.text === cell.text ? '' : cell.text;
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""').replace(/\s+/gu, ' ')}"` : text;
}
