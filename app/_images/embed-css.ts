import 'server-only';
import { fontUrl } from '../../lib/urls.ts';
import { fontFaces } from './fonts.ts';
import { readProjectFile } from './project-file.ts';

const SHEETS = ['tokens.css', 'base.css', 'thread.css', 'figure.css', 'map.css', 'embed.css'];

let read: Promise<string> | undefined;

/** The site's own style sheets as one text, for a page that is sent whole. Read once a process. */
export function readEmbedCss(): Promise<string> {
  read ??= readSheets();
  return read;
}

async function readSheets(): Promise<string> {
  const sheets = await Promise.all(
    SHEETS.map(async (name) => (await readProjectFile('app', '_styles', name)).toString()),
  );
  const css = sheets.map((sheet) => sheet.replace(/@import[^;]*;/g, '').replace(/\/\*[\s\S]*?\*\//g, ''));
  return fontFaces(fontUrl) + css.join('').replace(/\s+/g, ' ');
}
