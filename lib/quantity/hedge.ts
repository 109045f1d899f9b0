import type { Qualifier } from '../language/qualifier.ts';
import {
  beforeHyphen,
  type Context,
  findPhraseBefore,
  isDash,
  isGlued,
  isIn,
  isMark,
  wordAt,
} from './cursor.ts';
import type { Item } from './item.ts';

/** A hedge before a number, in tokens. */
export type HedgeAt = { start: number; end: number; qualifier: Qualifier };

const MOST_FILLERS = 4;

/** Back over "the usual", "a total of", "another". */
function beforeFillers(context: Context, at: number): number {
  const { language } = context;
  let k = at;
  for (let count = 0; count < MOST_FILLERS && isIn(context, k - 1, language.fillers); count += 1) k -= 1;
  return k < at && isIn(context, k - 1, language.determiners) ? k - 1 : k;
}

/** "ca. 300", "max. 300": a short word with its point. */
function findShort(context: Context, end: number): HedgeAt | undefined {
  const { language } = context;
  if (!isMark(context, end - 1, '.') || !isGlued(context, end - 1)) return undefined;
  const qualifier = language.hedgesBefore.get(wordAt(context, end - 2));
  return qualifier && wordAt(context, end - 2).length <= 6 ? { start: end - 2, end, qualifier } : undefined;
}

/** Whether what stands before a hedge makes another word of it: "handed over 12", "12 percent more than in". */
function isOtherWord(context: Context, { start, end }: HedgeAt, item: Item): boolean {
  const { tokens, language } = context;
  const first = wordAt(context, start);
  const before = tokens[start - 1];
  const phrase = tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');
  const isOfTime = language.spanHedges.has(phrase) && language.spans.has(item.unit ?? '');
  if (!isOfTime && language.noHedgeAfter.get(phrase)?.has(before?.lower ?? '')) return true;
  if (isDash(before) && isGlued(context, start)) return true;
  const follows =
    before &&
    (language.percent.has(before.lower) ||
      before.text === '%' ||
      language.points.has(before.lower) ||
      language.times.has(before.lower));
  if (follows && language.comparing.has(first)) return true;
  if (!isOfTime) return false;
  return before?.kind === 'word' && !language.spanHedgeAfter.has(before.lower);
}

/** A bound before "about": "up to about 50". */
const NEAR = 'about';

function findAt(context: Context, end: number, item: Item): HedgeAt | undefined {
  const { language } = context;
  const found = findPhraseBefore(context, end, language.hedgesBefore);
  const qualifier = found && language.hedgesBefore.get(found.phrase);
  const hedge = found && qualifier ? { start: found.start, end, qualifier } : findShort(context, end);
  return hedge && !isOtherWord(context, hedge, item) ? hedge : undefined;
}

/** The hedge that stands before a number and belongs to it. */
export function findHedge(context: Context, item: Item): HedgeAt | undefined {
  const { language } = context;
  const opened = isDash(context.tokens[item.start - 1])
    ? beforeHyphen(context, item.start - 1) + 1
    : item.start;
  const isOfAll = item.form === 'fraction' && isIn(context, opened - 1, language.determiners);
  const at = isOfAll ? opened - 1 : beforeFillers(context, opened);
  const skipped = isIn(context, at - 1, language.notes) ? at - 1 : at;
  const hedge = findAt(context, skipped, item) ?? (at === opened ? undefined : findAt(context, opened, item));
  if (hedge?.qualifier !== NEAR) return hedge;
  return findAt(context, hedge.start, item) ?? hedge;
}

/** Whether "an estimated" or "estimated at" stands before a number: how it is known, which is no hedge. */
export function isEstimated(context: Context, at: number): boolean {
  const { language } = context;
  return [at - 1, at - 2].some((k) => isIn(context, k, language.notes));
}
