import type { Difference } from './difference.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Width and height of a PNG, from its header (PNG, 11.2.2 IHDR); undefined for bytes that are none. */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Two PNGs: their sizes, and their bytes unless different names of the sites are painted into them. */
export function comparePictures(first: Buffer, second: Buffer, isSameName: boolean): Difference[] {
  if (first.equals(second)) return [];
  const [left, right] = [describe(first), describe(second)];
  const isSameSize = left.size === right.size;
  if (isSameSize && !isSameName) return [];
  const what = isSameSize ? 'bytes of the picture' : 'size of the picture';
  return [{ what, first: `${left.size}, ${left.length}`, second: `${right.size}, ${right.length}` }];
}

function describe(bytes: Buffer): { size: string; length: string } {
  const size = sizeOfPng(bytes);
  return {
    size: size === undefined ? 'no PNG' : `${size.width} × ${size.height}`,
    length: `${bytes.length} bytes`,
  };
}
