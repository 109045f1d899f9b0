import { describe, expect, it } from 'vitest';
import {
  answerFavicon,
  answerIconPicture,
  answerManifest,
  type IconPicture,
  isIconPicture,
} from '../../app/_exports/icons.ts';
import { readPng } from '../support/read-png.ts';

const bytesOf = async (answer: Promise<Response>) => Buffer.from(await (await answer).arrayBuffer());
const pictureOf = async (name: IconPicture) => readPng(await bytesOf(answerIconPicture(name)));

/** How far from the middle the drawing reaches at most, in halves of a side: whatever is not as its corner is. */
function reachOf({ width, rgb }: { width: number; rgb: Uint8Array }): number {
  const corner = rgb.subarray(0, 3);
  let reach = 0;
  for (let pixel = 0; pixel < width * width; pixel += 1) {
    if (corner.every((value, channel) => rgb[pixel * 3 + channel] === value)) continue;
    const [x, y] = [(pixel % width) + 0.5, Math.floor(pixel / width) + 0.5];
    reach = Math.max(reach, Math.hypot(x - width / 2, y - width / 2) / (width / 2));
  }
  return reach;
}

describe('the icon', () => {
  it('is drawn from one SVG in the sizes of the favicon', async () => {
    const ico = await bytesOf(answerFavicon());
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const [bytes, from] = [ico.readUInt32LE(14 + 16 * index), ico.readUInt32LE(18 + 16 * index)];
      const picture = readPng(ico.subarray(from, from + bytes));
      expect(reachOf(picture)).toBeGreaterThan(0.5);
      return picture.width;
    });
    expect(sizes).toEqual([16, 32, 48]);
  });

  it('stands whole within what a device may cut out of the maskable one, a circle of four fifths', async () => {
    expect(reachOf(await pictureOf('icon-maskable-512.png'))).toBeLessThan(0.8);
    expect(reachOf(await pictureOf('icon-512.png'))).toBeGreaterThan(0.8);
  });

  it('has every size that the manifest says', async () => {
    const { icons } = (await answerManifest('#ffffff').json()) as { icons: { src: string; sizes: string }[] };
    for (const { src, sizes } of icons.filter((icon) => icon.sizes !== 'any')) {
      const name = src.replace('/icons/', '');
      if (!isIconPicture(name)) throw new Error(`There is no ${src}.`);
      const { width, height } = await pictureOf(name);
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(isIconPicture('none.png')).toBe(false);
  });
});
