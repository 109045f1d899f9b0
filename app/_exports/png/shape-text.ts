import 'server-only';
import bidiFactory from 'bidi-js';
import type * as HarfBuzz from 'harfbuzzjs';
import { readProjectFile } from '../../_style/project-file.ts';
import { covers } from './font-cover.ts';
import { fontsOf, NO_GLYPH, type PaintFont } from './paint-fonts.ts';
import type { Chunk, Piece } from './text-chunks.ts';

/** Letters of one piece, one font and one direction: a level that is odd goes from right to left. */
type Run = { text: string; piece: Piece; y: number; font: PaintFont; level: number };
/** A glyph's outline at its place from the chunk's start, in px, with its paint where it is its own. */
export type Outline = { d: string; fill: string | undefined };

type Shaper = { harfbuzz: typeof HarfBuzz; fonts: Map<string, HarfBuzz.Font> };

const bidi = bidiFactory();
let shaper: Promise<Shaper> | undefined;

/** The outlines of a chunk’s letters as they are seen, each in the first of our fonts that has it, and how wide they are together. */
export async function shapeChunk({ pieces }: Pick<Chunk, 'pieces'>) {
  shaper ??= import('harfbuzzjs').then((harfbuzz) => ({ harfbuzz, fonts: new Map() }));
  const tools = await shaper;
  const outlines: Outline[] = [];
  const begun = new Set<Piece>();
  let x = 0;
  for (const run of inVisualOrder(await toRuns(pieces))) {
    if (!begun.has(run.piece)) x += run.piece.dx;
    begun.add(run.piece);
    const shaped = shapeRun(run, await openFont(run.font, tools), tools, x);
    outlines.push(...shaped.outlines);
    x = shaped.end;
  }
  return { outlines, width: x };
}

async function toRuns(pieces: readonly Piece[]): Promise<Run[]> {
  const { levels } = bidi.getEmbeddingLevels(pieces.map(({ text }) => text).join(''), 'ltr');
  const runs: Run[] = [];
  let [at, y] = [0, 0];
  for (const piece of pieces) {
    y += piece.dy;
    const fonts = await fontsOf(piece.style);
    for (const letter of piece.text) {
      const last = runs.at(-1)?.piece === piece ? runs.at(-1) : undefined;
      const level = levels[at] ?? 0;
      const joins = last !== undefined && (NO_GLYPH.test(letter) || /\p{M}/u.test(letter));
      const found = joins ? last.font : fonts.find(({ cover }) => covers(cover, letter));
      const font = found ?? fonts[0];
      if (font === undefined) throw new Error('There is no font for pictures.');
      if (last?.font === font && last.level === level) last.text += letter;
      else runs.push({ text: letter, piece, y, font, level });
      at += letter.length;
    }
  }
  return runs;
}

/** From the highest level down each stretch of it or more is turned round (rule L2 of the Unicode Bidirectional Algorithm). */
function inVisualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1)
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return ordered;
}

function shapeRun({ text, piece, level, y }: Run, font: HarfBuzz.Font, { harfbuzz }: Shaper, x: number) {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  harfbuzz.shape(font, buffer);
  const scale = piece.style.size / font.face.upem;
  let pen = x;
  const outlines = buffer.getGlyphInfosAndPositions().map((glyph): Outline => {
    const left = pen + (glyph.xOffset ?? 0) * scale;
    const base = y - (glyph.yOffset ?? 0) * scale;
    pen += (glyph.xAdvance ?? 0) * scale;
    const commands = font.glyphToJson(glyph.codepoint).map(({ type, values }) => {
      const placed = values.map((value, index) =>
        index % 2 === 0 ? left + value * scale : base - value * scale,
      );
      return type + placed.map((value) => Math.round(value * 100) / 100).join(' ');
    });
    return { d: commands.join(''), fill: piece.style.fill };
  });
  return { outlines: outlines.filter(({ d }) => d !== ''), end: pen };
}

async function openFont({ path }: PaintFont, { harfbuzz, fonts }: Shaper): Promise<HarfBuzz.Font> {
  const open = fonts.get(path);
  if (open !== undefined) return open;
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(await readProjectFile(path))));
  fonts.set(path, font);
  return font;
}
