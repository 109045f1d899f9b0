import type { FigureKind } from './figure-patterns.ts';
import { type FigurePhrase, findFigures } from './figures.ts';
import { listReadings } from './printed-number.ts';
import { isNamed, isTimeOfDay, spanOf } from './told-names.ts';
import { isNoShare, readPartOfScale, readShare, type Share } from './told-shares.ts';

/**
 * A figure in a text of ours: how it is printed, and of each of its numbers all the ways to read it. `isCount`: whole
 * words that count ("three ferries"); `share`: a part of a whole ("two-thirds"); `span`: a unit of time ("four years").
 */
export type ToldFigure = {
  printed: string;
  numbers: number[][];
  kind: FigureKind;
  isCount: boolean;
  isPercent: boolean;
  share?: Share;
  span?: string;
};

/** Dates and years are no quantities, and what comes first orders an argument. */
const NO_QUANTITY = new Set<FigureKind>(['date', 'year', 'ordinal']);
const MAY_TELL =
  /\p{N}|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|\p{L}*thirds?|quarters?|fifths?|sixths?|\p{L}+teen|\p{L}+ty|dozen|hundred|thousand|million|billion|trillion|per ?cent|one in|dollars?|euros?|pounds?|yuan|yen)\b/iu;
/** Said of anything: "one of them", "the two" are hardly ever a quantity that is cited. */
const MOST_SMALL = 2;
/** "5m high" is a length. */
const LENGTH = /^ (?:high|tall|long|wide|deep|away|of|in|to|and|or)\b/;

/** The figures that an English text tells as quantities: without dates, years, ordinals, names, and whole words up to two. */
export function listToldFigures(text: string): ToldFigure[] {
  if (!MAY_TELL.test(text)) return [];
  return findFigures(text).flatMap((figure) => toTold(text, figure));
}

function toTold(text: string, { kind, phrase, core }: FigurePhrase): ToldFigure[] {
  const place = {
    before: text.slice(0, core.start),
    printed: text.slice(core.start, core.end),
    behind: text.slice(core.end),
    kind,
  };
  const { printed, behind } = place;
  const isPercent = kind === 'percentage';
  const share = isPercent || kind === 'money' ? undefined : readShare(place);
  if (share) return [{ printed: phrase, numbers: [share.values], kind, isCount: false, isPercent, share }];
  const scaled = readPartOfScale(place);
  if (scaled)
    return scaled.length === 0 ? [] : [{ printed: phrase, numbers: scaled, kind, isCount: false, isPercent }];
  if (NO_QUANTITY.has(kind) || isNoShare(printed)) return [];
  if (!isPercent && kind !== 'money' && (isNamed(place) || isTimeOfDay(place))) return [];
  const readings = readScaled(printed, behind);
  const isWord = kind === 'number_word' && !/\p{N}/u.test(printed);
  const isCount =
    isWord && readings.every(([value = 0, ...others]) => others.length === 0 && Number.isInteger(value));
  const numbers = isCount ? readings.filter(([value = 0]) => value > MOST_SMALL) : readings;
  if (numbers.length === 0) return [];
  return [{ printed: phrase, numbers, kind, isCount, isPercent, span: spanOf(place) }];
}

/** "120k ferries" are 120,000: the letter is no unit where what is counted follows. */
function readScaled(printed: string, behind: string): number[][] {
  const readings = listReadings(printed).readings.map(({ values }) => values);
  const isScale =
    /\d[kbt]$/i.test(printed) || (/\dm$/i.test(printed) && /^ \p{Ll}/u.test(behind) && !LENGTH.test(behind));
  return isScale ? readings.map((values) => values.slice(0, 1)) : readings;
}
