import type { Language } from '../language/language.ts';
import { detectLanguage } from '../language/languages.ts';
import type { FigureKind } from '../quantity/item.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { findPhrase, overlaps, type Span } from '../text/phrase.ts';

/**
 * A figure of a block: the phrase with the unit, name or noun that makes it readable, its start in the block's text
 * (UTF-16 units), occurrence k `of` n of that phrase in the block, and the `core`, the part that is the figure itself.
 */
export type FigurePhrase = {
  block: number;
  start: number;
  phrase: string;
  kind: FigureKind;
  occurrence: number;
  of: number;
  core: Span;
};

/**
 * Finds every figure of a cleaned block, in order and without overlaps: quantities, dates, years, ordinals, and numbers in
 * names. Every digit of the text belongs to one of them. Vague words (many, several, much) are not figures: a ledger lists
 * them by hand.
 */
export function findFigures(
  text: string,
  block = 1,
  language: Language = detectLanguage(text),
): FigurePhrase[] {
  const spansOf = new Map<string, Span[]>();
  return readFigures(text, language).map(({ start, end, phrase, kind, core }) => {
    const spans = spansOf.get(phrase) ?? findPhrase(text, phrase);
    spansOf.set(phrase, spans);
    const occurrence = spans.findIndex((span) => overlaps(span, { start, end })) + 1;
    const counted = { occurrence: Math.max(1, occurrence), of: Math.max(1, spans.length) };
    return { block, start, phrase, kind, ...counted, core };
  });
}
