const HEAD = 6;
const ENTRY = 16;

/** Square PNGs of at most 256 px as one .ico, as Windows has had it since Vista: a directory, then the pictures as they are. */
export function toIco(pictures: readonly { size: number; png: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const headBytes = HEAD + ENTRY * pictures.length;
  const ico = new Uint8Array(pictures.reduce((bytes, { png }) => bytes + png.length, headBytes));
  const view = new DataView(ico.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, pictures.length, true);
  let at = headBytes;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = HEAD + ENTRY * index;
    // A byte holds no 256: 0 stands for it.
    view.setUint8(entry, size % 256);
    view.setUint8(entry + 1, size % 256);
    view.setUint16(entry + 4, 1, true);
    view.setUint16(entry + 6, 32, true);
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, at, true);
    ico.set(png, at);
    at += png.length;
  }
  return ico;
}
