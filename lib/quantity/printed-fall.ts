import { MONEY, type Token, wordsBetween } from './number-tokens.ts';
import type { Reading } from './printed-number.ts';

/** What a phrase makes of one of its numbers: a fall, which has its sign, a level, or what may be meant as either. */
export type Direction = 'fall' | 'level' | 'either';

/** "Last fall" is a season, "the fall of 1989" an event. */
const FALL = '(?<!(?:last|this|next|each|every|early|late|the|a|in|of|since|by|until) )falls?';
const FALLS = `down|fell|${FALL}|falling|fallen|decreas(?:es?|ed|ing)|shr[aiu]nks?|shrinking|sl[iu]mp(?:s|ed|ing)?|slipp(?:ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|dipp(?:ed|ing)|slid`;
/** Verbs that take what is counted as their object too: "lost 9 ferries" may be a count, "lost 9 points" is a fall. */
const MAY_FALL =
  'los[est]|losing|loss(?:es)? of|cuts?|cutting|dropp(?:ed|ing)|drops?|declin(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)|plung(?:es?|ed|ing)|sank|contracted|shed(?:s|ding)?|slash(?:es|ed|ing)?';
const FALL_NOUNS = 'fall|drop|decline|decrease|reduction|cut|dip|slump|plunge|contraction';
const RISES = 'ros|ris|gr[eo]w|increas|gain|climb|up\\b|and\\b|but\\b';
const HEDGES = `(?: (?:about|around|almost|nearly|some|roughly|approximately|over|under|just|only|well|another|a further|an estimated|(?:more|less|fewer) than|at (?:least|most)|up to|as (?:much|many) as|${MONEY}))*`;
const POINTS =
  '(?:(?:-|percent|per|cent|percentage|points?|pp|basis|hundred|thousand|million|billion|trillion) )*';
const END = '(?= than| from last| on| since| year| this| last| compared| over|$)';

const DIRECTLY = new RegExp(`\\b(?:${FALLS})(?: by)?${HEDGES}$`);
const BEFORE = [
  new RegExp(`\\b(?:${FALLS}|${MAY_FALL})(?: (?!${RISES})[^ ]+){0,4}? by(?: between)?${HEDGES}$`),
  new RegExp(`\\b(?:${FALL_NOUNS})(?: in(?: [^ ]+){1,3})? of${HEDGES}$`),
];
const MAYBE_BEFORE = new RegExp(`\\b(?:${MAY_FALL})${HEDGES}$`);
const BEHIND = [
  new RegExp(`^${POINTS}(?:lower|less|smaller|down)${END}`),
  new RegExp(`^(?!(?:or|times|of|and) )${POINTS}(?:(?!or |times |of |and )[^ ]+ )?fewer\\b`),
];
/** "A 9 percent fall"; without an article, "9 percent fall ill" is another thing. */
const NOUN_BEHIND = new RegExp(
  `^(?:(?:-|percent|per|cent|percentage|points?) )+(?:${FALL_NOUNS}|loss)\\b(?! -)`,
);
const ARTICLE = /(?:^| )(?:an?|the|this|that|its|their|another|by|of)(?: [^ ]+)?$/;
const MAYBE_BEHIND = new RegExp(`^${POINTS}down from`);
/** "Shut down 20 ferries" and "fell 9 times" are no falls, nor is "the fall of 1989". */
const MAYBE_DOWN = new RegExp(
  `\\b(?!(?:is|are|was|were|be|been|being|go|goes|going|gone|went|come|comes|came|and|percent|points?) )[^ ]+ down${HEDGES}$`,
);
const MAYBE_BETWEEN = new RegExp(`\\b(?:${FALLS}|${MAY_FALL}) between${HEDGES}$`);
const OF_POINTS = /%|\b(?:per ?cent|(?:percentage )?points?|pp)\b/i;
const POINTS_BEHIND = /^(?:percent(?:age)?|per cent|points?|pp)\b(?! points? of| of)/;
const SPAN_BEHIND = /^(?:times|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|\bshort\b/;
const ERA = /\b(?:the|since) fall of$/;

type Around = { phrase: string; before: string; behind: string; reading: Reading };

function isFallBehind({ before, behind }: Around): Direction {
  if (BEHIND.some((pattern) => pattern.test(behind))) return 'fall';
  const noun = NOUN_BEHIND.exec(behind);
  if (noun) return ARTICLE.test(before) || noun[0] === behind ? 'fall' : 'either';
  return MAYBE_BEHIND.test(behind) ? 'either' : 'level';
}

function isFallBefore({ phrase, before, behind, reading }: Around): Direction {
  const isYear = ERA.test(before) && reading.mantissa >= 1000 && reading.mantissa < 2100;
  const isPhrasal = MAYBE_DOWN.test(before) && !POINTS_BEHIND.test(behind);
  if (isYear || isPhrasal || MAYBE_BETWEEN.test(before)) return 'either';
  if (DIRECTLY.test(before))
    return SPAN_BEHIND.test(behind) && !/ by /.test(`${before} `) ? 'either' : 'fall';
  if (BEFORE.some((pattern) => pattern.test(before))) return 'fall';
  if (MAYBE_BEFORE.test(before)) return OF_POINTS.test(phrase) ? 'fall' : 'either';
  return 'level';
}

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
  const around = { phrase, before: words(0, reading.start), behind: words(reading.end), reading };
  const found = [isFallBefore(around), isFallBehind(around)];
  const known =
    found.find((direction) => direction === 'fall') ?? found.find((direction) => direction !== 'level');
  if (known) return known;
  const isRange = one !== undefined && /^(?:-|to|and|or)$/.test(wordsBetween(tokens, one.end, reading.start));
  const first = words(0, one?.start);
  return isRange && [DIRECTLY, ...BEFORE, MAYBE_BETWEEN, MAYBE_BEFORE].some((pattern) => pattern.test(first))
    ? 'either'
    : 'level';
}
