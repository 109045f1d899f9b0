import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE_FONTS } from '../../app/_style/page-fonts.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { readProjectFiles } from '../support/project-files.ts';
import { charactersOf, cutFonts } from './fonts/cut-fonts.ts';

const FOLDER = path.join(PROJECT_DIR, 'app', '_style', 'fonts');
const FIRST_BYTES = 56 * 1024;

describe('the fonts of pages', () => {
  it('are what “npm run fonts” cuts from their packages', async () => {
    const cuts = await cutFonts();
    expect(readdirSync(FOLDER).toSorted()).toEqual([...cuts.keys()].toSorted());
    for (const [file, bytes] of cuts)
      expect(readFileSync(path.join(FOLDER, file)).equals(bytes), `${file}: run npm run fonts`).toBe(true);
  }, 30_000);

  it('are light where every page fetches them', () => {
    const first = PAGE_FONTS.filter(({ isFirst }) => isFirst);
    expect(first).toHaveLength(2);
    const bytes = first.map((font) => readFileSync(path.join(PROJECT_DIR, font.path)).length);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(FIRST_BYTES);
  });

  it('share no character within a family: nothing is fetched twice', () => {
    for (const family of new Set(PAGE_FONTS.map((font) => font.family))) {
      const all = PAGE_FONTS.filter((font) => font.family === family).flatMap(({ range }) => [
        ...charactersOf(range.split(',')),
      ]);
      expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
    }
  });

  it('have in the first file whatever the pages’ own words are written with', () => {
    const first = new Set(charactersOf(PAGE_FONTS.find(({ isFirst }) => isFirst)?.range.split(',') ?? []));
    const words = readProjectFiles().filter(({ path }) => /^(app|lib\/words)\/.*\.tsx?$/.test(path));
    const others = words.flatMap(({ path, text }) =>
      [...withoutComments(text)]
        .filter((each) => each !== '\n' && !first.has(each))
        .map((each) => `${path}: ${each}`),
    );
    expect(others).toEqual([]);
  });
});

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
