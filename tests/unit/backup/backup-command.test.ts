import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { editDraft, readDraft } from '../../../seed/editing/draft-file.ts';
import { planPublication, writePublication } from '../../../seed/editing/publish-draft.ts';
import { markOf, withSeedLock } from '../../../seed/editing/seed-lock.ts';
import { writeTogether } from '../../../seed/editing/write-together.ts';
import { backupsOf } from '../../support/backup-effects.ts';
import { readZip } from '../../support/read-zip.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../../support/sample-draft.ts';

let root: string;
let folder: string;
beforeEach(() => {
  ({ root, folder } = copySampleSeed());
  return () => rmSync(root, { recursive: true, force: true });
});

const backups = () => path.join(root, '.data', 'backups');
const draft = `seed/drafts/${SAMPLE_SLUG}.yaml`;
const write = (name: string, content = 'x: 1\n') => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
};
const edit = async (value: number) => {
  const { mark } = await readDraft(folder, SAMPLE_SLUG);
  await editDraft(folder, SAMPLE_SLUG, mark, (document) => document.setIn(['figures', 0, 'value'], value));
};

/** The files of the one backup that was made, by name. */
async function readBackup(): Promise<Map<string, Buffer>> {
  const [name = '', ...more] = readdirSync(backups());
  expect(more).toEqual([]);
  return readZip(readFileSync(path.join(backups(), name)));
}

