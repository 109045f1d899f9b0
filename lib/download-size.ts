import { toPlainDecimal } from './csv.ts';

const UNITS = [
  { size: 1e9, word: 'GB' },
  { size: 1e6, word: 'MB' },
  { size: 1e3, word: 'kB' },
];

/** How large a file of so many rows is, in words: `about 1.2 MB`. Two digits; the rows are not written to know it. */
export function estimateSize(rows: number, bytesARow: number, headBytes: number): string {
  const bytes = Number((headBytes + rows * bytesARow).toPrecision(2));
  const unit = UNITS.find(({ size }) => bytes >= size);
  if (unit === undefined) return `about ${Math.round(bytes)} bytes`;
  return `about ${toPlainDecimal(Number((bytes / unit.size).toPrecision(2)))} ${unit.word}`;
}
