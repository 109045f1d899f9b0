import type { Token } from './number-tokens.ts';
import type { Reading } from './printed-number.ts';

/** What a phrase makes of one of its numbers: a fall, which has its sign, a level, or what may be meant as either. */
export type Direction = 'fall' | 'level' | 'either';

const FALLS =
  'down|f[ae]lls?|falling|fallen|decreas(?:es?|ed|ing)|shr[aiu]nks?|shrinking|sl[iu]mp(?:s|ed|ing)?|slipp(?:ed|ing)|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|dipp(?:ed|ing)|sank|contracted|slid';
/** Verbs that take what is counted as their object too: "lost 9 ferries" may be a count, "lost 9 points" is a fall. */
const MAY_FALL =
  'los[est]|losing|loss(?:es)? of|cuts?|cutting|dropp(?:ed|ing)|drops?|declin(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)|shed(?:s|ding)?|slash(?:es|ed|ing)?';
const FALL_NOUNS = 'fall|drop|decline|decrease|reduction|cut|dip|slump|plunge|contraction';
const HEDGES =
  '(?: (?:about|around|almost|nearly|some|roughly|approximately|over|under|just|only|well|another|a further|an estimated|(?:more|less|fewer) than|at (?:least|most)|up to|as (?:much|many) as))*';
const POINTS =
  '(?:(?:-|percent|per|cent|percentage|points?|pp|basis|hundred|thousand|million|billion|trillion) )*';
const END = '(?= than| from last| on| since| year| this| last| compared| over|$)';

const BEFORE = [
  new RegExp(`\\b(?:${FALLS})(?: by)?${HEDGES}$`),
  new RegExp(`\\b(?:${FALLS}|${MAY_FALL})(?: [^ ]+){0,4}? by${HEDGES}$`),
  new RegExp(`\\b(?:${FALL_NOUNS})(?: in(?: [^ ]+){1,3})? of${HEDGES}$`),
];
const MAYBE_BEFORE = new RegExp(`\\b(?:${MAY_FALL})${HEDGES}$`);
const BEHIND = [
  new RegExp(`^${POINTS}(?:lower|less|smaller|down)${END}`),
  new RegExp(`^(?!(?:or|times|of|and) )${POINTS}(?:(?!or |times |of |and )[^ ]+ )?fewer\\b`),
  new RegExp(`^(?:(?:-|percent|per|cent|percentage|points?) )+(?:${FALL_NOUNS}|loss)\\b(?! -)`),
];
const MAYBE_BEHIND = new RegExp(`^${POINTS}down from`);
const OF_POINTS = /%|\b(?:per ?cent|(?:percentage )?points?|pp)\b/i;

/** How English says that a number is a fall: "down 9", "fell by 9", "a drop of 9", "9 fewer"; "fell to 9" is a level. */
export function directionOf(
  reading: Reading,
  { phrase, tokens, before: one }: { phrase: string; tokens: readonly Token[]; before: Reading | undefined },
): Direction {
  const words = (from: number, to?: number) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  const [before, behind] = [words(0, reading.start), words(reading.end)];
  if (BEFORE.some((pattern) => pattern.test(before))) return 'fall';
  if (BEHIND.some((pattern) => pattern.test(behind))) return 'fall';
  if (MAYBE_BEFORE.test(before)) return OF_POINTS.test(phrase) ? 'fall' : 'either';
  if (MAYBE_BEHIND.test(behind)) return 'either';
  const isRange = one !== undefined && /^(?:-|to|and|or)$/.test(words(one.end, reading.start));
  const first = words(0, one?.start);
  return isRange && [...BEFORE, MAYBE_BEFORE].some((pattern) => pattern.test(first)) ? 'either' : 'level';
}
