import 'server-only';
import type { Theme } from '../../lib/chart/themes.ts';
import { type Colours, parseColours } from '../../lib/chart/tokens.ts';
import { readProjectFile } from '../_style/project-file.ts';

let read: Promise<Record<Theme, Colours>> | undefined;

/** The colours of a theme as the site's style sheet defines them. Read once a process. */
export async function readColours(theme: Theme): Promise<Colours> {
  read ??= readProjectFile('app', '_shell', 'tokens.css').then((css) => parseColours(css.toString()));
  return (await read)[theme];
}
