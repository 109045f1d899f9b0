import { between } from './between.ts';
import { type Context, isGlued, isIn, isMark, wordAt } from './cursor.ts';
import type { Item } from './item.ts';

/** Those made and those tried: "3-for-4". */
const isAttempt = ({ language }: Context, gap: string) =>
  language.attempts.has(/^- (?<word>\p{L}+) -$/u.exec(gap)?.groups?.word ?? '');

/** "3:1". */
const isGoals = (context: Context, one: Item, other: Item) =>
  isMark(context, one.end, ':') &&
  other.start === one.end + 1 &&
  isGlued(context, one.end) &&
  isGlued(context, other.start);

/** "A 5-to-4 vote". */
const isVoteInName = ({ language }: Context, gap: string, { unit }: Item) =>
  language.range.to.has(/^- (?<word>\p{L}+) -$/u.exec(gap)?.groups?.word ?? '') &&
  language.scoring.has(unit ?? '');

/** Both numbers of a match or a vote: "2-2", "a 5-4 ruling"; what is counted or measured is a range. */
export function toScore(context: Context, one: Item, other: Item): Item | undefined {
  const { language } = context;
  const { scoring } = language;
  const gap = between(context, one.end, other.start);
  const isJoined = isVoteInName(context, gap, other);
  const isVote = language.range.to.has(gap) && (one.value ?? 0) > (other.value ?? 0);
  const isSure = isAttempt(context, gap) || isGoals(context, one, other) || isJoined;
  if ((gap !== '-' && !isVote && !isSure) || one.unitKind !== null) return undefined;
  const isAge =
    isIn(context, one.start - 1, language.agesBefore) || isIn(context, other.last, language.agesBefore);
  if (isAge) return undefined;
  const [from, to] = [one.value ?? 0, other.value ?? 0];
  const isBare = other.unitKind === null || other.unitKind === 'counted';
  if (
    !isBare ||
    !Number.isInteger(from) ||
    !Number.isInteger(to) ||
    one.scale * other.scale !== 1 ||
    to > 999
  )
    return undefined;
  const isCounted =
    other.unitKind === 'counted' &&
    other.unit !== null &&
    (language.plurals.has(other.unit) || language.pluralEnds.test(other.unit)) &&
    !scoring.has(other.unit);
  if (isCounted && from < to) return undefined;
  const words = [-1, -2, -3, -4, -5, -6]
    .map((k) => wordAt(context, one.start + k))
    .concat([0, 1, 2].map((k) => wordAt(context, other.last + k)));
  const isScore =
    isSure ||
    (from >= to && !isVote) ||
    words.some((word) => scoring.has(word)) ||
    (other.unitKind === 'counted' && !isVote);
  if (!isScore) return undefined;
  return {
    ...one,
    kind: 'score',
    last: other.last,
    end: other.last,
    value: null,
    readings: [from, to],
    hedge: null,
    qualifier: 'stated',
  };
}
