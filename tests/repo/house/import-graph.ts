import path from 'node:path';
import { type ProjectFile, readProjectFiles } from '../../support/project-files.ts';

/** A source file with its lines, the project's files that it names, and the packages that it imports. */
export type SourceFile = { path: string; lines: number; files: string[]; packages: string[] };

const SOURCE = /^(lib|db|seed|app)\/.*\.(tsx?|mjs|css)$/;
const QUOTED = /(['"`])((?:\.{1,2}|@)\/[^'"`\n]+)\1/g;
const IMPORTED = /(?:\bfrom|\bimport\(|\bimport|\brequire\(|@import) ?['"]([@a-z][a-z0-9@/.:-]*)['"]/g;

/**
 * Every source file of the trees with what it names: imports of values and types, re-exports, workers, style sheets and
 * `new URL(…, import.meta.url)` alike, by relative path and by the alias.
 */
export function readSources(files: readonly ProjectFile[] = readProjectFiles()): SourceFile[] {
  const known = new Set(files.map((file) => file.path));
  return files.filter((file) => SOURCE.test(file.path)).map((file) => toSource(file, known));
}

function toSource({ path: file, text }: ProjectFile, known: ReadonlySet<string>): SourceFile {
  const named = [...text.matchAll(QUOTED)]
    .map(([, , quoted = '']) => resolve(file, quoted))
    .filter((target) => target !== file && known.has(target));
  const packages = [...text.matchAll(IMPORTED)]
    .filter(([, name = '']) => !name.startsWith('@/'))
    .map(([, name = '']) => toPackage(name));
  const lines = text.split('\n').length - 1;
  return {
    path: file,
    lines,
    files: [...new Set(named)],
    packages: [...new Set(packages)],
  };
}

/** The first part of the name: the scope of a scoped package. */
const toPackage = (name: string): string => name.split('/')[0] ?? name;

function resolve(file: string, quoted: string): string {
  if (quoted.startsWith('@/')) return quoted.slice(2);
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), quoted));
}
