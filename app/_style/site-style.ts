import 'server-only';
import { readFileSync } from 'node:fs';
import { fontUrl } from '../../lib/filter/urls.ts';
import { processWide } from '../../lib/process-wide.ts';
import { compactCss } from './compact-css.ts';
import { type NamedFont, nameFonts, pageFontFaces } from './font-faces.ts';
import { lowerLightDark } from './lower-light-dark.ts';
import { projectPath } from './project-file.ts';

/** The style sheet of all pages, and the addresses of the fonts that each page is shown in. */
export type SiteStyle = { css: string; firstFonts: readonly string[] };

/** In the order in which they are read: a later rule wins over an equal one. */
export const SHEETS = [
  '_shell/fallbacks.css',
  '_shell/tokens.css',
  '_shell/base.css',
  '_figure/thread.css',
  '_maps/map.css',
  '_figure/figure.css',
  '_figure/small-multiples.css',
  '_parts/front.css',
  'claims/_parts/explorer.css',
  '_components/records.css',
  '_figure/still.css',
  '_figure/take-away.css',
  '_components/in-type.css',
  '_shell/theme.css',
  'metrics/_parts/wall.css',
  'topics/_parts/topics.css',
  'api/_parts/api.css',
  'sources/[slug]/_parts/article.css',
  'countries/[code]/_parts/country.css',
];

const style = processWide<SiteStyle>('site-style');
const named = processWide<readonly NamedFont[]>('page-fonts');

/** The one style sheet of all pages, read once a process; while the site is worked on, for each page. */
export function siteStyle(): SiteStyle {
  if (style.value === undefined || process.env.NODE_ENV === 'development') style.value = readSiteStyle();
  return style.value;
}

/** The font that is served by this name. */
export function findPageFont(file: string): NamedFont | undefined {
  return listPageFonts().find((font) => font.file === file);
}

function readSiteStyle(): SiteStyle {
  const css = SHEETS.map((sheet) => readFileSync(projectPath('app', sheet), 'utf8')).join('');
  const fonts = listPageFonts();
  return {
    css: pageFontFaces(fonts) + lowerLightDark(compactCss(css)),
    firstFonts: fonts.filter(({ isFirst }) => isFirst).map(({ file }) => fontUrl(file)),
  };
}

function listPageFonts(): readonly NamedFont[] {
  named.value ??= nameFonts();
  return named.value;
}
