import type { DraftFigure } from '../../../lib/draft/draft.ts';
import { placesByBlock } from '../../../lib/draft/find-place.ts';
import type { Block, ExtractedArticle } from '../../../lib/text/extract.ts';
import { type Place, wordAt } from '../../../lib/text/locator.ts';

/** A figure where it stands in its block, in UTF-16 units; undefined where its phrase is not found there. */
export type PlacedFigure = { figure: DraftFigure; start: number; end: number };

/** Marked and unmarked pieces of a block, in order; a figure whose phrase another one covers has an empty piece behind it. */
export type BlockPiece = { text: string; figure?: DraftFigure };
export type MarkedBlock = { number: number; pieces: BlockPiece[] };

/** The blocks of a text, cut at their figures. */
export function markFigures(article: ExtractedArticle, figures: readonly DraftFigure[]): MarkedBlock[] {
  const places = placesByBlock(article);
  return article.blocks.map((block) => {
    const own = figures.filter((figure) => figure.block === block.number);
    const placed = own.map((figure) => placeFigure(block, places.get(block.number) ?? [], figure));
    return { number: block.number, pieces: cutBlock(block.text, placed) };
  });
}

/** The sentence in which a figure stands, cut around its phrase; undefined where the text is not at hand. */
export function quoteFigure(
  article: ExtractedArticle,
  figure: DraftFigure,
): { before: string; printed: string; after: string } | undefined {
  const block = article.blocks[figure.block - 1];
  if (!block) return undefined;
  const places = placesByBlock(article).get(figure.block) ?? [];
  const place = places.find(({ sentence }) => sentence === figure.sentence);
  const { start, end } = placeFigure(block, places, figure);
  if (!place || start < place.start) return undefined;
  return {
    before: block.text.slice(place.start, start),
    printed: block.text.slice(start, end),
    after: block.text.slice(end, place.start + place.text.length),
  };
}

function placeFigure(block: Block, places: readonly Place[], figure: DraftFigure): PlacedFigure {
  const place = places.find(({ sentence }) => sentence === figure.sentence);
  const inSentence = place && startIn(place.text, figure);
  const start =
    place && inSentence !== undefined ? place.start + inSentence : block.text.indexOf(figure.printed);
  return { figure, start, end: start < 0 ? start : start + figure.printed.length };
}

/** Where the phrase begins that stands at the figure's word, or nearest to it. */
function startIn(sentence: string, { printed, word }: DraftFigure): number | undefined {
  const starts: number[] = [];
  for (let at = sentence.indexOf(printed); at !== -1; at = sentence.indexOf(printed, at + 1)) starts.push(at);
  const distance = (at: number) => Math.abs(wordAt(sentence, at) - word);
  return starts.sort((a, b) => distance(a) - distance(b))[0];
}

function cutBlock(text: string, placed: readonly PlacedFigure[]): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let from = 0;
  for (const { figure, start, end } of placed.toSorted((a, b) => a.start - b.start)) {
    if (start < from) {
      pieces.push({ text: '', figure });
      continue;
    }
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), figure });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
