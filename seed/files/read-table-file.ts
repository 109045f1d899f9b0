import { type CsvError, parse } from 'csv-parse/sync';
import type { Grid } from '../../lib/draft/table/grid.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import { WorkbookProblem } from './xlsx/zip.ts';

/** A table that can't be used; the message is a whole sentence behind the file's name and a colon. */
export class TableFileError extends Error {}

/** How a table was read: what it was written in, which sheet of which, and what else has to be said. */
export type TableFile = { grid: Grid; read: string; notes: string[] };

export type TableFileOptions = { sheet?: string; delimiter?: string };

const NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const DELIMITERS = Object.keys(NAMES);
const MAX_BYTES = 50 * 2 ** 20;

/** Reads a table out of a file's bytes or out of pasted text: a workbook, or text parted by semicolons, commas, tabs or bars. */
export function readTableFile(content: Buffer | string, options: TableFileOptions = {}): TableFile {
  if (content.length > MAX_BYTES)
    throw new TableFileError('it is larger than 50 MB: leave the rows in it that are wanted.');
  if (typeof content === 'string') return readText(content, 'text', options);
  if (content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return readSheet(content, options);
  if (content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new TableFileError(
      'it is an old .xls workbook or one with a password: save it as .xlsx, or the sheet as .csv.',
    );
  const { text, encoding } = decode(content);
  return readText(text, encoding, options);
}

function readSheet(bytes: Buffer, { sheet: wanted }: TableFileOptions): TableFile {
  try {
    const sheets = readWorkbook(bytes);
    const shown = sheets.filter(({ isHidden }) => !isHidden);
    const sheet = wanted === undefined ? shown[0] : sheets.find(({ name }) => name === wanted);
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    if (sheet === undefined)
      throw new TableFileError(
        wanted === undefined
          ? 'it has no sheet that is shown.'
          : `it has no sheet "${wanted}": it has ${names}.`,
      );
    const others =
      wanted === undefined && sheets.length > 1
        ? [`It has the sheets ${names}: --sheet chooses another.`]
        : [];
    return { grid: sheet.read(), read: `sheet "${sheet.name}"`, notes: others };
  } catch (error) {
    throw error instanceof WorkbookProblem ? new TableFileError(error.message) : error;
  }
}

/** Text of a file: by its byte order mark, else UTF-8, else UTF-16 where every other byte is zero, else Windows-1252. */
function decode(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const [even, odd] = [0, 1].map(
    (side) => bytes.subarray(0, 2000).filter((byte, at) => at % 2 === side && byte === 0).length,
  );
  if ((odd ?? 0) > bytes.subarray(0, 2000).length / 4)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if ((even ?? 0) > bytes.subarray(0, 2000).length / 4)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

function readText(text: string, encoding: string, { delimiter: wanted }: TableFileOptions): TableFile {
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/^sep=.(?=\n)/u, '');
  if (plain.includes('\0'))
    throw new TableFileError('it is neither text nor a workbook: it holds zero bytes.');
  if (plain.trim() === '') throw new TableFileError('it is empty: a table has a head and rows.');
  const delimiter = wanted ?? /^\uFEFF?sep=(.)\r?\n/u.exec(text)?.[1] ?? findDelimiter(plain);
  const grid = { rows: parseRows(plain, delimiter) };
  const notes =
    encoding === 'Windows-1252'
      ? ['It is no UTF-8: read as Windows-1252, so look at letters with accents.']
      : [];
  return { grid, read: `${encoding}, parted by ${NAMES[delimiter] ?? `“${delimiter}”`}`, notes };
}

function parseRows(text: string, delimiter: string): Grid['rows'] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    skip_empty_lines: true,
  } as const;
  try {
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/gu)?.length ?? 0), 0),
      cells: record.map((cell) => ({ text: cell })),
    }));
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw new TableFileError(
        `a quotation mark opens on line ${lines} or above and is never closed: close it, or write it twice where it is one.`,
      );
    throw error;
  }
}

/** The sign that parts most lines alike: more columns first, and fewer kinds of rows. */
function findDelimiter(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/gu, '').split(delimiter).length - 1);
    const usual = mode(counts.filter((count) => count > 0));
    return {
      delimiter,
      score: usual === 0 ? 0 : counts.filter((count) => count === usual).length / lines.length,
    };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined || best.score === 0 ? ',' : best.delimiter;
}

function mode(counts: readonly number[]): number {
  const times = (count: number) => counts.filter((each) => each === count).length;
  return counts.toSorted((a, b) => times(b) - times(a))[0] ?? 0;
}
