type Range = readonly [first: number, last: number];

/** The characters that a font has a glyph for, as ranges of code points in order. */
export type FontCover = readonly Range[];

export function covers(cover: FontCover, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return cover.some(([first, last]) => first <= code && code <= last);
}

/**
 * Reads which characters a TrueType or OpenType font has: its `cmap` for all of Unicode (format 12), or else for its first plane
 * (format 4). Throws where it has neither.
 */
export function readCover(font: Uint8Array): FontCover {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const whole = offsets.find((at) => view.getUint16(at) === 12);
  if (whole !== undefined) return readGroups(view, whole);
  const first = offsets.find((at) => view.getUint16(at) === 4);
  if (first === undefined) throw new Error('The font has no table of its characters that is read here.');
  return readSegments(view, first);
}

function tableAt(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

function readGroups(view: DataView, at: number): FontCover {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index): Range => {
    const group = at + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** The last segment ends the table and stands for no character. */
function readSegments(view: DataView, at: number): FontCover {
  const segments = view.getUint16(at + 6) / 2;
  return Array.from({ length: segments - 1 }, (_, index): Range => {
    const last = view.getUint16(at + 14 + 2 * index);
    return [view.getUint16(at + 16 + 2 * segments + 2 * index), last];
  });
}
