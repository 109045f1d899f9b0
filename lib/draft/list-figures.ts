import type { Language } from '../language/language.ts';
import { detectLanguage } from '../language/languages.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';
import type { Block, ExtractedArticle } from '../text/extract.ts';
import type { Place } from '../text/locator.ts';
import { overlaps } from '../text/phrase.ts';
import type { TextFigure } from './figure-context.ts';
import { placesByBlock, sentenceAt } from './find-place.ts';
import { mendSpan } from './mend-span.ts';
import { printedSpan } from './printed-span.ts';
import { readReading } from './read-reading.ts';
import { findWordings } from './soft-wordings.ts';
import type { BlockRole } from './tell-blocks.ts';

type InBlock = { block: Block; role: BlockRole; language: Language; places: readonly Place[] };

const NOTHING = { value: null, range: null, unit: null, unitKind: null };

const limitsOf = (place: Place): Span => ({ start: place.start, end: place.start + place.text.length });

/** `free` is what no other figure's number takes of the block. */
function fromFigure({ places, ...rest }: InBlock, figure: Figure, free: Span): TextFigure[] {
  const place = sentenceAt(places, figure.core.start);
  if (!place) return [];
  const reading = readReading(figure, rest.block.text);
  const limits = limitsOf(place);
  const short = printedSpan(rest.block.text, figure, limits);
  const span =
    figure.kind === 'quantity'
      ? mendSpan(rest.block.text, short, reading, rest.language, within(limits, free))
      : short;
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

const startOf = ({ start, hedge }: Figure) => Math.min(start, hedge?.start ?? start);
const within = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

function listInBlock(inBlock: InBlock): TextFigure[] {
  const read = readFigures(inBlock.block.text, inBlock.language);
  const figures = read.flatMap((figure, at) => {
    const [before, next] = [read[at - 1], read[at + 1]];
    const free = { start: before?.end ?? 0, end: next ? startOf(next) : inBlock.block.text.length };
    return fromFigure(inBlock, figure, free);
  });
  const isOutside = inBlock.role === 'furniture' || inBlock.role === 'byline' || inBlock.role === 'kicker';
  const wordings = isOutside
    ? []
    : listWordings(
        inBlock,
        figures.map(({ span }) => span),
      );
  return [...shareBetween(shareUnits(figures)), ...wordings].sort((a, b) => a.span.start - b.span.start);
}

const SIDE_BY_SIDE = /^\s?(?:,\s?(?:and\s)?|and\s|or\s)$/u;

/** "47 percent, German ones for 18 and Chinese ones for 12 percent": what stands between two shares of a sentence is one. */
function shareBetween(figures: TextFigure[]): TextFigure[] {
  return figures.map((figure, at) => {
    const [before, next] = [figures[at - 1], figures[at + 1]];
    const { value, unit } = figure.reading;
    const isBare = figure.kind === 'quantity' && unit === null && value !== null && value <= 100;
    const isBetween = [before, next].every(
      (other) => other?.place === figure.place && other.reading.unitKind === 'percent',
    );
    return isBare && isBetween
      ? { ...figure, reading: { ...figure.reading, unit: 'percent', unitKind: 'percent' } }
      : figure;
  });
}

/** "210, 174 and 129 vessels": what the last of a list counts, all of it do. */
function shareUnits(figures: TextFigure[]): TextFigure[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (!figure || !next || figure.kind !== 'quantity' || next.kind !== 'quantity') continue;
    const between = figure.block.text.slice(figure.span.end, next.span.start);
    const isListed =
      figure.reading.unit === null &&
      (next.reading.unitKind === 'counted' || next.reading.unitKind === 'percent') &&
      SIDE_BY_SIDE.test(between);
    const { unit, unitKind } = next.reading;
    if (isListed) shared[at] = { ...figure, reading: { ...figure.reading, unit, unitKind } };
  }
  return shared;
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
