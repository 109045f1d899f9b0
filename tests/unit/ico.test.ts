import { describe, expect, it } from 'vitest';
import { toIco } from '../../lib/out/ico.ts';

describe('toIco(pictures)', () => {
  it('is a directory that leads to each picture, byte for byte', () => {
    const pictures = [
      { size: 16, png: new Uint8Array([1, 2, 3]) },
      { size: 256, png: new Uint8Array([4, 5]) },
    ];
    const ico = Buffer.from(toIco(pictures));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    const read = pictures.map((_, index) => {
      const at = 6 + 16 * index;
      const [bytes, from] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      return { size: ico[at] || 256, png: new Uint8Array(ico.subarray(from, from + bytes)) };
    });
    expect(read).toEqual(pictures);
    expect(ico.length).toBe(6 + 2 * 16 + 5);
  });
});
