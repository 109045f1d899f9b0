import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsOf } from '../../support/backup-effects.ts';
import { makeArchive, rename } from '../../support/make-archive.ts';
import { copySampleSeed, writeSampleDraft } from '../../support/sample-draft.ts';

let root: string;
let folder: string;
beforeEach(() => {
  ({ root, folder } = copySampleSeed());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const LINK = 0o120777;
const files = { 'seed/aaaaaa.yaml': 'a: 1\n', 'seed/bbbbbb.yaml': 'b: 1\n' };
const named = async (name: string) => {
  const longName = `seed/${'n'.repeat(name.length)}.yaml`;
  const bytes = await makeArchive({ files: { [longName]: 'x' } });
  const padded = name.padEnd(longName.length, ' ');
  return rename(bytes, longName, padded);
};
const listing = (change: NonNullable<Parameters<typeof makeArchive>[0]['change']>) =>
  makeArchive({ files, change });

/** A byte of a file's packed content is another. */
async function damaged(): Promise<Buffer> {
  const content = Array.from({ length: 400 }, (_, index) => `key_${index * 7919}: ${index ** 3}\n`).join('');
  const bytes = await makeArchive({ files: { ...files, 'seed/cccccc.yaml': content } });
  const at = bytes.indexOf('seed/cccccc.yaml') + 600;
  bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
  return bytes;
}

/** Declares of each file, wherever that stands, that it unpacks to so many bytes. */
function declareBytes(bytes: Buffer, name: string, size: number): Buffer {
  const at = bytes.lastIndexOf(name) - 46;
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

/** Two names for one and the same packed bytes: how bombs are made. */
async function overlapping(): Promise<Buffer> {
  const content = 'x'.repeat(2 ** 20);
  const bytes = await makeArchive({ files: Object.fromEntries(NAMES.map((name) => [name, content])) });
  const [first = ''] = NAMES;
  const start = bytes.indexOf(first) - 30;
  const second = bytes.indexOf(NAMES[1] ?? '') - 30;
  const last = bytes.indexOf('backup.json') - 30;
  const directory = bytes.readUInt32LE(bytes.length - 6);
  const gone = last - second;
  const head = Buffer.concat([bytes.subarray(0, second), bytes.subarray(last)]);
  let at = directory - gone;
  for (const name of [...NAMES, 'backup.json']) {
    head.writeUInt32LE(name === 'backup.json' ? last - gone : start, at + 42);
    at += 46 + head.readUInt16LE(at + 28) + head.readUInt16LE(at + 30) + head.readUInt16LE(at + 32);
  }
  head.writeUInt32LE(directory - gone, head.length - 6);
  return head;
}
const NAMES = Array.from({ length: 200 }, (_, index) => `seed/bomb-${index}.yaml`);

const CASES: [what: string, make: () => Promise<Buffer>, says: RegExp][] = [
  ['no zip', async () => Buffer.from('nothing'.repeat(100)), /is no whole zip/],
  ['an empty file', async () => Buffer.alloc(0), /is no whole zip/],
  [
    'a zip without a list',
    () => makeArchive({ files, hasList: false }),
    /no backup of Cited Metrics: it has no backup\.json/,
  ],
  [
    'a path up',
    () => named('../../outside'),
    /altered or is damaged: invalid relative path: \.\.\/\.\.\/outside/,
  ],
  ['a path up further in', () => named('seed/../../outside.yaml'), /invalid relative path/],
  ['an absolute path', () => named('/tmp/outside.yaml'), /absolute path: \/tmp\/outside\.yaml/],
  ['a backslash', () => named('seed\\outside.yaml'), /invalid characters in fileName/],
  [
    'a program',
    () => makeArchive({ files: { 'seed/commands/load.ts': 'x' } }),
    /at "seed\/commands\/load\.ts": a backup holds files in /,
  ],
  ['passwords', () => makeArchive({ files: { '.env': 'x' } }), /at "\.env": a backup holds files in /],
  [
    'a hidden file',
    () => makeArchive({ files: { 'seed/articles/.x.yaml': 'x' } }),
    /at "seed\/articles\/\.x\.yaml"/,
  ],
  [
    'a file of the database',
    () => makeArchive({ files: { '.data/postgres/x.yaml': 'x' } }),
    /at "\.data\/postgres\/x\.yaml"/,
  ],
  [
    'a link',
    () => makeArchive({ files, modes: { 'seed/bbbbbb.yaml': LINK } }),
    /at "seed\/bbbbbb\.yaml": it is a link or a device/,
  ],
  [
    'a name twice',
    async () => rename(await makeArchive({ files }), 'seed/bbbbbb.yaml', 'seed/aaaaaa.yaml'),
    /at "seed\/aaaaaa\.yaml": it is there twice/,
  ],
  [
    'a file that is not listed',
    () => listing((list) => list.files.pop()),
    /at "seed\/bbbbbb\.yaml": backup\.json does not list it/,
  ],
  [
    'a listed file that is not there',
    () => listing((list) => list.files.push({ ...list.files[0], name: 'seed/c.yaml' })),
    /at "seed\/c\.yaml": backup\.json lists it, and it is not there/,
  ],
  [
    'other bytes of the same length',
    () => listing((list) => Object.assign(list.files[1] ?? {}, { sha256: '0'.repeat(64) })),
    /at "seed\/bbbbbb\.yaml": its bytes are not those/,
  ],
  [
    'another length',
    () => listing((list) => Object.assign(list.files[1] ?? {}, { bytes: 6 })),
    /at "seed\/bbbbbb\.yaml": it has 5 bytes, and had 6/,
  ],
  [
    'a list with a path up',
    () => listing((list) => list.files.push({ ...list.files[0], name: 'seed/../../x.yaml' })),
    /files\.2\.name: a name that a backup may hold/,
  ],
  [
    'a list with a field too many',
    () => listing((list) => Object.assign(list, { run: 'rm' })),
    /its backup\.json was altered: /,
  ],
  [
    'an empty one',
    () => makeArchive({ files: {} }),
    /its backup\.json was altered: files: at least one file/,
  ],
  [
    'another format',
    () => listing((list) => Object.assign(list, { format: 'other' })),
    /not that of a backup of Cited Metrics/,
  ],
  [
    'a newer format',
    () => listing((list) => Object.assign(list, { format_version: 2, more: true })),
    /it is of format 2, and this version of Cited Metrics restores format 1: update it/,
  ],
  ['damaged bytes', damaged, /at "seed\/cccccc\.yaml": /],
  [
    'a file larger than a backup takes',
    async () => declareBytes(await makeArchive({ files }), 'seed/aaaaaa.yaml', 2 ** 30),
    /at "seed\/aaaaaa\.yaml": it has 1073741824 bytes/,
  ],
  [
    'a file that unpacks to more than it says',
    async () =>
      declareBytes(
        await makeArchive({
          files: { 'seed/aaaaaa.yaml': 'x'.repeat(1e5) },
          change: (list) => Object.assign(list.files[0] ?? {}, { bytes: 10 }),
        }),
        'seed/aaaaaa.yaml',
        10,
      ),
    /at "seed\/aaaaaa\.yaml": too many bytes in the stream/,
  ],
  ['a bomb of overlapping files', overlapping, /would unpack to \d+ bytes, more than \d+ can hold/],
];

describe('restoreCommand([file]) of what is no backup of ours', () => {
  it.each(CASES)('refuses %s, says why, and writes nothing', async (_, make, says) => {
    const file = path.join(root, 'hostile.zip');
    writeFileSync(file, await make());
    const into = path.join(root, 'into');
    const { restore } = backupsOf(folder);
    await expect(restore(file, '--into', into, '--exact')).rejects.toThrow(says);
    expect(readdirSync(root).sort()).toEqual(['.data', 'hostile.zip', 'seed']);
  });

  it('refuses one that was cut off, wherever', async () => {
    await writeSampleDraft(folder);
    const whole = path.join(root, 'whole.zip');
    const { backUp, restore } = backupsOf(folder);
    await backUp(whole);
    const bytes = readFileSync(whole);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const file = path.join(root, `${tenth}.zip`);
      writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      await expect(restore(file, '--into', path.join(root, 'into'))).rejects.toThrow(/is no whole zip/);
    }
    expect(readdirSync(root)).not.toContain('into');
  });

  it('makes nothing of folders that a packing program adds', async () => {
    const made = await makeArchive({
      files: { ...files, 'seed/folderX': '' },
      change: (list) => list.files.pop(),
    });
    const zip = rename(made, 'seed/folderX', 'seed/folder/');
    const file = path.join(root, 'packed.zip');
    writeFileSync(file, zip);
    expect(await backupsOf(folder).restore(file, '--into', path.join(root, 'into'))).toBe(0);
    expect(readdirSync(path.join(root, 'into', 'seed')).sort()).toEqual(['aaaaaa.yaml', 'bbbbbb.yaml']);
  });
});
