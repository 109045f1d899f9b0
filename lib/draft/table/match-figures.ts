import type { Block } from '../../text/extract.ts';
import type { DraftFigure } from '../draft.ts';
import type { ReadTable, TableFigure, TableRow } from './table.ts';

/** A figure of a table that stands in the text already, as an entry of the draft; `others` counts further places that fit. */
export type Matched = { row: TableRow; figure: TableFigure; entry: DraftFigure; others: number };
/** What stands in the text, and of each row what does not. */
export type MatchedTable = { matched: Matched[]; missing: Map<TableRow, TableFigure[]> };

/** A table that was copied one cell a line has its row's name so many lines above. */
const CELLS_ABOVE = 12;
const LONGEST_CELL = 40;

/**
 * Looks up each figure of a table among a draft's figures: the same number, in a block that names the row, or in a short one of
 * its own with a block above that is the row's name. No entry is taken twice.
 */
export function matchFigures(
  table: ReadTable,
  draft: readonly DraftFigure[],
  blocks: readonly Block[],
): MatchedTable {
  const used = new Set<DraftFigure>();
  const matched: Matched[] = [];
  const missing = new Map<TableRow, TableFigure[]>();
  for (const row of table.rows)
    for (const figure of row.figures) {
      const fits = draft.filter(
        (entry) => !used.has(entry) && saysSame(entry, figure) && isOfRow(entry, row, blocks),
      );
      const [entry] = fits;
      if (entry === undefined) {
        missing.set(row, [...(missing.get(row) ?? []), figure]);
        continue;
      }
      used.add(entry);
      matched.push({ row, figure, entry, others: fits.length - 1 });
    }
  return { matched, missing };
}

function saysSame({ value, from, to }: DraftFigure, figure: TableFigure): boolean {
  if (figure.range) return from === figure.range.from && to === figure.range.to;
  return figure.value !== null && value === figure.value;
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

function isOfRow({ block }: DraftFigure, { label }: TableRow, blocks: readonly Block[]): boolean {
  const name = fold(label);
  const text = fold(blocks[block - 1]?.text ?? '');
  if (name === '' || text === '') return false;
  if (new RegExp(`(?<![\\p{L}\\p{N}])${escapeAll(name)}(?![\\p{L}\\p{N}])`, 'u').test(text)) return true;
  const above = blocks.slice(Math.max(0, block - 1 - CELLS_ABOVE), block - 1);
  return text.length <= LONGEST_CELL && above.some((each) => fold(each.text) === name);
}

const escapeAll = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
