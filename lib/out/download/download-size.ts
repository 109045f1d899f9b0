import { formatBytes } from '../../words/bytes.ts';

/** How many rows a file has; `isMore` where they were not counted to the end. */
export type FileRows = { claims: number; isMore: boolean };

/**
 * How large a file of so many rows is, in words: `about 1.2 MB`, `more than 6.6 MB` where there are more rows than were
 * counted. Two digits; the rows are not written to know it.
 */
export function estimateSize({ claims, isMore }: FileRows, bytesARow: number, headBytes: number): string {
  const how = isMore ? 'more than' : 'about';
  const bytes = Number((headBytes + claims * bytesARow).toPrecision(2));
  return `${how} ${formatBytes(bytes)}`;
}