describe('backupCommand([])', () => {
  it('holds seeds, drafts, texts, former versions and published drafts, byte for byte, and a list of them', async () => {
    await writeSampleDraft(folder);
    await edit(7);
    write('.data/published/gone-2020.yaml');
    write('seed/articles/README.md', '# Ours\n');
    const { backUp, said } = backupsOf(folder);
    expect(await backUp()).toBe(0);
    const files = await readBackup();
    const seeds = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => path.relative(root, path.join(each.parentPath, each.name)));
    const [former = ''] = readdirSync(path.join(root, '.data', 'undo', SAMPLE_SLUG));
    const others = [`texts/${SAMPLE_SLUG}.txt`, `undo/${SAMPLE_SLUG}/${former}`, 'published/gone-2020.yaml'];
    const names = [...seeds, ...others.map((name) => `.data/${name}`)].sort();
    expect([...files.keys()].filter((name) => name !== 'backup.json').sort()).toEqual(names);
    for (const name of names) expect(files.get(name)).toEqual(readFileSync(path.join(root, name)));
    expect(JSON.parse(String(files.get('backup.json')))).toMatchObject({
      format_version: 1,
      made: '2024-06-02T10:20:30.400Z',
      software: '1.2.3',
      data: { dated: '2024-02-01' },
      files: names.map((name) => ({ name })),
    });
    expect(said.join('\n')).toMatch(
      /^Backed up \d+ files \(\d+ kB\), data version [0-9a-f]{12} of 2024-02-01, to /,
    );
  });

  it('leaves passwords, the database and programs out, and names what it does not know', async () => {
    for (const name of ['.env', '.data/postgres/PG_VERSION', '.data/locks/x.lock', 'seed/.env']) write(name);
    write('seed/notes.txt');
    write('.data/texts/scan.pdf');
    const { backUp, said } = backupsOf(folder);
    await backUp();
    const names = [...(await readBackup()).keys()].join('\n');
    expect(names).not.toMatch(/env|postgres|locks|notes|scan/);
    expect(said.join('\n')).toContain(
      'Left out, as no kind of content: .data/texts/scan.pdf, seed/notes.txt.',
    );
  });

  it('is named by time and data version, for its owner alone, and leaves nothing else behind', async () => {
    await backupsOf(folder).backUp();
    const names = readdirSync(backups());
    expect(names).toEqual([expect.stringMatching(/^cited-metrics-2024-06-02T10-20-30Z-[0-9a-f]{12}\.zip$/)]);
    expect(statSync(path.join(backups(), names[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('gives the same bytes for the same files at the same time', async () => {
    await writeSampleDraft(folder);
    const { backUp } = backupsOf(folder);
    const files = ['a.zip', 'b.zip'].map((name) => path.join(root, name));
    for (const file of files) await backUp(file);
    const [first, second] = files.map((file) => readFileSync(file));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('refuses a folder without seeds, as where SEED_DIR is wrong, and makes no file', async () => {
    rmSync(folder, { recursive: true });
    await expect(backupsOf(folder).backUp()).rejects.toThrow(
      /nothing to back up: .*seed holds no seed files\. SEED_DIR/,
    );
    expect(readdirSync(backups())).toEqual([]);
  });

  it('keeps a site whose seeds have mistakes, and says so', async () => {
    write('seed/metrics.yaml', 'metrics: [\n');
    const { backUp, said } = backupsOf(folder);
    expect(await backUp()).toBe(0);
    expect(said.join('\n')).toContain('without a data version, as the seeds have mistakes');
    expect(readdirSync(backups())).toEqual(['cited-metrics-2024-06-02T10-20-30Z.zip']);
    expect(String((await readBackup()).get('seed/metrics.yaml'))).toBe('metrics: [\n');
  });
});

describe('backupCommand([file])', () => {
  it('writes nothing over a file', async () => {
    const file = path.join(root, 'kept.zip');
    writeFileSync(file, 'mine');
    await expect(backupsOf(folder).backUp(file)).rejects.toThrow(
      /kept\.zip already: nothing is written over it/,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['.data', 'kept.zip', 'seed']);
  });

  it('puts it into a folder under its own name, and hands it out with "-"', async () => {
    const { backUp, poured } = backupsOf(folder);
    mkdirSync(path.join(root, 'elsewhere'));
    await backUp(path.join(root, 'elsewhere'));
    await backUp('-');
    const [name = ''] = readdirSync(path.join(root, 'elsewhere'));
    expect(poured[0]?.equals(readFileSync(path.join(root, 'elsewhere', name)))).toBe(true);
  });

  it.each([['--what'], ['a.zip', 'b.zip']])('ends with 2 for %s', async (...args) => {
    const { backUp, said } = backupsOf(folder);
    expect(await backUp(...args)).toBe(2);
    expect(said[0]).toMatch(/^Usage: npm run backup/);
  });
});

describe('a backup while the desk is at work', () => {
  it('waits for a publication, and holds all of it', async () => {
    await writeSampleDraft(folder, decideAll);
    const plan = await planPublication(folder, SAMPLE_SLUG, '2024-06-02');
    const { backUp } = backupsOf(folder);
    let isDone = false;
    const { backingUp } = await withSeedLock(folder, 'catalogue', async () => {
      const started = backUp().finally(() => {
        isDone = true;
      });
      await withSeedLock(folder, `drafts-${SAMPLE_SLUG}`, () =>
        writeTogether(
          folder,
          plan.files.map(({ name, mark, content }) => ({ name, mark, content })),
        ),
      );
      expect(isDone).toBe(false);
      return { backingUp: started };
    });
    await backingUp;
    const files = await readBackup();
    expect([files.has(draft), files.has(`seed/articles/${SAMPLE_SLUG}.yaml`)]).toEqual([false, true]);
  });

  it('holds each draft with the former versions that lead to it', async () => {
    await writeSampleDraft(folder);
    await edit(0);
    const { backUp, restore } = backupsOf(folder);
    const edited = new AbortController();
    const editing = (async () => {
      for (let value = 1; !edited.signal.aborted; value += 1) await edit(value);
    })();
    const undoable: number[] = [];
    for (let number = 0; number < 4; number += 1) {
      const file = path.join(root, `${number}.zip`);
      await backUp(file);
      await restore(file, '--into', path.join(root, `${number}`));
      undoable.push((await readDraft(path.join(root, `${number}`, 'seed'), SAMPLE_SLUG)).undoable);
    }
    edited.abort();
    await editing;
    expect(undoable.filter((steps) => steps === 0)).toEqual([]);
  });

  it('is made without locks where there can be none, and refused where a publication is half done', async () => {
    await writeSampleDraft(folder);
    rmSync(path.join(root, '.data', 'locks'), { recursive: true });
    write('.data/locks', 'no folder');
    const { backUp } = backupsOf(folder);
    expect(await backUp()).toBe(0);
    expect((await readBackup()).has(draft)).toBe(true);
    write('.data/unfinished.json', '{}');
    await expect(backUp(path.join(root, 'second.zip'))).rejects.toThrow(
      /is not finished, and this user may not/,
    );
  });

  it('says what it could not finish of a publication that was killed half way', async () => {
    const beside = '.metrics.yaml.0123456789ab.new';
    // In the place of a file, so that not even root can give it that name.
    mkdirSync(path.join(folder, beside));
    const was = markOf(readFileSync(path.join(folder, 'metrics.yaml')));
    write(
      '.data/unfinished.json',
      JSON.stringify({ steps: [{ name: 'metrics.yaml', was, now: '0', beside }] }),
    );
    await expect(backupsOf(folder).backUp()).rejects.toThrow(
      /metrics\.yaml can't be written: .* A publication that changes it is not finished: run "npm run check" as who may/,
    );
    expect(readdirSync(backups())).toEqual([]);
  });

  it('ends a publication that was killed half way first', async () => {
    await writeSampleDraft(folder, decideAll);
    const plan = await planPublication(folder, SAMPLE_SLUG, '2024-06-02');
    await writePublication(folder, plan);
    const beside = `.metrics.yaml.0123456789ab.new`;
    const was = readFileSync(path.join(folder, 'metrics.yaml'), 'utf8');
    const now = `${was}# new\n`;
    writeFileSync(path.join(folder, beside), now);
    const steps = [{ name: 'metrics.yaml', was: markOf(was), now: markOf(now), beside }];
    write('.data/unfinished.json', JSON.stringify({ steps }));
    await backupsOf(folder).backUp();
    const files = await readBackup();
    expect(String(files.get('seed/metrics.yaml'))).toBe(now);
    expect([...files.keys()].some((name) => name.endsWith('.new'))).toBe(false);
  });
});
