import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ProjectFile, readProjectFiles } from '../support/project-files.ts';

/**
 * Which folders a folder may name. The linter reads import statements; this reads every quoted path, so that a type
 * import, a worker and `new URL(…, import.meta.url)` keep the direction too.
 */
const MAY_NAME: Record<string, RegExp> = {
  lib: /^lib\//,
  db: /^(lib|db)\//,
  seed: /^(lib|seed)\/|^db\/(client|write|migrate|with-database|queries\/loaded-state)\.ts$|^db\/write\//,
  app: /^(lib|app|db)\//,
};

describe('a file names only what its folder may know', () => {
  const files = readProjectFiles().filter(({ path: file }) =>
    /^(lib|db|seed|app)\/.*\.(tsx?|mjs)$/.test(file),
  );
  const known = new Set(readProjectFiles().map((file) => file.path));

  it('is checked everywhere', () => {
    expect(new Set(files.map(({ path: file }) => file.split('/')[0]))).toEqual(
      new Set(Object.keys(MAY_NAME)),
    );
  });

  it('holds for every quoted path in the tree', () => {
    expect(files.flatMap((file) => wrongNames(file, known))).toEqual([]);
  });

  it.each([
    ['lib/a.ts', "type A = import('../db/client.ts').Database;", 'db/client.ts'],
    ['app/_charts/a.tsx', "new URL('../../seed/commands/load.ts', import.meta.url)", 'seed/commands/load.ts'],
    ['seed/a.ts', "import('@/db/schema/tables.ts')", 'db/schema/tables.ts'],
  ])('fails where %s says %s', (file, text, named) => {
    expect(wrongNames({ path: file, text }, new Set([named]))).toEqual([`${file} names ${named}`]);
  });
});

function wrongNames({ path: file, text }: ProjectFile, known: Set<string>): string[] {
  const rule = MAY_NAME[file.split('/')[0] ?? ''];
  return listQuotedPaths(text)
    .map((quoted) => resolve(file, quoted))
    .filter((named) => known.has(named) && !rule?.test(named))
    .map((named) => `${file} names ${named}`);
}

function listQuotedPaths(text: string): string[] {
  return [...text.matchAll(/(['"`])((?:\.{1,2}|@)\/[^'"`\n]+)\1/g)].map((match) => match[2] ?? '');
}

function resolve(file: string, quoted: string): string {
  if (quoted.startsWith('@/')) return quoted.slice(2);
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), quoted));
}
