import type { Grid, GridCell } from '../../../lib/draft/table/grid.ts';
import { formatCode, type Shown, showNumber } from './number-format.ts';
import { scanXml } from './xml.ts';
import { openZip, WorkbookProblem } from './zip.ts';

/** A sheet of a workbook: its name, and whether the workbook hides it. */
export type Sheet = { name: string; isHidden: boolean; read: () => Grid };

/** Opens a workbook (.xlsx, ECMA-376). Cells are as the sheet shows them, merged ones with their text in each. Throws WorkbookProblem. */
export function readWorkbook(bytes: Buffer): Sheet[] {
  const zip = openZip(bytes);
  const text = (name: string) => zip.read(name)?.toString('utf8');
  const workbook = text('xl/workbook.xml');
  if (workbook === undefined) throw new WorkbookProblem('it holds no workbook: save it anew as .xlsx.');
  const targets = readTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  const strings = readStrings(text('xl/sharedStrings.xml') ?? '');
  const formats = readFormats(text('xl/styles.xml') ?? '');
  const isFrom1904 = /<(?:\w+:)?workbookPr[^>]*date1904="(?:1|true)"/u.test(workbook);
  const show = (value: number, style: number) => showNumber(value, formats[style] ?? 'General', isFrom1904);
  return [...scanXml(workbook)].flatMap((piece) => {
    if (piece.kind !== 'open' || piece.name !== 'sheet') return [];
    const { name = '', state = 'visible', 'r:id': id = '' } = piece.attributes;
    const read = () => readSheet(text(targets.get(id) ?? '') ?? '', { strings, show });
    return [{ name, isHidden: state !== 'visible', read }];
  });
}

function readTargets(xml: string): Map<string, string> {
  return new Map(
    [...scanXml(xml)].flatMap((piece) => {
      if (piece.kind !== 'open' || piece.name !== 'Relationship') return [];
      const { Id = piece.attributes['r:id'] ?? '', Target = '' } = piece.attributes;
      return [[Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`] as const];
    }),
  );
}

/** The texts that cells share; of rich text all runs, without what is set above as its reading. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  let phonetic = 0;
  for (const piece of scanXml(xml)) {
    if (piece.kind === 'open' && piece.name === 'si') strings.push('');
    else if (piece.kind === 'open' && piece.name === 'rPh' && !piece.isEmpty) phonetic += 1;
    else if (piece.kind === 'close' && piece.name === 'rPh') phonetic -= 1;
    else if (piece.kind !== 'text' && piece.name === 't') isText = piece.kind === 'open' && !piece.isEmpty;
    else if (piece.kind === 'text' && isText && phonetic === 0)
      strings[strings.length - 1] = `${strings.at(-1) ?? ''}${piece.text}`;
  }
  return strings.map(fromEscapes);
}

/** Characters that XML can't hold stand as `_x000D_`. */
const fromEscapes = (text: string) =>
  text.replace(/_x(?<hex>[\dA-Fa-f]{4})_/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The codes of the number formats by the number of a cell's style. */
function readFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const used: number[] = [];
  let isCells = false;
  for (const piece of scanXml(xml)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') isCells = piece.kind === 'open';
    if (piece.kind !== 'open') continue;
    const { numFmtId = '0', formatCode: code = '' } = piece.attributes;
    if (piece.name === 'numFmt') own.set(Number(numFmtId), code);
    if (piece.name === 'xf' && isCells) used.push(Number(numFmtId));
  }
  return used.map((id) => formatCode(id, own));
}

type Known = { strings: readonly string[]; show: (value: number, style: number) => Shown };
type OpenCell = { column: number; type: string; style: number; value: string };

function readSheet(xml: string, known: Known): Grid {
  const rows = new Map<number, GridCell[]>();
  const merges: string[] = [];
  let line = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  for (const piece of scanXml(xml)) {
    if (piece.kind === 'text') {
      if (cell && isValue) cell.value += piece.text;
    } else if (piece.name === 'row' && piece.kind === 'open') {
      line = Number(piece.attributes.r ?? line + 1);
      rows.set(line, []);
    } else if (piece.name === 'c') {
      if (cell) place(rows, line, cell, known);
      cell = undefined;
      if (piece.kind === 'open' && !piece.isEmpty)
        cell = openCell(piece.attributes, rows.get(line)?.length ?? 0);
    } else if (piece.name === 'v' || piece.name === 't') {
      isValue = piece.kind === 'open' && !piece.isEmpty;
    } else if (piece.name === 'mergeCell' && piece.kind === 'open') merges.push(piece.attributes.ref ?? '');
  }
  for (const merge of merges) spread(rows, merge);
  return {
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([at, cells]) => ({ line: at, cells: Array.from(cells, (each) => each ?? { text: '' }) })),
  };
}

function openCell({ r = '', t = 'n', s = '0' }: Record<string, string>, next: number): OpenCell {
  return { column: r === '' ? next : toPlace(r).column, type: t, style: Number(s), value: '' };
}

function place(rows: Map<number, GridCell[]>, line: number, cell: OpenCell, known: Known): void {
  const cells = rows.get(line);
  if (cells) cells[cell.column] = toCell(cell, known);
}

function toCell({ type, style, value }: OpenCell, { strings, show }: Known): GridCell {
  if (type === 's') return { text: strings[Number(value)] ?? '' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type !== 'n') return { text: type === 'inlineStr' || type === 'str' ? fromEscapes(value) : value };
  if (value.trim() === '' || Number.isNaN(Number(value))) return { text: value };
  const { text, isExact } = show(Number(value), style);
  return { text, isPlain: true, ...(!isExact && { holds: value }) };
}

/** `C7` → line 7, column 2. */
function toPlace(name: string): { line: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
  return {
    line: Number(digits),
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** Sets the text of a merged cell into every cell that it covers. */
function spread(rows: Map<number, GridCell[]>, merge: string): void {
  const [from, to] = merge.split(':').map(toPlace);
  const first = from && rows.get(from.line)?.[from.column];
  if (!from || !to || !first) return;
  for (const [line, cells] of rows)
    for (let column = from.column; line >= from.line && line <= to.line && column <= to.column; column += 1)
      if (line !== from.line || column !== from.column) cells[column] = { ...first, isSpread: true };
}
