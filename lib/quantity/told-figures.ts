import type { FigureKind } from './figure-patterns.ts';
import { findFigures } from './figures.ts';
import { listReadings } from './printed-number.ts';

/** A figure in a text of ours: how it is printed, and of each of its numbers all the ways to read it. */
export type ToldFigure = { printed: string; numbers: number[][]; isWord: boolean; isPercent: boolean };

/** Dates and years are no quantities, and what comes first orders an argument. */
const NO_QUANTITY = new Set<FigureKind>(['date', 'year', 'ordinal']);
const MAY_TELL =
  /\p{N}|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozen|hundred|thousand|million|billion|trillion)/iu;
/** What stands behind these is a number of a place or a part of a name. */
const LABEL =
  /\b(?:Act|Annex|Appendix|Article|Boeing|Category|Chapter|Channel|Decree|Division|Fig|Figure|Goal|Group|Highway|Law|Level|Nos?|Part|Phase|Resolution|Round|Route|Section|Stage|Table|Tier|Title|Type|Version|Volume|Wave|blocks?|chapter|footnote|notes?|pages?|paragraphs?|pp?|sections?|sentences?|table)\.? $/u;
/** Said of anything: "one of them", "the two", "half of it" are hardly ever a quantity that is cited. */
const MOST_SMALL = 2;

/** The figures that an English text tells as quantities: without dates, years, ordinals, names, and words up to two. */
export function listToldFigures(text: string): ToldFigure[] {
  if (!MAY_TELL.test(text)) return [];
  return findFigures(text).flatMap(({ kind, phrase, core }) => {
    if (NO_QUANTITY.has(kind) || LABEL.test(text.slice(0, core.start))) return [];
    const printed = text.slice(core.start, core.end);
    if (isName(printed)) return [];
    const isWord = !/\p{N}/u.test(printed);
    const numbers = listReadings(printed)
      .readings.map(({ values }) => values)
      .filter((values) => !isWord || values.some((value) => value > MOST_SMALL && Number.isInteger(value)));
    return numbers.length === 0
      ? []
      : [{ printed: phrase, numbers, isWord, isPercent: kind === 'percentage' }];
  });
}

/** `5G`, `group-7`: digits that touch a word. */
function isName(printed: string): boolean {
  if (/\p{L}[-\u2010\u2011]\p{Nd}+$/u.test(printed)) return true;
  return /\p{Nd}\p{L}{1,2}$/u.test(printed) && !/(?:bn|mn|tn|[kmbt])$/iu.test(printed);
}
