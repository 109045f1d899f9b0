import 'server-only';
import { join } from 'node:path';
import { readProjectFile } from '../../_style/project-file.ts';
import { covers, type FontCover, readCover } from './font-cover.ts';

const STATIC = join('node_modules', '@expo-google-fonts');

/**
 * Static TrueType for painting pictures: the painter shows nothing of WOFF2, and no weights of variable fonts.
 * Paths in the project's folder.
 */
export const PAINT_FONTS = [
  join(STATIC, 'ibm-plex-sans', '400Regular', 'IBMPlexSans_400Regular.ttf'),
  join(STATIC, 'ibm-plex-sans', '600SemiBold', 'IBMPlexSans_600SemiBold.ttf'),
  join(STATIC, 'source-serif-4', '400Regular', 'SourceSerif4_400Regular.ttf'),
  join(STATIC, 'source-serif-4', '600SemiBold', 'SourceSerif4_600SemiBold.ttf'),
];

/** For letters that those lack, of one weight: loaded for a picture that has some. */
export const OTHER_SCRIPTS = [
  join(STATIC, 'noto-sans-arabic', '400Regular', 'NotoSansArabic_400Regular.ttf'),
  join(STATIC, 'noto-sans-hebrew', '400Regular', 'NotoSansHebrew_400Regular.ttf'),
  join(STATIC, 'noto-sans-devanagari', '400Regular', 'NotoSansDevanagari_400Regular.ttf'),
  join(STATIC, 'noto-sans-thai', '400Regular', 'NotoSansThai_400Regular.ttf'),
];

/** What is shown without a glyph: spaces, signs that say how letters join, and what XML leaves out. */
const NO_GLYPH = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/u;

let read: Promise<[path: string, cover: FontCover][]> | undefined;

/** Reads once a process which letters each font has. */
function readCovers() {
  read ??= Promise.all(
    [...PAINT_FONTS, ...OTHER_SCRIPTS].map(
      async (path): Promise<[string, FontCover]> => [path, readCover(await readProjectFile(path))],
    ),
  );
  return read;
}

/** The fonts that a text is painted with, and its letters that none of ours has, each once. */
export async function fontsFor(text: string): Promise<{ fonts: string[]; lacking: string[] }> {
  const all = await readCovers();
  const letters = [...new Set(text.normalize('NFC'))].filter((letter) => !NO_GLYPH.test(letter));
  const used = letters.map((letter) => ({
    letter,
    path: all.find(([, cover]) => covers(cover, letter))?.[0],
  }));
  const paths = new Set(used.map(({ path }) => path));
  return {
    fonts: [...PAINT_FONTS, ...OTHER_SCRIPTS.filter((path) => paths.has(path))],
    lacking: used.flatMap(({ letter, path }) => (path === undefined ? [letter] : [])),
  };
}
