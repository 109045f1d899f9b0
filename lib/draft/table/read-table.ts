import { formatChoice } from '../../words/format.ts';
import { type Column, type Field, matchColumns } from './fields.ts';
import type { Grid } from './grid.ts';
import { divideTable } from './head-rows.ts';
import { findNumberStyle } from './number-style.ts';
import { type Cells, readRow } from './read-row.ts';
import type { CellIssue, ReadTable, TableOptions } from './table.ts';

/** Reads a grid as a table of figures: what each column is for, what each cell became, and what is wrong with any of them. */
export function readTable(grid: Grid, options: TableOptions): ReadTable {
  const divided = divideTable(grid, options.headRows);
  const used = matchColumns(divided.heads, options.mapping ?? []);
  const isNumeric = (column: Column) => ['value', 'from', 'to'].includes(column.use?.field ?? '');
  const columns = used.map((column) => {
    if (!isNumeric(column)) return { ...column, style: null };
    const shown = divided.rows
      .map(({ cells }) => cells[column.index])
      .map((cell) => (cell && !cell.isPlain ? cell.text : ''));
    const style = findNumberStyle(shown);
    return {
      ...column,
      style: options.decimal ? { ...style, decimal: options.decimal, conflict: null } : style,
    };
  });
  const rows = divided.rows.map(({ line, cells }) => ({ line, cells: [...cells] }));
  fillDown(rows, columns, options.fill ?? []);
  const issues: CellIssue[] = [];
  const read = rows.map((row) => readRow(row, columns, options, (issue) => issues.push(issue)));
  return {
    caption: divided.caption,
    headLines: divided.headLines,
    columns,
    rows: read,
    issues,
    open: listOpen(columns, read),
  };
}

/** An empty cell of these columns says what the one above it does. */
function fillDown(rows: readonly Cells[], columns: readonly Column[], names: readonly string[]): void {
  const wanted = columns.filter(({ head, letter }) =>
    names.some((name) => name === letter || name.toLowerCase() === head.toLowerCase()),
  );
  for (const { index } of wanted)
    for (const [at, { cells }] of rows.entries()) {
      const above = rows[at - 1]?.cells[index];
      if (above && (cells[index]?.text.trim() ?? '') === '') cells[index] = { ...above, isSpread: true };
    }
}

/** What has to be said of the columns before the rows are figures, with what looks like an answer. */
function listOpen(columns: ReadTable['columns'], rows: ReadTable['rows']): ReadTable['open'] {
  if (rows.length === 0) return [{ said: 'The table has no row beneath its head.', option: null }];
  const has = (...fields: Field[]) => columns.some(({ use }) => use && fields.includes(use.field));
  return [
    ...(has('value', 'from') ? [] : [nameCandidates(columns, rows)]),
    ...(has('entity')
      ? []
      : [
          {
            said: 'No column is known to hold whom the numbers are about.',
            option: '--map "Country=entity"',
          },
        ]),
  ];
}

/** That no column of numbers is known, with those of which nothing is known and whose cells begin with digits. */
function nameCandidates(columns: ReadTable['columns'], rows: ReadTable['rows']): ReadTable['open'][number] {
  const said = 'No column is known to hold the numbers.';
  const counted = columns
    .filter(({ use }) => use === null)
    .map(({ index, letter, head }) => {
      const filled = rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
      const numbers = filled.filter((text) => /^[^\p{L}]{0,3}\d/u.test(text)).length;
      return { letter, head, numbers, filled: filled.length };
    })
    .filter(({ numbers, filled }) => numbers > 0 && numbers * 2 >= filled);
  const [first] = counted;
  if (first === undefined) return { said, option: '--map "Share=value"' };
  const named = counted.map(
    ({ letter, head, numbers, filled }) =>
      `${letter} "${head}" (${numbers} of ${filled} cells begin with digits)`,
  );
  const column = first.head === '' ? first.letter : first.head.replaceAll(',', '\\,');
  return { said: `${said} It may be ${formatChoice(named)}.`, option: `--map "${column}=value"` };
}
