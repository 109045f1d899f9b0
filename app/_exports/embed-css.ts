import 'server-only';
import { fontUrl } from '../../lib/filter/urls.ts';
import { compactCss } from '../_style/compact-css.ts';
import { lowerLightDark } from '../_style/lower-light-dark.ts';
import { readProjectFile } from '../_style/project-file.ts';
import { fontFaces } from './fonts.ts';

const SHEETS = [
  ['_shell', 'tokens.css'],
  ['_shell', 'base.css'],
  ['_figure', 'thread.css'],
  ['_figure', 'figure.css'],
  ['_maps', 'map.css'],
  ['_exports', 'embed.css'],
] as const;

let read: Promise<string> | undefined;

/** The site's own style sheets as one text, for a page that is sent whole. Read once a process. */
export function readEmbedCss(): Promise<string> {
  read ??= readSheets();
  return read;
}

async function readSheets(): Promise<string> {
  const sheets = await Promise.all(
    SHEETS.map(async ([folder, name]) => (await readProjectFile('app', folder, name)).toString()),
  );
  return fontFaces(fontUrl) + lowerLightDark(compactCss(sheets.join('')));
}
