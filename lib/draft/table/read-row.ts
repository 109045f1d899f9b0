import type { Field } from './fields.ts';
import type { GridCell } from './grid.ts';
import { readFigure } from './read-figure.ts';
import { type PrintedPeriod, readPeriod } from './read-period.ts';
import type {
  CellIssue,
  ReadTable,
  RowContext,
  RowSays,
  TableCell,
  TableFigure,
  TableOptions,
  TableRow,
} from './table.ts';

const TOTAL =
  /\b(?:grand total|sub-?total|totals?|sum|overall|average|mean|median|gesamt|insgesamt|summe|durchschnitt|ensemble|moyenne)\b/iu;

/** Cells of one row, and the line on which it begins. */
export type Cells = { line: number; cells: GridCell[] };

type Report = (issue: CellIssue) => void;

/** Reads one row: what each cell became, and the figures of its columns of numbers. */
export function readRow(
  { line, cells }: Cells,
  columns: ReadTable['columns'],
  options: TableOptions,
  report: Report,
): TableRow {
  const textOf = (field: Field) => {
    const column = columns.find(({ use }) => use?.field === field);
    return column && { ...column, text: cells[column.index]?.text.trim() ?? '' };
  };
  const made: TableCell[] = columns.map(({ letter, head, index, use }) => ({
    letter,
    head,
    text: cells[index]?.text.trim() ?? '',
    field: use?.field ?? null,
    became: '',
  }));
  const became = (letter: string, words: string) => {
    const cell = made.find((each) => each.letter === letter);
    if (cell) cell.became = words;
  };
  const wrong = (letter: string, text: string, found: string, right: string) => {
    became(letter, 'not read');
    const field = columns.find((each) => each.letter === letter)?.use?.field ?? '';
    report({ line, letter, text, found, right, isFigure: ['value', 'from', 'to'].includes(field) });
  };
  const context = { cells, columns, options, textOf, became, wrong };
  const first = made.find(({ text }) => text !== '');
  const label = textOf('entity')?.text || first?.text || '';
  const isTotal = TOTAL.test(label);
  const said = readRowFields(context, isTotal);
  const figures = columns.flatMap((column) => readFigure(column, context, said) ?? []);
  return { line, label, isTotal, cells: made, figures };
}

/** What a row says of all its figures. */
function readRowFields(context: RowContext, isTotal: boolean): RowSays {
  const { textOf, became } = context;
  const plain = (field: Field) => {
    const column = textOf(field);
    if (column && column.text !== '') became(column.letter, `${field} “${column.text}”`);
    return column?.text || null;
  };
  const note = textOf('note');
  if (note && note.text !== '') became(note.letter, 'a remark beside the figure');
  return {
    entity: readEntity(context, isTotal),
    period: readRowPeriod(context),
    source: plain('source'),
    metric: readMetric(context),
    unit: plain('unit'),
    hedge: textOf('hedge')?.text ?? '',
    printed: textOf('printed')?.text ?? '',
  };
}

function readEntity({ textOf, options, became, wrong }: RowContext, isTotal: boolean): TableFigure['entity'] {
  const column = textOf('entity');
  if (!column) return null;
  const { letter, text, head } = column;
  if (text === '') {
    wrong(letter, text, 'no name', `a name; where an empty cell repeats the one above it: --fill "${head}"`);
    return null;
  }
  const entity = options.findEntity(text);
  if (entity) {
    became(letter, `${entity.code} ${entity.name}`);
    return { code: entity.code, name: text };
  }
  if (isTotal) became(letter, 'a row of totals, of no one entity');
  else
    wrong(
      letter,
      text,
      'no country, region or group of this name',
      '"Norway" or "NOR", or a code or name of seed/entities.yaml',
    );
  return null;
}

function readRowPeriod({ textOf, became, wrong }: RowContext): PrintedPeriod | null {
  const column = textOf('period');
  if (!column || column.text === '') return null;
  const period = readPeriod(column.text);
  if (period) became(column.letter, periodWords(period));
  else
    wrong(
      column.letter,
      column.text,
      'no date with a year',
      '"2022", "2022-03", "March 2022", "Q1 2022" or "2019–2021"',
    );
  return period ?? null;
}

const periodWords = ({ start, end }: PrintedPeriod) => (start === end ? start : `${start} to ${end}`);

function readMetric({ textOf, options, became, wrong }: RowContext): string | null {
  const column = textOf('metric');
  if (!column || column.text === '') return null;
  const slug = column.text;
  if (options.metrics?.has(slug)) {
    became(column.letter, `metric ${slug}`);
    return slug;
  }
  wrong(
    column.letter,
    slug,
    'no metric of this slug',
    'a slug of seed/metrics.yaml or of the draft; --map "…=value:slug" names one for a column',
  );
  return null;
}
