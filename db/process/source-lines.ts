import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { PROJECT_DIR } from './program.ts';

const COMPILED = /(?:file:\/\/)?(\/[^\s()]*\.mjs):(\d+):(\d+)/g;

/**
 * A stack with the lines of the sources where it names those of a compiled program that has its map beside it. Maps are read
 * only here: had Node read them all, as it can, they would take more memory than what they tell of.
 */
export function toSourceLines(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replace(COMPILED, (place, file: string, line: string, column: string) => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return place;
    const source = path.resolve(path.dirname(file), entry.originalSource);
    return `${path.relative(PROJECT_DIR, source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function readMap(file: string): SourceMap | undefined {
  const map = `${file}.map`;
  return existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined;
}
