import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TextFileError } from '../../seed/files/read-text.ts';
import { readTextsAtHand } from '../../seed/files/texts-at-hand.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('readTextsAtHand(folder)', () => {
  it('gives the text files of a folder in the order of their names, and nothing else', async () => {
    const folder = makeFolder();
    for (const name of ['b.txt', 'a.txt', 'c.md']) writeFileSync(path.join(folder, name), `Text of ${name}`);
    mkdirSync(path.join(folder, 'd'));
    expect(await readTextsAtHand(folder)).toEqual([
      { path: path.join(folder, 'a.txt'), text: 'Text of a.txt' },
      { path: path.join(folder, 'b.txt'), text: 'Text of b.txt' },
    ]);
  });

  it('is empty where there is no such folder', async () => {
    expect(await readTextsAtHand(path.join(makeFolder(), 'nowhere'))).toEqual([]);
  });

  it('says which file is no UTF-8 text', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'a.txt'), Buffer.from('caf\u00e9', 'latin1'));
    await expect(readTextsAtHand(folder)).rejects.toThrow(TextFileError);
    await expect(readTextsAtHand(folder)).rejects.toThrow('a.txt is not UTF-8 text');
  });
});
