import type { Column, ColumnType } from '../column.ts';
import { COLUMNS } from '../columns.ts';
import { booleanCell, columnLetters, dateCell, numberCell, textCell } from './cells.ts';
import { SheetLinks, sheetHead, sheetRange, sheetTail } from './sheet.ts';
import { STYLE, type Style } from './styles.ts';

const WIDTHS: Record<ColumnType, number> = {
  text: 20,
  number: 14,
  boolean: 10,
  date: 12,
  day: 12,
  list: 20,
  address: 24,
};

/** Texts of several sentences: their columns are wide, and their lines are wrapped. */
const PROSE: ReadonlySet<string> = new Set([
  'as_printed',
  'description',
  'caveat',
  'period_note',
  'article_title',
  'primary_title',
  'changed_before_publication',
]);

type WriteCell = (place: string, field: string) => string;
type SheetColumn = { letters: string; write: WriteCell };

/** Claims as the rows of a sheet, made a row at a time; what it holds grows with its links alone, which are bounded. */
export class ClaimSheet {
  /** How many rows there are so far, the head among them. */
  rows = 1;
  readonly links = new SheetLinks();
  readonly #columns: SheetColumn[] = COLUMNS.map((column, at) => ({
    letters: columnLetters(at),
    write: cellWriter(column),
  }));
  readonly #key = COLUMNS.findIndex((column: Column) => column.key === true);
  readonly #address = COLUMNS.findIndex(({ name }) => name === 'claim_url');

  head(): string {
    const names = COLUMNS.map(({ name }, at) => textCell(`${columnLetters(at)}1`, name, STYLE.head));
    const widths = COLUMNS.map(({ name, type }) => (PROSE.has(name) ? 60 : WIDTHS[type]));
    return `${sheetHead(widths, true)}<row r="1">${names.join('')}</row>`;
  }

  /** The fields of a claim in the order of the columns, `null` for a gap; a text may be one too, and is left out then. */
  row(fields: readonly (string | null)[]): string {
    this.rows += 1;
    const at = this.rows;
    const [key, address] = [fields[this.#key], fields[this.#address]];
    const isLink =
      typeof address === 'string' && this.links.add(`${this.#columns[this.#key]?.letters}${at}`, address);
    let cells = '';
    for (const [place, { letters, write }] of this.#columns.entries()) {
      const field = fields[place];
      if (field === null || field === undefined) continue;
      cells +=
        place === this.#key && isLink
          ? textCell(`${letters}${at}`, key ?? '', STYLE.link)
          : write(`${letters}${at}`, field);
    }
    return `<row r="${at}">${cells}</row>`;
  }

  get range(): string {
    return sheetRange(COLUMNS.length, this.rows);
  }

  tail(): string {
    return sheetTail(this.range, this.links);
  }
}

function cellWriter({ name, type }: Column): WriteCell {
  if (type === 'number') return numberCell;
  if (type === 'boolean') return (place, field) => booleanCell(place, field === 'true');
  if (type === 'date' || type === 'day') return dateCell;
  const style: Style = PROSE.has(name) ? STYLE.prose : STYLE.text;
  return (place, field) => textCell(place, field, style);
}
