import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedMark } from '../../app/_boot/seed-mark.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'cited-metrics-mark-'));
  write('seed/articles/a.yaml', 'a');
  write('seed/commands/load.ts', 'load');
  write('db/load/write-rows.ts', 'rows');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(project, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}

function linkTo(target: string, name: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  symlinkSync(path.join(project, target), path.join(project, name));
}

describe('seedMark(projectDir, folder)', () => {
  it.each([
    ['a seed that says something else', () => write('seed/articles/a.yaml', 'b')],
    ['one more seed', () => write('seed/articles/b.yaml', '')],
    ['a seed that is gone', () => rmSync(path.join(project, 'seed/articles/a.yaml'))],
    [
      'a seed of another name',
      () =>
        renameSync(path.join(project, 'seed/articles/a.yaml'), path.join(project, 'seed/articles/c.yaml')),
    ],
    ['another loader', () => write('seed/commands/load.ts', 'loads')],
    ['other code that writes', () => write('db/load/write-rows.ts', 'row')],
    ['other packages', () => write('package-lock.json', '{ }')],
    ['a text at hand', () => write('.data/texts/a.txt', 'text')],
  ])('changes with %s', (_, change) => {
    const before = seedMark(project);
    change();
    expect(seedMark(project)).not.toBe(before);
  });

  it.each([
    ['a linked seed', 'seed/articles/b.yaml', 'elsewhere/b.yaml'],
    ['a seed in a linked folder', 'seed/more', 'elsewhere'],
    ['a linked text at hand', '.data/texts/b.txt', 'elsewhere/b.yaml'],
    ['a text in a linked folder', '.data/texts', 'elsewhere'],
  ])('changes with %s', (_, link, target) => {
    write('elsewhere/b.yaml', 'a');
    linkTo(target, link);
    const before = seedMark(project);
    write('elsewhere/b.yaml', 'b');
    expect(seedMark(project)).not.toBe(before);
  });

  it('ends where a link leads back to where it stands, or nowhere', () => {
    linkTo('seed', 'seed/articles/all');
    linkTo('nowhere', 'seed/articles/none.yaml');
    linkTo('seed/articles/itself.yaml', 'seed/articles/itself.yaml');
    const before = seedMark(project);
    write('seed/articles/a.yaml', 'b');
    expect(seedMark(project)).not.toBe(before);
  });

  it('stays where only a file’s date changed', () => {
    const before = seedMark(project);
    utimesSync(path.join(project, 'seed/articles/a.yaml'), 1, 1);
    expect(seedMark(project)).toBe(before);
  });

  it('is another one for another folder', () => {
    write('elsewhere/articles/a.yaml', 'z');
    expect(seedMark(project, path.join(project, 'elsewhere'))).not.toBe(seedMark(project));
  });
});
