import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { markOf } from '../../../seed/editing/seed-lock.ts';
import { finishUnfinished, writeTogether } from '../../../seed/editing/write-together.ts';

let root: string;
let folder: string;
const at = (name: string) => path.join(folder, name);
const journal = () => path.join(root, '.data', 'unfinished.json');

function fill(): void {
  for (const name of ['articles', 'drafts']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('metrics.yaml'), 'old: true\n');
  writeFileSync(at('drafts/ferries.yaml'), 'draft: true\n');
  for (const name of ['ferries.yaml', 'ferries.locators.yaml'])
    rmSync(at(`articles/${name}`), { force: true });
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-together-'));
  folder = path.join(root, 'seed');
  fill();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What of the publication stands: the new metrics, the article, its locators, the draft. */
const state = () => [
  readFileSync(at('metrics.yaml'), 'utf8').startsWith('new'),
  existsSync(at('articles/ferries.yaml')),
  existsSync(at('articles/ferries.locators.yaml')),
  !existsSync(at('drafts/ferries.yaml')),
];
const leftovers = () =>
  ['', 'articles', 'drafts'].flatMap((name) => readdirSync(at(name))).filter((name) => name.startsWith('.'));

describe('writeTogether(folder, changes)', () => {
  it('changes all, and leaves no note', async () => {
    await writeTogether(folder, [
      { name: 'metrics.yaml', mark: markOf('old: true\n'), content: 'new: true\n' },
      { name: 'articles/ferries.yaml', mark: null, content: 'new: true\n' },
      { name: 'articles/ferries.locators.yaml', mark: null, content: 'new: true\n' },
      { name: 'drafts/ferries.yaml', mark: markOf('draft: true\n'), content: null },
    ]);
    expect(state()).toEqual([true, true, true, true]);
    expect([leftovers(), existsSync(journal())]).toEqual([[], false]);
  });

  it('changes none where one was changed meanwhile', async () => {
    const changes = [
      { name: 'articles/ferries.yaml', mark: null, content: 'new: true\n' },
      { name: 'metrics.yaml', mark: markOf('other\n'), content: 'new: true\n' },
    ];
    await expect(writeTogether(folder, changes)).rejects.toThrow(ChangedMeanwhile);
    expect(state()).toEqual([false, false, false, false]);
    expect(leftovers()).toEqual([]);
  });

  it('is all or nothing when it is killed, at whichever moment, once the next program has begun', async () => {
    const program = path.join(import.meta.dirname, '..', '..', 'support', 'write-together-once.ts');
    const seen = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      fill();
      const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: 'pipe' });
      await once(child.stdout, 'data');
      await sleep(round * 3);
      child.kill('SIGKILL');
      await once(child, 'close');
      const wasUnfinished = existsSync(journal());
      await finishUnfinished(folder);
      const now = state();
      expect(new Set(now).size, JSON.stringify({ round, wasUnfinished, now })).toBe(1);
      seen.add(String(now[0]));
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

describe('finishUnfinished(folder)', () => {
  const note = (beside: string) =>
    writeFileSync(
      journal(),
      JSON.stringify({
        steps: [
          { name: 'metrics.yaml', was: markOf('old: true\n'), now: markOf('new: true\n'), beside },
          { name: 'articles/ferries.yaml', was: null, now: markOf('x'), beside: '.ferries.new' },
          { name: 'articles/ferries.locators.yaml', was: null, now: markOf('x'), beside: '.places.new' },
          { name: 'drafts/ferries.yaml', was: markOf('draft: true\n'), now: null, beside: null },
        ],
      }),
    );

  beforeEach(() => {
    mkdirSync(path.join(root, '.data'));
    for (const name of ['.ferries.new', '.places.new']) writeFileSync(at(`articles/${name}`), 'x');
  });

  it.each([0, 1, 2])('goes on after %i renames', async (done) => {
    writeFileSync(at('.metrics.new'), 'new: true\n');
    note('.metrics.new');
    const renames = [
      ['.metrics.new', 'metrics.yaml'],
      ['articles/.ferries.new', 'articles/ferries.yaml'],
    ] as const;
    for (const [from, to] of renames.slice(0, done)) {
      writeFileSync(at(to), readFileSync(at(from)));
      rmSync(at(from));
    }
    expect(await finishUnfinished(folder)).toBe(true);
    expect(state()).toEqual([true, true, true, true]);
    expect([leftovers(), await finishUnfinished(folder)]).toEqual([[], false]);
  });

  it('writes over nothing that was changed since, and says what to do', async () => {
    writeFileSync(at('metrics.yaml'), 'by git\n');
    note('.metrics.new');
    await expect(finishUnfinished(folder)).rejects.toThrow(/metrics\.yaml was changed while a publication/);
    expect(readFileSync(at('metrics.yaml'), 'utf8')).toBe('by git\n');
    expect(existsSync(at('articles/ferries.yaml'))).toBe(false);
  });
});
