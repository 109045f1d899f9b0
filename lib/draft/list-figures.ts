import type { Language } from '../language/language.ts';
import { detectLanguage } from '../language/languages.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';
import type { Block, ExtractedArticle } from '../text/extract.ts';
import type { Place } from '../text/locator.ts';
import { placesByBlock, sentenceAt } from './find-place.ts';
import { printedSpan } from './printed-span.ts';

/** A figure of a block with the words that are kept of it, and the sentence around it. */
export type TextFigure = { block: Block; place: Place; figure: Figure; span: Span; language: Language };

function toTextFigure(block: Block, places: readonly Place[], figure: Figure, language: Language) {
  const place = sentenceAt(places, figure.core.start);
  if (!place) return [];
  const limits = { start: place.start, end: place.start + place.text.length };
  return [{ block, place, figure, span: printedSpan(block.text, figure, limits), language }];
}

/** Every figure of the blocks that are not said to repeat others, in reading order. */
export function listTextFigures(
  article: ExtractedArticle,
  usual: Language,
  repeated: ReadonlySet<number>,
): TextFigure[] {
  const places = placesByBlock(article);
  return article.blocks
    .filter(({ number }) => !repeated.has(number))
    .flatMap((block) => {
      const language = detectLanguage(block.text, usual);
      const own = places.get(block.number) ?? [];
      return readFigures(block.text, language).flatMap((figure) =>
        toTextFigure(block, own, figure, language),
      );
    });
}
