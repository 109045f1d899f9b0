import { inflateSync } from 'node:zlib';

/** Pixels in rows from the top, red, green, blue each; what is transparent lies on white. */
export type Pixels = { width: number; height: number; rgb: Uint8Array };

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Reads a PNG of 8 bits a channel, in grey or RGB, with alpha or without. Throws where it is another. */
export function readPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, type = -1, , , interlaced] = png.subarray(24, 29);
  const channels = CHANNELS[type];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error(
      `A PNG of depth ${depth}, colour type ${type}, interlaced ${interlaced} is not read here.`,
    );
  const rows = unfilter(inflateSync(dataOf(png)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * channels;
    const alpha = channels === 4 || channels === 2 ? (rows[at + channels - 1] ?? 255) / 255 : 1;
    for (const channel of [0, 1, 2]) {
      const value = rows[at + (channels < 3 ? 0 : channel)] ?? 0;
      rgb[pixel * 3 + channel] = Math.round(value * alpha + 255 * (1 - alpha));
    }
  }
  return { width, height, rgb };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** Undoes what each row says of how it was filtered: by the byte to the left, the one above, both, or Paeth's guess. */
function unfilter(data: Buffer, length: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = row * length + x;
      const left = x < step ? 0 : (rows[at - step] ?? 0);
      const above = row === 0 ? 0 : (rows[at - length] ?? 0);
      const corner = x < step || row === 0 ? 0 : (rows[at - length - step] ?? 0);
      rows[at] = (data[row * (length + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return rows;
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
