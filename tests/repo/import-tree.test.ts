import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { findCircles } from './house/circles.ts';
import { subjectOf } from './house/folders.ts';
import { listGeneratedFiles } from './house/generate.ts';
import { readSources, type SourceFile } from './house/import-graph.ts';
import { LAYERS, layerOf } from './house/layers.ts';
import { listCircles } from './house/print-house.ts';

/**
 * The linter reads import statements; this reads every quoted path, so that a style sheet, a worker and
 * `new URL(…, import.meta.url)` keep the direction too.
 */
describe('the house', () => {
  const sources = readSources();

  it('has every source file in a layer', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ path: file }) => layerOf(file) === undefined)).toEqual([]);
  });

  it('has a row in the table of layers for every folder of a subject, but for those of pages', () => {
    const subjects = [...new Set(sources.map(({ path: file }) => subjectOf(file)))];
    const wanted = subjects.filter((subject) => !/^app(\/(?!_)|\/_parts$|$)/.test(subject));
    expect(
      wanted.filter((subject) => !LAYERS.some(({ folder }) => `${folder}/`.startsWith(`${subject}/`))),
    ).toEqual([]);
  });

  it('imports only what the table of layers allows', () => {
    expect(sources.flatMap(listWrong)).toEqual([]);
  });

  it('has no circle between folders and none between files', () => {
    expect(listCircles(sources)).toEqual([]);
  });

  it.each(listGeneratedFiles())('has $file as it is made (npm run generate)', ({ file, text }) => {
    expect(readFileSync(path.join(PROJECT_DIR, file), 'utf8')).toBe(text);
  });
});

describe('readSources(files)', () => {
  const read = (file: string, text: string) =>
    readSources([
      { path: file, text },
      { path: 'db/client.ts', text: '' },
      { path: 'seed/commands/load.ts', text: '' },
    ])[0] as SourceFile;

  it.each([
    ['lib/a.ts', "type A = import('../db/client.ts').Database;", 'db/client.ts'],
    ['app/_charts/a.tsx', "new URL('../../seed/commands/load.ts', import.meta.url)", 'seed/commands/load.ts'],
    ['seed/a.ts', "import('@/db/client.ts')", 'db/client.ts'],
    ['lib/a.ts', "export * from '../db/client.ts';", 'db/client.ts'],
  ])('finds in %s, where %s stands, %s', (file, text, named) => {
    expect(read(file, text).files).toEqual([named]);
  });

  it.each([
    ["import { z } from 'zod';", 'zod'],
    ["import 'server-only';", 'server-only'],
    ["const a = await import('pg-copy-streams');", 'pg-copy-streams'],
    ["import type { A } from 'drizzle-orm/pg-core';", 'drizzle-orm'],
    ["import { B } from '@resvg/resvg-js';", '@resvg'],
    ["import fs from 'node:fs/promises';", 'node:fs'],
  ])('finds of %s the package %s', (text, name) => {
    expect(read('lib/a.ts', text).packages).toEqual([name]);
  });

  it('lets the direction refuse a package and a folder', () => {
    const source = { path: 'lib/words/a.ts', lines: 1, files: ['lib/out/csv.ts'], packages: ['react'] };
    expect(listWrong(source)).toEqual([
      'lib/words/a.ts names lib/out/csv.ts',
      'lib/words/a.ts imports react',
    ]);
  });
});

describe('findCircles(arrows)', () => {
  const arrows = (text: string) => {
    const pairs = text.split(' ').map((pair) => pair.split('>') as [string, string]);
    const names = [...new Set(pairs.flat())];
    return new Map(names.map((name) => [name, new Set(pairs.filter(([a]) => a === name).map(([, b]) => b))]));
  };

  it.each([
    ['a>b b>c a>c', []],
    ['a>b b>a', [['a', 'b']]],
    ['a>b b>c c>a c>d', [['a', 'b', 'c']]],
    [
      'a>b b>a c>d d>c b>c',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('finds in %s %j', (text, circles) => {
    expect(findCircles(arrows(text))).toEqual(circles);
  });
});

function listWrong({ path: file, files, packages }: SourceFile): string[] {
  const layer = layerOf(file);
  const mayImport = (target: string) => {
    const other = layerOf(target)?.folder;
    return other === layer?.folder || (other !== undefined && layer?.imports.includes(other) === true);
  };
  const mayUse = (name: string) =>
    layer?.packages.some((each) => each === name || (each === 'node:' && name.startsWith('node:'))) === true;
  return [
    ...files.filter((target) => !mayImport(target)).map((target) => `${file} names ${target}`),
    ...packages.filter((name) => !mayUse(name)).map((name) => `${file} imports ${name}`),
  ];
}
