import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A project, and its build folder relative to it. */
export type Place = { projectDir: string; distDir: string };

/** In the build folder: the files that `/page-script/` gives out. */
export const FOLDER = 'page-script';
/** Which of them pages name; it asks for the others itself. */
export const MANIFEST = 'manifest.json';
export type Manifest = { main: string; desk: string };

export const folderOf = ({ projectDir, distDir }: Place) => path.join(projectDir, distDir, FOLDER);

/** The address under which pages ask for their script, those of the desk for theirs. */
export function readPageScriptAddress(place: Place, which: keyof Manifest = 'main'): string {
  const manifest = JSON.parse(readFileSync(path.join(folderOf(place), MANIFEST), 'utf8')) as Manifest;
  return `/${FOLDER}/${manifest[which]}`;
}
