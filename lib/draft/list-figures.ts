import type { Language } from '../language/language.ts';
import { detectLanguage } from '../language/languages.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';
import type { Block, ExtractedArticle } from '../text/extract.ts';
import type { Place } from '../text/locator.ts';
import { overlaps } from '../text/phrase.ts';
import type { TextFigure } from './figure-context.ts';
import { placesByBlock, sentenceAt } from './find-place.ts';
import { printedSpan } from './printed-span.ts';
import { readReading } from './read-reading.ts';
import { findWordings } from './soft-wordings.ts';
import type { BlockRole } from './tell-blocks.ts';

type InBlock = { block: Block; role: BlockRole; language: Language; places: readonly Place[] };

const NOTHING = { value: null, range: null, unit: null, unitKind: null };

const limitsOf = (place: Place): Span => ({ start: place.start, end: place.start + place.text.length });

function fromFigure({ places, ...rest }: InBlock, figure: Figure): TextFigure[] {
  const place = sentenceAt(places, figure.core.start);
  if (!place) return [];
  const reading = readReading(figure, rest.block.text);
  const span = printedSpan(rest.block.text, figure, limitsOf(place));
  return [{ ...rest, place, kind: figure.kind, span, core: figure.core, figure, reading }];
}

/** Wordings that stand apart from all figures: "a majority" of "a majority of 60 percent" is that figure's. */
function listWordings({ places, ...rest }: InBlock, taken: readonly Span[]): TextFigure[] {
  return findWordings(rest.block.text, rest.language).flatMap(({ isOpen, ...span }) => {
    const place = sentenceAt(places, span.start);
    if (!place || taken.some((other) => overlaps(other, span))) return [];
    const kind = isOpen ? ('open wording' as const) : ('wording' as const);
    return [{ ...rest, place, kind, span, core: span, figure: undefined, reading: NOTHING }];
  });
}

function listInBlock(inBlock: InBlock): TextFigure[] {
  const figures = readFigures(inBlock.block.text, inBlock.language).flatMap((figure) =>
    fromFigure(inBlock, figure),
  );
  const isOutside = inBlock.role === 'furniture' || inBlock.role === 'byline' || inBlock.role === 'kicker';
  const wordings = isOutside
    ? []
    : listWordings(
        inBlock,
        figures.map(({ span }) => span),
      );
  return [...figures, ...wordings].sort((a, b) => a.span.start - b.span.start);
}

/** Every figure of a text once, in reading order; blocks that repeat others word for word are left out. */
export function listTextFigures(
  article: ExtractedArticle,
  usual: Language,
  roles: ReadonlyMap<number, BlockRole>,
): TextFigure[] {
  const places = placesByBlock(article);
  return article.blocks.flatMap((block) => {
    const role = roles.get(block.number) ?? 'body';
    if (role === 'repeat') return [];
    const language = detectLanguage(block.text, usual);
    return listInBlock({ block, role, language, places: places.get(block.number) ?? [] });
  });
}
