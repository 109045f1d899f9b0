import { statfsSync } from 'node:fs';

/** Less than a segment of PostgreSQL's log, which it makes whole: with so little it can't go on. */
const SEGMENT_BYTES = 16 * 1024 * 1024;
const SAYS_FULL = /No space left on device|Disk quota exceeded|could not extend file/;

/**
 * A sentence if the server or its programs failed for want of space; undefined if for anything else. A server whose log
 * is on the same disk may not even get its complaint out.
 */
export function describeFullDisk(dir: string, complaint: string): string | undefined {
  if (!SAYS_FULL.test(complaint) && !(complaint === '' && freeBytes(dir) < SEGMENT_BYTES)) return undefined;
  return (
    `The disk that holds the database's folder ${dir} is full. Free some space there, choose a folder on ` +
    'another disk with DATA_DIR=/path/to/folder, or set DATABASE_URL to a server of your own.'
  );
}

function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}
