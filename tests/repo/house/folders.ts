import path from 'node:path';
import type { Arrows } from './circles.ts';
import type { SourceFile } from './import-graph.ts';

/** A folder with the files that stand in it, and how many imports lead from it to each other folder. */
export type Folder = { name: string; files: number; lines: number; arrows: Map<string, number> };

/** The subject of a file: its tree and the folder below; the files at a tree's root are one folder. */
export function subjectOf(file: string): string {
  const [tree = '', folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? tree : `${tree}/${folder}`;
}

/** The very folder that a file stands in. */
export const folderOf = (file: string): string => path.posix.dirname(file);

/** The folders that `nameOf` tells apart, sorted by name. */
export function toFolders(sources: readonly SourceFile[], nameOf: (file: string) => string): Folder[] {
  const folders = new Map<string, Folder>();
  for (const { path: file, lines, files } of sources) {
    const name = nameOf(file);
    const folder = folders.get(name) ?? { name, files: 0, lines: 0, arrows: new Map<string, number>() };
    folders.set(name, folder);
    folder.files += 1;
    folder.lines += lines;
    for (const target of files.map(nameOf).filter((other) => other !== name))
      folder.arrows.set(target, (folder.arrows.get(target) ?? 0) + 1);
  }
  return [...folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const arrowsOfFolders = (folders: readonly Folder[]): Arrows =>
  new Map(folders.map(({ name, arrows }) => [name, new Set(arrows.keys())]));

export const arrowsOfFiles = (sources: readonly SourceFile[]): Arrows =>
  new Map(sources.map(({ path: file, files }) => [file, new Set(files)]));
