import { toPlainDecimal } from '../plain-decimal.ts';

const UNITS = [
  { size: 1e9, word: 'GB' },
  { size: 1e6, word: 'MB' },
  { size: 1e3, word: 'kB' },
];

/** How many rows a file has; `isMore` where they were not counted to the end. */
export type FileRows = { claims: number; isMore: boolean };

/**
 * How large a file of so many rows is, in words: `about 1.2 MB`, `more than 6.6 MB` where there are more rows than were
 * counted. Two digits; the rows are not written to know it.
 */
export function estimateSize({ claims, isMore }: FileRows, bytesARow: number, headBytes: number): string {
  const how = isMore ? 'more than' : 'about';
  const bytes = Number((headBytes + claims * bytesARow).toPrecision(2));
  const unit = UNITS.find(({ size }) => bytes >= size);
  if (unit === undefined) return `${how} ${Math.round(bytes)} bytes`;
  return `${how} ${toPlainDecimal(Number((bytes / unit.size).toPrecision(2)))} ${unit.word}`;
}
