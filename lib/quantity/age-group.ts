import { beforeHyphen, type Context, isGlued, isIn, wordAt } from './cursor.ts';

/** "Under-25s", "the over 65s": an s that touches a number is a plural of people behind a bound, else seconds. */
export function isAgeGroup(context: Context, start: number, end: number): boolean {
  const { spanHedges, determiners } = context.language;
  if (wordAt(context, end) !== 's' || !isGlued(context, end)) return false;
  const before = beforeHyphen(context, start - 1);
  if (!isIn(context, before, spanHedges)) return false;
  return before < start - 1 || isIn(context, before - 1, determiners);
}
