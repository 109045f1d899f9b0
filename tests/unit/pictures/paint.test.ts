import { describe, expect, it } from 'vitest';
import { paintPng } from '../../../app/_exports/paint.ts';
import { readSvg } from '../../../app/_exports/svg/svg-tree.ts';

describe('paintPng(picture, settings)', () => {
  it('has Node look up no name of a connection’s other end, which all would wait for', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';
    const png = await paintPng(readSvg(svg), { width: 8, scale: 1 });
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(process.report).toHaveProperty('excludeNetwork', true);
  });
});
