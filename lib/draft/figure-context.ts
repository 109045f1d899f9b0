import type { Language } from '../language/language.ts';
import type { FigureKind, UnitKind } from '../quantity/item.ts';
import type { Figure } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';
import type { Block } from '../text/extract.ts';
import type { Place } from '../text/locator.ts';
import type { BlockRole } from './tell-blocks.ts';

/** What a listed figure is: as the reader of numbers tells it, or a wording without a number. */
export type ListedKind = FigureKind | 'wording' | 'open wording';

/** The value, hedge and unit that a draft gives a figure. */
export type Reading = {
  value: number | null;
  range: { from: number; to: number } | null;
  unit: string | null;
  unitKind: UnitKind | null;
};

/**
 * A figure of a text with all that decides what becomes of it: `span` is what is kept of its words, `core` its number, both in
 * the block's text; `figure` is absent of wordings.
 */
export type TextFigure = {
  block: Block;
  role: BlockRole;
  place: Place;
  language: Language;
  kind: ListedKind;
  span: Span;
  core: Span;
  figure: Figure | undefined;
  reading: Reading;
};

/** So much of a sentence, in letters, is looked at around a figure: lists without a full stop can be very long. */
const NEAR = 400;

/** The text of a figure's sentence before its phrase and behind it, as far as it is near. */
export function around({ block, place, span }: Pick<TextFigure, 'block' | 'place' | 'span'>): {
  before: string;
  phrase: string;
  behind: string;
} {
  return {
    before: block.text.slice(Math.max(place.start, span.start - NEAR), span.start),
    phrase: block.text.slice(span.start, span.end),
    behind: block.text.slice(span.end, Math.min(place.start + place.text.length, span.end + NEAR)),
  };
}

/** A figure's sentence, as far as it is near. */
export function nearText(figure: Pick<TextFigure, 'block' | 'place' | 'span'>): string {
  const { before, phrase, behind } = around(figure);
  return before + phrase + behind;
}
