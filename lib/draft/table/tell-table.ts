import { formatCount, formatList } from '../../words/format.ts';
import type { ImportPlan } from './plan-import.ts';
import type { CellIssue, ReadTable, TableRow } from './table.ts';

/** `rows.csv:7 column C "12,5o": a number and something else; right would be a number alone, as "12,5"`. Without a name it is “Line 7”. */
export function issueLine(name: string, { line, letter, text, found, right }: CellIssue): string {
  return `${name === '' ? 'Line ' : `${name}:`}${line} column ${letter} ${JSON.stringify(text)}: ${found}; right would be ${right}`;
}

/** What a table is read as: its columns, what each cell became, and what is wrong, in lines. */
export function tellTable(table: ReadTable, name: string): string[] {
  return [
    ...(table.caption.length > 0 ? [`Above it: ${formatList(table.caption)}`] : []),
    `Its head: ${table.headLines.length === 0 ? 'none' : formatList(table.headLines.map((line) => `line ${line}`))} (--head says how many rows it has)`,
    ...table.columns.map((column) => `  ${columnLine(column, table.rows)}`),
    ...table.rows.map((row) => `${name}:${row.line} ${rowLine(row)}`),
    ...(table.issues.length > 0 ? ['', 'What could not be read:'] : []),
    ...table.issues.map((issue) => issueLine(name, issue)),
    ...(table.open.length > 0 ? [''] : []),
    ...table.open.map(({ said, option }) => (option === null ? said : `${said} Say which, as ${option}`)),
    '',
    tellCounts(table),
  ];
}

function columnLine(
  { letter, head, use, isNamed, style }: ReadTable['columns'][number],
  rows: readonly TableRow[],
): string {
  const named = `${letter} "${head}"`;
  if (use === null)
    return `${named}: nothing, ${isNamed ? 'as you said' : 'no field is known by this head'}; kept beside its figures`;
  const metric = use.metric === undefined ? '' : ` of ${use.metric}`;
  return `${named}: ${use.field}${metric}${isNamed ? ', as you said' : ''}${styleWords(style, rows)}`;
}

function styleWords(style: ReadTable['columns'][number]['style'], rows: readonly TableRow[]): string {
  if (style === null) return '';
  const line = (at: number) => rows[at]?.line;
  if (style.conflict)
    return `; line ${line(style.conflict.comma)} has a decimal comma and line ${line(style.conflict.point)} a decimal point`;
  if (style.decimal === null) return '';
  const by = style.shownBy === null ? 'as you said' : `as line ${line(style.shownBy)} shows`;
  return `, with decimal ${style.decimal === ',' ? 'commas' : 'points'}, ${by}`;
}

function rowLine({ label, isTotal, cells }: TableRow): string {
  const told = cells.flatMap(({ letter, text, became, field }) => {
    if (field === null) return text === '' ? [] : [`${letter} “${text}” beside it`];
    return became === '' ? [] : [`${letter} ${became}`];
  });
  return `${label}${isTotal ? ' (seems to add others up)' : ''}: ${told.join(' | ')}`;
}

/** How many rows, figures, gaps, totals and unread cells a table has. */
export function tellCounts({ rows, issues }: ReadTable): string {
  const figures = rows.reduce((sum, row) => sum + row.figures.length, 0);
  const empty = rows
    .flatMap(({ cells }) => cells)
    .filter(({ became }) => became.endsWith('no figure')).length;
  const totals = rows.filter(({ isTotal }) => isTotal).length;
  const also = [
    ...(empty > 0 ? [`${formatCount(empty, 'cell')} without a figure`] : []),
    ...(totals > 0
      ? [`${formatCount(totals, 'row')} that ${totals === 1 ? 'seems' : 'seem'} to add others up`]
      : []),
    ...(issues.length > 0 ? [`${formatCount(issues.length, 'cell')} not read`] : []),
  ];
  return `${formatCount(rows.length, 'row')}: ${[formatCount(figures, 'figure'), ...also].join(', ')}.`;
}

/** What a table becomes in a draft, or became. */
export function tellPlan({ completed, decided, added, text }: ImportPlan): string[] {
  const several = completed.filter(({ others }) => others > 0);
  const claims = added.filter(({ disposition }) => disposition === 'claim').length;
  return [
    ...(completed.length > 0
      ? [
          `${formatCount(completed.length, 'figure')} of the draft ${completed.length === 1 ? 'stands' : 'stand'} in the text and ${completed.length === 1 ? 'takes' : 'take'} what the table says: ${formatList(completed.map(({ id }) => id))}.`,
        ]
      : []),
    ...several.map(
      ({ id, others }) =>
        `${id} is the first of ${others + 1} places that fit: look whether it is the right one.`,
    ),
    ...(decided.length > 0
      ? [
          `Decided already, and left as ${decided.length === 1 ? 'it is' : 'they are'}: ${formatList(decided.map(({ id }) => id))}.`,
        ]
      : []),
    ...(text === null
      ? []
      : [
          `${formatCount(claims, 'figure')} of the table ${claims === 1 ? 'stands' : 'stand'} nowhere in the text: the rows are written behind it, as blocks ${text.firstBlock} to ${text.blocks}, so that they can be found and checked there.`,
        ]),
  ];
}
