import { columnLetters, dateCell, textCell } from './cells.ts';
import { SheetLinks, sheetHead, sheetRange, sheetTail } from './sheet.ts';
import { STYLE } from './styles.ts';

/** A cell of a sheet of texts: a text, one that leads somewhere, or a date as it is known. */
export type TextCell = string | { text: string; address: string } | { date: string };
export type TextColumn = { name: string; width: number };

/** A sheet of texts beside the claims, made a row at a time. */
export class TextSheet {
  readonly links = new SheetLinks();
  readonly #columns: readonly TextColumn[];
  #rows = 1;

  constructor(columns: readonly TextColumn[]) {
    this.#columns = columns;
  }

  head(): string {
    const names = this.#columns.map(({ name }, at) => textCell(`${columnLetters(at)}1`, name, STYLE.head));
    const widths = this.#columns.map(({ width }) => width);
    return `${sheetHead(widths, false)}<row r="1">${names.join('')}</row>`;
  }

  row(cells: readonly TextCell[]): string {
    this.#rows += 1;
    const written = cells.map((cell, at) => this.#cell(`${columnLetters(at)}${this.#rows}`, cell));
    return `<row r="${this.#rows}">${written.join('')}</row>`;
  }

  get range(): string {
    return sheetRange(this.#columns.length, this.#rows);
  }

  tail(): string {
    return sheetTail(this.range, this.links);
  }

  #cell(place: string, cell: TextCell): string {
    if (typeof cell === 'string') return textCell(place, cell, STYLE.prose);
    if ('date' in cell) return dateCell(place, cell.date);
    return textCell(place, cell.text, this.links.add(place, cell.address) ? STYLE.link : STYLE.prose);
  }
}
