import type { Span } from '../quantity/token.ts';

/**
 * Which mentions of a sentence each of its figures is about. `own`: said of the figure itself, before or behind it;
 * `inherited`: of a figure before, whose clause goes on; `subject`: who the sentence begins with, where that is
 * not among the others; `lead`: what stands before the first of its own in its clause.
 */
export type Linked<M> = { own: M[]; inherited: M[]; subject: M[]; lead: string };

/** Where one statement ends and another begins within a sentence. */
const BREAK =
  /[;–—]|,?\s(?:while|whereas|whilst|but|compared with|compared to|against|versus|followed by|as did|as do|than)\b|\)\s*,?\s*(?:and|then)\b|,\s(?:and|then)\s/gu;
const PREPOSITION =
  /\b(?:of|in|from|to|among|for|by|across|with|on|throughout|between)\s(?:\p{L}+['’]?s?\s){0,3}$/u;
/** Said directly of the figure: "of", "of those asked in". */
const REACH = 9;

const wordsOf = (text: string) => text.trim().split(/\s+/u).filter(Boolean).length;

/** Mentions that stand side by side: "Sweden and Canada", "Kenya, Chad and Mali". */
function lastRun<M extends Span>(text: string, mentions: readonly M[]): M[] {
  const run: M[] = [];
  for (const mention of mentions.toReversed()) {
    const next = run[0];
    if (next && !/^\s*(?:,|,?\s(?:and|or)|\/)\s*(?:the\s|in\s)?$/u.test(text.slice(mention.end, next.start)))
      break;
    run.unshift(mention);
  }
  return run;
}

function firstRun<M extends Span>(text: string, mentions: readonly M[]): M[] {
  const run: M[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    if (last && !/^\s*(?:,|,?\s(?:and|or)|\/)\s*(?:the\s|in\s)?$/u.test(text.slice(last.end, mention.start)))
      break;
    run.push(mention);
  }
  return run;
}

/** Numbers side by side from a place on: "83 percent and 74 percent". */
function figureRun(text: string, figures: readonly Span[], from: number): number {
  let count = 1;
  while (from + count < figures.length) {
    const between = text.slice(figures[from + count - 1]?.end, figures[from + count]?.start);
    if (!/^\s*(?:,\s*(?:and\s)?|,?\sand\s)\s*(?:\p{Ll}+\s){0,2}$/u.test(between)) break;
    count += 1;
  }
  return count;
}

/** Where in a gap what belongs to the figure before it ends. */
function splitGap<M extends Span>(text: string, gap: Span, mentions: readonly M[]): [M[], M[]] {
  const first = mentions[0];
  if (!first) return [[], []];
  const between = text.slice(gap.start, first.start);
  const breaks = [...text.slice(gap.start, gap.end).matchAll(BREAK)].map(({ index }) => gap.start + index);
  const isParted =
    breaks.some((at) => at < first.start) ||
    /^\s*\)/u.test(between) ||
    /,/u.test(between.replace(/^,(?=\s(?:to|for|from|in)\s)/u, ''));
  const isReached =
    !isParted && (PREPOSITION.test(between) || wordsOf(between) === 0) && wordsOf(between) <= REACH;
  if (!isReached) return [[], [...mentions]];
  const until = breaks.find((at) => at > first.start) ?? gap.end;
  const run = firstRun(
    text,
    mentions.filter(({ start }) => start < until),
  );
  return [run, mentions.filter((mention) => !run.includes(mention))];
}

type Sentence<M> = { text: string; figures: readonly Span[]; mentions: readonly M[] };

/** Pairs "A and B … 1 and 2", with "respectively" or without, as far as there are as many of both. */
function pairRuns<M extends Span>({ text, figures, mentions }: Sentence<M>): Map<number, M> {
  const pairs = new Map<number, M>();
  for (let at = 0; at < figures.length; ) {
    const count = figureRun(text, figures, at);
    const before = mentions.filter(
      ({ end }) => end <= (figures[at]?.start ?? 0) && end >= (figures[at - 1]?.end ?? 0),
    );
    const last = figures[at + count - 1];
    const behind = mentions.filter(
      ({ start }) => start >= (last?.end ?? 0) && start < (figures[at + count]?.start ?? text.length),
    );
    const run = [lastRun(text, before), firstRun(text, behind)].find(({ length }) => length === count);
    if (count > 1 && run) for (const [k, mention] of run.entries()) pairs.set(at + k, mention);
    at += count;
  }
  return pairs;
}

const inParentheses = (text: string, { start }: Span) =>
  /\([^()]*$/u.test(text.slice(Math.max(0, start - 200), start));

/** Of "…, followed by Denmark (79 percent)" Denmark alone: who stands right before the parenthesis of a figure. */
function beforeParenthesis<M extends Span>(text: string, figure: Span, mentions: readonly M[]): M[] {
  const run = lastRun(text, mentions);
  const last = run.at(-1);
  const isRight = last && /^(?:\s\p{L}+){0,2}\s\([^()]*$/u.test(text.slice(last.end, figure.start));
  return isRight ? run : [...mentions];
}

/** What stands between the figure before and who is named next; empty where nobody is. */
const leadOf = (text: string, before: Span | undefined, first: Span | undefined): string =>
  before && first ? text.slice(before.end, first.start) : '';

/** What each figure of a sentence is said of, by who stands nearest to it in its own clause. */
export function linkMentions<M extends Span>(sentence: Sentence<M>): Linked<M>[] {
  const { text, figures, mentions } = sentence;
  const pairs = pairRuns(sentence);
  const inside = figures.map(({ start, end }) =>
    mentions.filter((mention) => mention.start >= start && mention.end <= end),
  );
  const behind: M[][] = figures.map(() => []);
  const before: M[][] = figures.map(() => []);
  for (const [at, figure] of [...figures, undefined].entries()) {
    const gap = { start: figures[at - 1]?.end ?? 0, end: figure?.start ?? text.length };
    const own = mentions.filter(({ start, end }) => start >= gap.start && end <= gap.end);
    const [left, right] = at === 0 ? [[], own] : splitGap(text, gap, own);
    if (at > 0) behind[at - 1] = left;
    if (figure) before[at] = right;
  }
  const subject = firstRun(text, before[0] ?? []);
  const linked: Linked<M>[] = [];
  for (const [at, figure] of figures.entries()) {
    const pair = pairs.get(at);
    const direct = pair
      ? [pair]
      : [...beforeParenthesis(text, figure, before[at] ?? []), ...(inside[at] ?? []), ...(behind[at] ?? [])];
    const last = linked.at(-1);
    const goesOn = direct.length === 0 || inParentheses(text, figure);
    const isNewNamed = inParentheses(text, figure) && direct.length > 0;
    const inherited = goesOn && !isNewNamed && last ? [...last.own, ...last.inherited] : [];
    const subjects = subject.filter((one) => !direct.includes(one) && !inherited.includes(one));
    const lead = leadOf(text, figures[at - 1], before[at]?.[0]);
    linked.push({ own: direct, inherited, subject: subjects, lead });
  }
  return linked;
}
