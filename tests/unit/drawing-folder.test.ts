import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DrawingFolder } from '../../app/_drawing/drawing-folder.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-drawings-'));
  folder = path.join(root, 'cache', 'drawings');
});

afterEach(() => rmSync(root, { recursive: true }));

const open = (maxBytes = 10_000) => new DrawingFolder(folder, maxBytes);
const SVG = '<svg>\n“almost” 100\n</svg>';

describe('DrawingFolder', () => {
  it('gives to a later process what an earlier one wrote, and leaves no draft behind', async () => {
    await open().set('a', SVG);
    expect(await open().get('a')).toBe(SVG);
    expect(await open().get('b')).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('takes as missing what was cut off, altered, or stands under another name', async () => {
    await open().set('a', SVG);
    const file = path.join(folder, 'a');
    const text = readFileSync(file, 'utf8');
    for (const other of [text.slice(0, -1), text.replace('100', '200'), text.replace('\n', ''), '']) {
      writeFileSync(file, other);
      expect(await open().get('a')).toBeUndefined();
    }
    writeFileSync(path.join(folder, 'b'), text);
    expect(await open().get('b')).toBeUndefined();
    await open().set('a', SVG);
    expect(await open().get('a')).toBe(SVG);
  });

  it('keeps within its room, what it found there included; the oldest go first', async () => {
    const drawn = 'x'.repeat(1000);
    const first = open();
    for (let n = 0; n < 3; n += 1) {
      await first.set(`old-${n}`, drawn);
      utimesSync(path.join(folder, `old-${n}`), n, n);
    }
    const later = open(4000);
    for (let n = 0; n < 20; n += 1) {
      await later.set(`new-${n}`, drawn);
      utimesSync(path.join(folder, `new-${n}`), 100 + n, 100 + n);
      const bytes = readdirSync(folder).reduce(
        (sum, name) => sum + readFileSync(path.join(folder, name)).length,
        0,
      );
      expect(bytes).toBeLessThanOrEqual(4000);
    }
    expect(await later.get('old-0')).toBeUndefined();
    expect(await later.get('new-19')).toBe(drawn);
  });

  it('reads what is there and writes nothing where it can not', async () => {
    writeFileSync(path.join(root, 'cache'), 'a file in the place of the folder');
    const closed = open();
    await closed.set('a', SVG);
    expect(await closed.get('a')).toBeUndefined();
    expect(readFileSync(path.join(root, 'cache'), 'utf8')).toBe('a file in the place of the folder');
  });
});
