import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backupsOf, scratchFolder } from '../../support/backup-effects.ts';
import { copySampleSeed, writeSampleDraft } from '../../support/sample-draft.ts';
import { runOther } from '../support/run-other.ts';

const UNPACK: [name: 'unzip' | 'bsdtar' | 'python3', args: (file: string, into: string) => string[]][] = [
  ['unzip', (file, into) => ['-q', file, '-d', into]],
  ['bsdtar', (file, into) => ['-xf', file, '-C', into]],
  ['python3', (file, into) => ['-m', 'zipfile', '-e', file, into]],
];

test.each(UNPACK)('%s unpacks a backup into the folders of a checkout, byte for byte', async (name, args) => {
  const { root, folder } = copySampleSeed();
  try {
    await writeSampleDraft(folder);
    const file = path.join(root, 'backup.zip');
    expect(await backupsOf(folder).backUp(file)).toBe(0);
    const into = scratchFolder();

    await runOther(name, args(file, into));

    const { files } = JSON.parse(readFileSync(path.join(into, 'backup.json'), 'utf8'));
    expect(files.length).toBeGreaterThan(5);
    for (const each of files)
      expect(readFileSync(path.join(into, each.name))).toEqual(readFileSync(path.join(root, each.name)));
    expect(readdirSync(into).sort()).toEqual(['.data', 'backup.json', 'seed']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
