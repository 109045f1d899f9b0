import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDraft,
  editDraft,
  listDrafts,
  readDraft,
  undoDraft,
} from '../../../seed/editing/draft-file.ts';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { MAX_FORMER } from '../../../seed/editing/undo.ts';

const FIGURE = `  - id: ferries-01
    todo: true
    block: 1
    sentence: 1
    word: 2
    printed: nearly 80 ferries
    value: 80
    qualifier: almost
    disposition: claim
`;
const HEAD = `# mine
article:
  slug: ferries
  title: Ferries
  short: Ferries
  publisher: null
  genre: todo
  authors: todo
  published: todo
  address: null
  archived: null
recorded_on: '2024-06-01'
text:
  extractor: 3
  sha256: ${'ab'.repeat(32)}
  blocks: 3
  body: [1]
figures:
`;
const TEXT = HEAD + FIGURE;

let root: string;
let folder: string;
const file = () => path.join(folder, 'drafts', 'ferries.yaml');
const read = () => readFileSync(file(), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-draft-'));
  folder = path.join(root, 'seed');
  mkdirSync(path.join(folder, 'drafts'), { recursive: true });
  mkdirSync(path.join(folder, 'articles'));
  writeFileSync(file(), TEXT);
});
afterEach(() => {
  chmodSync(path.join(folder, 'drafts'), 0o755);
  rmSync(root, { recursive: true, force: true });
});

const setValue = (value: number) => (document: { setIn: (path: unknown[], value: unknown) => void }) =>
  document.setIn(['figures', 0, 'value'], value);

describe('readDraft(folder, slug)', () => {
  it('gives the draft, its mark and what is wrong with it', async () => {
    const { draft, problems, mark, undoable } = await readDraft(folder, 'ferries');
    expect({ problems, undoable, value: draft?.figures[0]?.value }).toEqual({
      problems: [],
      undoable: 0,
      value: 80,
    });
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    writeFileSync(file(), TEXT.replace('value: 80', 'value: eighty'));
    const bad = await readDraft(folder, 'ferries');
    expect(bad.draft).toBeUndefined();
    expect(bad.problems[0]).toMatchObject({ line: 25, column: 12, field: 'figures[0].value' });
  });

  it.each(['../x', 'a/b', '', 'A', '.', 'x\0', '..', 'x'.repeat(200)])(
    'refuses %j before any path',
    async (slug) => {
      await expect(readDraft(folder, slug)).rejects.toThrow(/names no article/);
      await expect(editDraft(folder, slug, '', () => {})).rejects.toThrow(/names no article/);
      await expect(createDraft(folder, slug, {})).rejects.toThrow(/names no article/);
      await expect(undoDraft(folder, slug, '')).rejects.toThrow(/names no article/);
    },
  );

  it('says which drafts there are', async () => {
    await expect(readDraft(folder, 'ferry')).rejects.toThrow('There is no draft ferry. Drafts: ferries.');
  });
});

describe('listDrafts(folder)', () => {
  it('counts what nobody decided', async () => {
    expect(await listDrafts(folder)).toEqual([
      { slug: 'ferries', name: 'drafts/ferries.yaml', title: 'Ferries', figures: 1, undecided: 1 },
    ]);
    expect(await listDrafts(root)).toEqual([]);
  });
});

