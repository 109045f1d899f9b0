import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fontUrl } from '../../lib/filter/urls.ts';
import { PAGE_FONTS, type PageFont, WEIGHTS } from './page-fonts.ts';
import { projectPath } from './project-file.ts';

/** A font under the name that it is served by, which changes with its bytes. */
export type NamedFont = PageFont & { file: string };

/** The pages' fonts, each named by its bytes. */
export function nameFonts(): NamedFont[] {
  return PAGE_FONTS.map((font) => {
    const { name, ext } = path.parse(font.path);
    const hash = createHash('sha256')
      .update(readFileSync(projectPath(font.path)))
      .digest('hex');
    return { ...font, file: `${name}.${hash.slice(0, 12)}${ext}` };
  });
}

/** `@font-face` rules: what a page shows of a range is what its file is fetched for. */
export function pageFontFaces(fonts: readonly NamedFont[]): string {
  return fonts
    .map(
      ({ family, file, range }) =>
        `@font-face{font-family:"${family}";font-weight:${WEIGHTS.min} ${WEIGHTS.max};font-display:swap;src:url("${fontUrl(file)}") format("woff2");unicode-range:${range}}`,
    )
    .join('');
}
