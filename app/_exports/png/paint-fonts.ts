import 'server-only';
import { join } from 'node:path';
import { readProjectFile } from '../../_style/project-file.ts';
import { covers, type FontCover, readCover } from './font-cover.ts';

const STATIC = join('node_modules', '@expo-google-fonts');

/** A static TrueType font: the painter shows nothing of WOFF2, and no weights of variable fonts. `path` is in the project’s folder. */
export type PaintFont = { path: string; cover: FontCover };
type Weights = Record<400 | 600, string>;

const weightsOf = (folder: string, name: string): Weights => ({
  400: join(STATIC, folder, '400Regular', `${name}_400Regular.ttf`),
  600: join(STATIC, folder, '600SemiBold', `${name}_600SemiBold.ttf`),
});

/** The site’s own families. */
const FAMILIES = {
  sans: weightsOf('ibm-plex-sans', 'IBMPlexSans'),
  serif: weightsOf('source-serif-4', 'SourceSerif4'),
};

/** For letters that those lack. */
const OTHER_SCRIPTS = [
  weightsOf('noto-sans-arabic', 'NotoSansArabic'),
  weightsOf('noto-sans-hebrew', 'NotoSansHebrew'),
  weightsOf('noto-sans-devanagari', 'NotoSansDevanagari'),
  weightsOf('noto-sans-thai', 'NotoSansThai'),
];

/** The fonts of which the painter sets type by itself. */
export const PAINT_FONTS = Object.values(FAMILIES).flatMap((weights) => Object.values(weights));

/** What is shown without a glyph: spaces, signs that say how letters join, and what XML leaves out. */
export const NO_GLYPH = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/u;

const read = new Map<string, PaintFont>();

/** Reads once a process which letters a font has; a failure is not kept. */
async function readFont(path: string): Promise<PaintFont> {
  const known = read.get(path);
  if (known !== undefined) return known;
  const font = { path, cover: readCover(await readProjectFile(path)) };
  read.set(path, font);
  return font;
}

/** The fonts in which letters of a style are looked for, in this order. */
export function fontsOf({ family, weight }: { family: 'sans' | 'serif'; weight: 400 | 600 }) {
  const all = [FAMILIES[family], ...Object.values(FAMILIES), ...OTHER_SCRIPTS];
  return Promise.all([...new Set(all)].map((each) => readFont(each[weight])));
}

/** The letters of a text that none of our fonts has, each once. */
export async function lackingIn(text: string): Promise<string[]> {
  const fonts = await fontsOf({ family: 'sans', weight: 400 });
  const letters = [...new Set(text.normalize('NFC'))].filter((letter) => !NO_GLYPH.test(letter));
  return letters.filter((letter) => !fonts.some(({ cover }) => covers(cover, letter)));
}