describe('editDraft(folder, slug, mark, change)', () => {
  it('saves, keeps comments, and the same twice changes no byte', async () => {
    const { mark } = await readDraft(folder, 'ferries');
    const saved = await editDraft(folder, 'ferries', mark, setValue(81));
    expect(read()).toBe(TEXT.replace('value: 80', 'value: 81'));
    const again = await editDraft(folder, 'ferries', saved.mark, setValue(81));
    expect(again).toMatchObject({ isChanged: false, mark: saved.mark });
    expect((await readDraft(folder, 'ferries')).undoable).toBe(1);
  });

  it('tells the second of two who edit', async () => {
    const { mark } = await readDraft(folder, 'ferries');
    await editDraft(folder, 'ferries', mark, setValue(81));
    await expect(editDraft(folder, 'ferries', mark, setValue(82))).rejects.toThrow(ChangedMeanwhile);
    expect(read()).toContain('value: 81');
  });

  it('tells when the file changed by itself, also at the last moment', async () => {
    const { mark } = await readDraft(folder, 'ferries');
    const sneak = () => writeFileSync(file(), `${TEXT}# git\n`);
    const change = (document: Parameters<Parameters<typeof editDraft>[3]>[0]) => {
      document.setIn(['figures', 0, 'value'], 3);
      sneak();
    };
    await expect(editDraft(folder, 'ferries', mark, change)).rejects.toThrow(/changed meanwhile/);
    expect(read()).toBe(`${TEXT}# git\n`);
  });

  it('lets many writers take turns and loses none of what they say was saved', async () => {
    const add = async (at: number): Promise<void> => {
      const { mark } = await readDraft(folder, 'ferries');
      try {
        await editDraft(folder, 'ferries', mark, (document) => document.setIn([`note${at}`], at));
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        await sleep(5);
        await add(at);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => add(at)));
    for (let at = 0; at < 8; at += 1) expect(read()).toContain(`note${at}: ${at}\n`);
  });

  it('says in a sentence that a folder is read-only', async (context) => {
    const { mark } = await readDraft(folder, 'ferries');
    chmodSync(path.join(folder, 'drafts'), 0o555);
    if (process.getuid?.() === 0) context.skip('root may write anywhere');
    await expect(editDraft(folder, 'ferries', mark, setValue(81))).rejects.toThrow(
      /ferries\.yaml can't be written: this user may not write there\. It stands as it was\./,
    );
  });

  it('says in a sentence that a folder is none', async () => {
    const { mark } = await readDraft(folder, 'ferries');
    writeFileSync(path.join(root, '.data'), '');
    await expect(editDraft(folder, 'ferries', mark, setValue(81))).rejects.toThrow(
      /can't be written: a part of the path is a file/,
    );
    expect(read()).toBe(TEXT);
  });

  it('refuses to edit what can’t be read, with the place', async () => {
    writeFileSync(file(), 'figures: [\n');
    const { mark } = await readDraft(folder, 'ferries');
    await expect(editDraft(folder, 'ferries', mark, setValue(1))).rejects.toThrow(/ferries\.yaml:\d+:\d+/);
  });
});

describe('undoDraft(folder, slug, mark)', () => {
  it('goes back step by step, and no further', async () => {
    let { mark } = await readDraft(folder, 'ferries');
    for (const value of [81, 82]) ({ mark } = await editDraft(folder, 'ferries', mark, setValue(value)));
    ({ mark } = await undoDraft(folder, 'ferries', mark));
    expect(read()).toContain('value: 81');
    ({ mark } = await undoDraft(folder, 'ferries', mark));
    expect(read()).toBe(TEXT);
    await expect(undoDraft(folder, 'ferries', mark)).rejects.toThrow(/no change that could be taken back/);
  });

  it('takes back nothing that something else has changed', async () => {
    const { mark } = await readDraft(folder, 'ferries');
    await editDraft(folder, 'ferries', mark, setValue(81));
    writeFileSync(file(), `${read()}# git\n`);
    const { mark: now } = await readDraft(folder, 'ferries');
    await expect(undoDraft(folder, 'ferries', now)).rejects.toThrow(/no change/);
  });

  it('keeps so many former versions', async () => {
    let { mark } = await readDraft(folder, 'ferries');
    for (let value = 0; value < MAX_FORMER + 5; value += 1)
      ({ mark } = await editDraft(folder, 'ferries', mark, setValue(100 + value)));
    expect(readdirSync(path.join(root, '.data', 'undo', 'ferries'))).toHaveLength(MAX_FORMER);
    expect((await readDraft(folder, 'ferries')).undoable).toBe(MAX_FORMER);
  });
});

describe('a program that is killed while it saves', () => {
  it('leaves the file old or new, never half', async () => {
    const long = Array.from({ length: 400 }, (_, at) => FIGURE.replace('-01', `-${at + 10}`)).join('');
    writeFileSync(file(), HEAD + long);
    const program = path.join(import.meta.dirname, '..', '..', 'support', 'save-over-and-over.ts');
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', program, folder, 'ferries'], {
        stdio: 'pipe',
      });
      await once(child.stdout, 'data');
      await sleep(round * 23);
      child.kill('SIGKILL');
      await once(child, 'close');
      const { draft, problems } = await readDraft(folder, 'ferries');
      expect(problems).toEqual([]);
      expect(draft?.figures).toHaveLength(400);
      const { mark } = await readDraft(folder, 'ferries');
      await editDraft(folder, 'ferries', mark, setValue(round));
    }
  });
});
