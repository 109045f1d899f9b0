import type { SvgNode } from '../svg/svg-tree.ts';

/** How letters are set: the family that is asked for first, px, and what their paint is, where it is their own. */
export type LetterStyle = { family: 'sans' | 'serif'; size: number; weight: 400 | 600; fill?: string };
/** Letters of one style, moved from where those before them end. */
export type Piece = { text: string; style: LetterStyle; dx: number; dy: number };
/** Text that is set in one go from a place on: its pieces follow each other. */
export type Chunk = { x: number; y: number; anchor: string; pieces: Piece[] };
export type Inherited = LetterStyle & { anchor: string };

export const UNSTYLED: Inherited = { family: 'sans', size: 16, weight: 400, anchor: 'start' };

/** What letters in an element are set in. */
export function inheritStyle({ attributes }: SvgNode, around: Inherited): Inherited {
  const {
    'font-family': family,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor,
  } = attributes;
  return {
    ...around,
    family: family === undefined ? around.family : /^\W*Source Serif/.test(family) ? 'serif' : 'sans',
    size: Number(size ?? around.size),
    weight: weight === undefined ? around.weight : Number(weight) < 500 ? 400 : 600,
    anchor: anchor ?? around.anchor,
  };
}

/** The words of a `<text>` in the chunks that SVG sets it in: a new one where a place is named. */
export function toChunks(text: SvgNode, around: Inherited): Chunk[] {
  const chunks: Chunk[] = [];
  let [dx, dy] = [0, 0];
  const read = (node: SvgNode, outer: Inherited, isOutermost: boolean) => {
    const { x, y, fill } = node.attributes;
    const own = inheritStyle(node, outer);
    const style = fill === undefined || isOutermost ? own : { ...own, fill };
    if (x !== undefined || y !== undefined || chunks.length === 0) {
      const last = chunks.at(-1);
      const place = { x: Number(x ?? last?.x ?? 0), y: Number(y ?? last?.y ?? 0) };
      chunks.push({ ...place, anchor: style.anchor, pieces: [] });
    }
    dx += Number(node.attributes.dx ?? 0);
    dy += Number(node.attributes.dy ?? 0);
    for (const child of node.children) {
      if (typeof child !== 'string') read(child, style, false);
      else {
        chunks.at(-1)?.pieces.push({ text: child, style, dx, dy });
        [dx, dy] = [0, 0];
      }
    }
  };
  read(text, around, true);
  return chunks;
}
