import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it, unless they are there. Throws the system's error where that can't be: Node says
 * ENOENT of a folder on a file system that is read-only, so what it would stand in is asked first.
 */
export function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  let above = path.dirname(dir);
  while (!existsSync(above)) above = path.dirname(above);
  accessSync(above, constants.W_OK);
  mkdirSync(dir, { recursive: true });
}
