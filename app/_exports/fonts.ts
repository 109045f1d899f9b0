import 'server-only';
import { join } from 'node:path';
import { readProjectFile } from '../_style/project-file.ts';

const WEB = join('node_modules', '@fontsource-variable');

/** The variable fonts that travel inside SVG files and with embedded charts; `file` is their name at /fonts. */
export const WEB_FONTS = {
  'ibm-plex-sans.woff2': {
    family: 'IBM Plex Sans',
    weights: '100 700',
    path: join(WEB, 'ibm-plex-sans', 'files', 'ibm-plex-sans-latin-wght-normal.woff2'),
  },
  'source-serif-4.woff2': {
    family: 'Source Serif 4',
    weights: '200 900',
    path: join(WEB, 'source-serif-4', 'files', 'source-serif-4-latin-wght-normal.woff2'),
  },
} as const;
export type WebFont = keyof typeof WEB_FONTS;

/** One of the fonts' bytes. */
export function readFont(file: WebFont): Promise<Buffer<ArrayBuffer>> {
  return readProjectFile(WEB_FONTS[file].path);
}

/** `@font-face` rules for the site's two families; `addressOf` says where each font is found. */
export function fontFaces(addressOf: (file: WebFont) => string): string {
  return (Object.keys(WEB_FONTS) as WebFont[])
    .map((file) => {
      const { family, weights } = WEB_FONTS[file];
      return `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;src:url("${addressOf(file)}") format("woff2")}`;
    })
    .join('');
}

let inlined: Promise<string> | undefined;

/** The same rules with the fonts inside, for files that stand alone. Read once a process. */
export function inlineFontFaces(): Promise<string> {
  inlined ??= readInlineFaces();
  return inlined;
}

async function readInlineFaces(): Promise<string> {
  const files = Object.keys(WEB_FONTS) as WebFont[];
  const data = new Map<WebFont, string>();
  for (const file of files) data.set(file, (await readFont(file)).toString('base64'));
  return fontFaces((file) => `data:font/woff2;base64,${data.get(file)}`);
}
