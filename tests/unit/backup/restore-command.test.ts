import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsOf } from '../../support/backup-effects.ts';
import { copySampleSeed, SAMPLE_SLUG, writeSampleDraft } from '../../support/sample-draft.ts';

let root: string;
let folder: string;
let file: string;
let commands: ReturnType<typeof backupsOf>;

beforeEach(async () => {
  ({ root, folder } = copySampleSeed());
  await writeSampleDraft(folder);
  commands = backupsOf(folder);
  file = path.join(root, 'backup.zip');
  await commands.backUp(file);
  commands.said.length = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const METRICS = 'seed/metrics.yaml';
const at = (name: string, base = root) => path.join(base, name);
const said = () => commands.said.join('\n');

/** Every file of a folder with its content, but for locks and backups. */
function contentOf(base: string): Record<string, string> {
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const names = files.map((each) => path.relative(base, path.join(each.parentPath, each.name)));
  const kept = names.filter((name) => /^(seed|\.data\/(texts|undo|published))\//.test(name)).sort();
  return Object.fromEntries(kept.map((name) => [name, readFileSync(at(name, base), 'utf8')]));
}

describe('restoreCommand([file])', () => {
  it('brings everything to an empty folder, and says what to do next', async () => {
    const into = path.join(root, 'empty');
    expect(await commands.restore(file, '--into', into)).toBe(0);
    expect(contentOf(into)).toEqual(contentOf(root));
    expect(said()).toMatch(
      /A backup of 2024-06-02, 10:20 UTC, by Cited Metrics 1\.2\.3: \d+ files, data version/,
    );
    expect(said()).toMatch(/Next: npm run seed.*\nThe site then shows data version [0-9a-f]{12}\.$/ms);
    expect(said()).toMatch(/\nA database that holds newer data refuses .*: load into an empty one/);
  });

  it('brings back what is missing alone, also a second time', async () => {
    const before = contentOf(root);
    rmSync(at(`seed/drafts/${SAMPLE_SLUG}.yaml`));
    rmSync(at('.data/texts'), { recursive: true });
    expect(await commands.restore(file)).toBe(0);
    expect(contentOf(root)).toEqual(before);
    expect(said()).toContain(`  new, 2: .data/texts/${SAMPLE_SLUG}.txt, seed/drafts/${SAMPLE_SLUG}.yaml`);
    expect(await commands.restore(file)).toBe(0);
    expect(contentOf(root)).toEqual(before);
  });

  it('writes nothing at all where one file differs, and names it', async () => {
    writeFileSync(at(METRICS), '# mine\n');
    rmSync(at('.data/texts'), { recursive: true });
    const before = contentOf(root);
    expect(await commands.restore(file)).toBe(1);
    expect(contentOf(root)).toEqual(before);
    expect(said()).toContain('  different, 1: seed/metrics.yaml');
    expect(said()).toContain('Nothing was written: --replace');
  });

  it('says with --check what it would do, and writes nothing', async () => {
    writeFileSync(at(METRICS), '# mine\n');
    const before = contentOf(root);
    expect(await commands.restore(file, '--check')).toBe(0);
    expect(contentOf(root)).toEqual(before);
    expect(said()).toContain('The backup is whole. Nothing was written.');
  });

  it('takes a backup from the standard input', async () => {
    writeFileSync(path.join(commands.scratch, 'caught.zip'), readFileSync(file));
    expect(await commands.restore('-', '--into', path.join(root, 'piped'))).toBe(0);
    expect(contentOf(path.join(root, 'piped'))).toEqual(contentOf(root));
  });

  it('writes nothing where it can’t keep others from publishing', async () => {
    writeFileSync(at(METRICS), '# mine\n');
    rmSync(at(`seed/drafts/${SAMPLE_SLUG}.yaml`));
    rmSync(at('.data/locks'), { recursive: true });
    writeFileSync(at('.data/locks'), 'no folder');
    const before = contentOf(root);
    await expect(commands.restore(file, '--exact')).rejects.toThrow(
      /^Nothing was written: this user can't write in .*locks, and so can't keep others from publishing/,
    );
    expect(contentOf(root)).toEqual(before);
  });

  it('says what stands in the way where a folder has the name of a file', async () => {
    rmSync(at(METRICS));
    mkdirSync(at(METRICS));
    await expect(commands.restore(file)).rejects.toThrow(/metrics\.yaml is a folder, where a file belongs/);
  });

  it.each([[], ['a.zip', 'b.zip'], ['a.zip', '--force']].map((args) => [args]))(
    'ends with 2 for %j',
    async (args) => {
      expect(await commands.restore(...args)).toBe(2);
      expect(said()).toMatch(/^Usage: npm run restore/);
    },
  );
});

describe('restoreCommand([file, --replace])', () => {
  it('replaces what differs, leaves what is not in the backup, and gives back what it replaced', async () => {
    const backedUp = contentOf(root);
    writeFileSync(at(METRICS), '# mine\n');
    writeFileSync(at('seed/drafts/later-2024.yaml'), 'figures: []\n');
    const mine = contentOf(root);
    expect(await commands.restore(file, '--replace')).toBe(0);
    expect(contentOf(root)).toEqual({ ...backedUp, 'seed/drafts/later-2024.yaml': 'figures: []\n' });
    const [kept = ''] = readdirSync(at('.data/backups'));
    expect(kept).toMatch(/-before-restore\.zip$/);
    expect(said()).toContain(kept);
    expect(await commands.restore(at(`.data/backups/${kept}`), '--into', path.join(root, 'was'))).toBe(0);
    expect(contentOf(path.join(root, 'was'))).toEqual(mine);
  });
});

describe('restoreCommand([file, --exact])', () => {
  it('makes the site the one that was backed up, and keeps what it takes away', async () => {
    const backedUp = contentOf(root);
    writeFileSync(at('seed/drafts/later-2024.yaml'), 'figures: []\n');
    writeFileSync(at('.data/texts/later-2024.txt'), 'A later text.\n');
    writeFileSync(at('seed/notes.txt'), 'No kind of content.\n');
    const later = contentOf(root);
    expect(await commands.restore(file, '--exact')).toBe(0);
    expect(contentOf(root)).toEqual({ ...backedUp, 'seed/notes.txt': 'No kind of content.\n' });
    const [kept = ''] = readdirSync(at('.data/backups'));
    await commands.restore(at(`.data/backups/${kept}`), '--into', path.join(root, 'was'));
    const { 'seed/notes.txt': _, ...known } = later;
    expect(contentOf(path.join(root, 'was'))).toEqual(known);
  });

  it('needs no second backup where nothing is lost', async () => {
    expect(await commands.restore(file, '--exact')).toBe(0);
    expect(existsSync(at('.data/backups'))).toBe(false);
  });
});
