import { asPrintedSchema } from '../../model/printed-phrase.ts';
import { QUALIFIERS } from '../../model/vocabulary.ts';
import type { GridCell } from './grid.ts';
import { columnDecimal } from './number-style.ts';
import { type NumberCell, readNumberCell } from './read-number.ts';
import { readPeriod } from './read-period.ts';
import type { ReadTable, RowContext, RowSays, TableFigure } from './table.ts';

type KnownColumn = ReadTable['columns'][number];

const UNIT_IN_HEAD = /[([]\s*(?<unit>[^()[\]]+?)\s*[)\]]\s*$/u;
/** What is said at the end of a cell of which a part is in no field. */
export const LEFT_OUT = 'left out';
const PERCENT = /%|\bper ?cent\b/iu;

/** A cell of values as a figure; undefined where the column has none, the cell is empty, or it can't be read. */
export function readFigure(column: KnownColumn, context: RowContext, said: RowSays): TableFigure | undefined {
  const { columns } = context;
  const values = columns.filter(({ use }) => use?.field === 'value');
  const isEnds = column.use?.field === 'from' && values.length === 0;
  if (column.use?.field !== 'value' && !isEnds) return undefined;
  const { became, wrong, cells } = context;
  const cell = cells[column.index];
  const { letter } = column;
  const text = cell?.text.trim() ?? '';
  const read = isEnds ? readEnds(column, context) : readCell(cell, column, said);
  if (read.kind === 'gap') {
    became(letter, text === '' ? 'empty: no figure' : `“${text}”: no figure`);
    return undefined;
  }
  if (read.kind === 'problem') {
    wrong(letter, text, read.found, read.right);
    return undefined;
  }
  const printed = said.printed || read.phrase;
  if (!asPrintedSchema.safeParse(printed).success) {
    wrong(letter, text, 'a phrase of more than eight words', 'the number with its hedge and what is counted');
    return undefined;
  }
  const percent = read.unit === null && PERCENT.test(`${column.head} ${said.unit ?? ''}`) ? 'percent' : null;
  const unit = said.unit ?? read.unit ?? percent ?? UNIT_IN_HEAD.exec(column.head)?.groups?.unit ?? null;
  const figure: TableFigure = {
    letter,
    printed,
    decimal: read.decimal,
    value: read.value,
    range: read.range,
    qualifier: read.qualifier,
    unit,
    metric: column.use?.metric ?? said.metric,
    period: said.period ?? readPeriod(yearOfHead(column.head)) ?? null,
    entity: said.entity,
    source: said.source,
  };
  became(letter, figureWords(figure, read.marks, cell?.holds));
  for (const each of columns)
    if (each.use?.field === 'hedge' || each.use?.field === 'printed' || (isEnds && each.use?.field === 'to'))
      if (cells[each.index]?.text.trim()) became(each.letter, `said with ${letter}`);
  return figure;
}

const yearOfHead = (head: string) =>
  head.split(' / ').findLast((part) => readPeriod(part) !== undefined) ?? '';

/** A cell of values with its row's hedge and printed phrase, which have to say the same number. */
function readCell(
  cell: GridCell | undefined,
  { style }: KnownColumn,
  { hedge, printed }: RowSays,
): NumberCell {
  const decimal = cell?.isPlain ? '.' : columnDecimal(style);
  const alone = readNumberCell(cell?.text ?? '', decimal);
  if (alone.kind !== 'quantity') return alone;
  if (printed !== '') return agree(alone, readNumberCell(printed, null), printed);
  if (hedge === '') return alone;
  const named = QUALIFIERS.find((each) => each === hedge.replaceAll(' ', '_').toLowerCase());
  const together = readNumberCell(`${hedge} ${alone.phrase}`, decimal);
  if (together.kind === 'quantity' && (named === undefined || together.qualifier === named))
    return { ...together, marks: alone.marks };
  if (named !== undefined) return { ...alone, qualifier: named };
  return {
    kind: 'problem',
    found: `the hedge “${hedge}”, which is none that is known`,
    right: '"more than", "about" or "up to", or an empty cell',
  };
}

function agree(alone: NumberCell & { kind: 'quantity' }, phrase: NumberCell, printed: string): NumberCell {
  if (
    phrase.kind === 'quantity' &&
    phrase.value === alone.value &&
    phrase.range?.from === alone.range?.from &&
    phrase.range?.to === alone.range?.to
  )
    return { ...phrase, unit: phrase.unit ?? alone.unit, marks: alone.marks };
  return {
    kind: 'problem',
    found: `another number than the phrase “${printed}”`,
    right: 'the number that the phrase prints',
  };
}

/** Both ends of a range in columns of their own. */
function readEnds(column: KnownColumn, { columns, cells }: RowContext): NumberCell {
  const other = columns.find(({ use }) => use?.field === 'to');
  const decimal = columnDecimal(column.style) ?? columnDecimal(other?.style ?? null);
  const read = (index: number) =>
    readNumberCell(cells[index]?.text ?? '', cells[index]?.isPlain ? '.' : decimal);
  if (!other)
    return {
      kind: 'problem',
      found: 'the lower end of a range, and no column of upper ends',
      right: '--map "…=to"',
    };
  const [from, to] = [read(column.index), read(other.index)];
  if (from.kind !== 'quantity') return from;
  if (to.kind !== 'quantity')
    return to.kind === 'gap'
      ? { kind: 'problem', found: 'a lower end without an upper one', right: 'both ends' }
      : to;
  if (from.value === null || to.value === null || from.value >= to.value)
    return {
      kind: 'problem',
      found: `ends that are no range: ${from.phrase} and ${to.phrase}`,
      right: 'the lower end first',
    };
  return {
    ...from,
    value: null,
    range: { from: from.value, to: to.value },
    phrase: `${from.phrase}–${to.phrase}`,
  };
}

function figureWords(
  { value, range, qualifier, unit, printed }: TableFigure,
  marks: string,
  holds: string | undefined,
): string {
  const number = range ? `${range.from} to ${range.to}` : `${value}`;
  const hedge = qualifier === QUALIFIERS[0] ? '' : `${qualifier} `;
  const notes = [
    ...(marks === '' ? [] : [`footnote mark ${marks} ${LEFT_OUT}`]),
    ...(holds === undefined ? [] : [`the file holds ${holds}`]),
  ];
  return `${hedge}${number}${unit ? ` ${unit}` : ''} (“${printed}”)${notes.length === 0 ? '' : `; ${notes.join('; ')}`}`;
}
