import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processWide } from '../../lib/process-wide.ts';
import { DrawingFolder } from './drawing-folder.ts';

/** About two thousand drawings, or the pictures of some hundred pages. */
const MAX_BYTES = 32 * 2 ** 20;

const folder = processWide<DrawingFolder | null>('drawing-folder');

/**
 * What an earlier process of the same build drew under this key, or it is drawn now and kept in the build folder. Without a
 * build, as in development, everything is drawn: its code may be another one a moment later.
 */
export async function drawnBefore(key: string, draw: () => Promise<string>): Promise<string> {
  if (folder.value === undefined) folder.value = openFolder();
  const kept = await folder.value?.get(key);
  if (kept !== undefined) return kept;
  const drawn = await draw();
  void folder.value?.set(key, drawn);
  return drawn;
}

/** A build is named by all that it was made from, and so are the drawings of its code. */
function openFolder(): DrawingFolder | null {
  const programs = processWide<string>('programs').value;
  if (programs === undefined) return null;
  const build = join(programs, '..');
  const id = readFileSync(join(build, 'BUILD_ID'), 'utf8').trim();
  return new DrawingFolder(join(build, 'cache', 'drawings', id), MAX_BYTES);
}
