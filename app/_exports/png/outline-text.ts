import 'server-only';
import { element, type SvgNode } from '../svg/svg-tree.ts';
import { covers } from './font-cover.ts';
import { fontsOf, NO_GLYPH } from './paint-fonts.ts';
import { shapeChunk } from './shape-text.ts';
import { type Chunk, type Inherited, inheritStyle, toChunks, UNSTYLED } from './text-chunks.ts';

const START: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

/**
 * The picture with the outlines of letters where its own families lack some: the painter sets other scripts than Latin, Greek and
 * Cyrillic with boxes, or with vowels on top of each other. All else stays text.
 */
export async function outlineForeignText(node: SvgNode, around: Inherited = UNSTYLED): Promise<SvgNode> {
  const style = inheritStyle(node, around);
  if (node.name === 'text') {
    const chunks = toChunks(node, around);
    return (await isForeign(chunks)) ? outlined(node, chunks) : node;
  }
  const children = await Promise.all(
    node.children.map((child) => (typeof child === 'string' ? child : outlineForeignText(child, style))),
  );
  return { ...node, children };
}

async function isForeign(chunks: readonly Chunk[]): Promise<boolean> {
  for (const { text, style } of chunks.flatMap(({ pieces }) => pieces)) {
    const [own] = await fontsOf(style);
    if ([...text].some((letter) => !NO_GLYPH.test(letter) && own && !covers(own.cover, letter))) return true;
  }
  return false;
}

async function outlined({ attributes }: SvgNode, chunks: readonly Chunk[]): Promise<SvgNode> {
  const { x, y, dx, dy, ...kept } = attributes;
  const groups = chunks.map(async (chunk) => {
    const { outlines, width } = await shapeChunk(chunk);
    const place = `translate(${chunk.x - width * (START[chunk.anchor] ?? 0)},${chunk.y})`;
    const paths = outlines.map(({ d, fill }) => element('path', fill === undefined ? { d } : { d, fill }));
    return element('g', { transform: place }, paths);
  });
  return { name: 'g', attributes: kept, children: await Promise.all(groups) };
}
