import { z } from 'zod';
import type { Language } from '../../lib/language/language.ts';
import { detectLanguage } from '../../lib/language/languages.ts';
import { NO_WORDS } from '../../lib/language/no-words.ts';
import { QUALIFIERS } from '../../lib/language/qualifier.ts';
import { FIGURE_KINDS } from '../../lib/quantity/item.ts';
import { type Figure, readFigures } from '../../lib/quantity/read-figures.ts';
import { extractArticle, type Join } from '../../lib/text/extract.ts';
import { listPlaces, type Place } from '../../lib/text/locator.ts';

const countedFromOne = z.int().min(1);

const common = {
  /** A paragraph between blank lines. */
  block: countedFromOne,
  /** Of the block. */
  sentence: countedFromOne,
  /** The figure with its unit, without its hedge. */
  printed: z.string().min(1),
  kind: z.enum(FIGURE_KINDS),
  /** Null in a language whose hedges nobody has written down. */
  qualifier: z.enum(QUALIFIERS).nullable(),
  direction: z.enum(['up', 'down']).nullable(),
  unit: z.string().min(1).nullable(),
  /** A code of ISO 4217, or `ambiguous` where the sign or word is several currencies'; `unit` has the likeliest. */
  currency: z.union([z.string().regex(/^[A-Z]{3}$/), z.literal('ambiguous')]).nullable(),
  denominator: z.string().min(1).nullable(),
  /** BCP 47; `und` where there is no file for the language: then only digits are read, and nothing is judged. */
  language: z.string().regex(/^[a-z]{2,3}$/),
};

/** One figure of `npm run locate -- --json`: a value (null where none is printed), or both ends of a range. */
export const locatedFigureSchema = z.union([
  z.strictObject({ ...common, value: z.number().nullable() }),
  z.strictObject({ ...common, from: z.number(), to: z.number() }),
]);
export type LocatedFigure = z.infer<typeof locatedFigureSchema>;

export const locatedFiguresSchema = z.array(locatedFigureSchema);

function currencyOf({ unitKind, currencies }: Figure): string | null {
  if (unitKind !== 'money') return null;
  return currencies.length === 1 ? (currencies[0] ?? null) : 'ambiguous';
}

function toLocated(figure: Figure, place: Place, language: Language): LocatedFigure {
  const { phrase, kind, value, range, qualifier, direction, unit, denominator } = figure;
  return {
    ...{ block: place.block, sentence: place.sentence, printed: phrase, kind },
    ...(range ?? { value }),
    ...{ qualifier: language === NO_WORDS ? null : qualifier, direction, unit },
    ...{ currency: currencyOf(figure), denominator, language: language.code },
  };
}

/** Every figure of a text in reading order. Each block is read in its own language, or the text's where it does not tell. */
export function locateFigures(text: string, joins: readonly Join[]): LocatedFigure[] {
  const article = extractArticle(text, joins);
  const usual = detectLanguage(text);
  const places = groupPlaces(listPlaces(article));
  return article.blocks.flatMap(({ number, text: block }) => {
    const language = detectLanguage(block, usual);
    const own = places.get(number) ?? [];
    return readFigures(block, language).flatMap((figure) => {
      const place = own.findLast(({ start }) => start <= figure.core.start) ?? own[0];
      return place ? [toLocated(figure, place, language)] : [];
    });
  });
}

function groupPlaces(places: readonly Place[]): Map<number, Place[]> {
  const groups = new Map<number, Place[]>();
  for (const place of places) {
    const own = groups.get(place.block);
    if (own) own.push(place);
    else groups.set(place.block, [place]);
  }
  return groups;
}
