import type { Language } from '../language/language.ts';
import { detectLanguage } from '../language/languages.ts';
import { type Context, isGlued } from './cursor.ts';
import type { Item } from './item.ts';
import { listAlone } from './list-items.ts';
import { type Span, tokenize } from './token.ts';

const JOINT = /^[./:,⁄]$/u;

/** Of dates, years and names every run of digits is a number by itself: “May 20, 2014” has two. */
function listRuns({ tokens, text }: Context, { start, end }: Item): Span[] {
  const context = { tokens, text } as Context;
  const spans: Span[] = [];
  for (let at = start; at < end; at += 1) {
    if (tokens[at]?.kind !== 'digits') continue;
    let last = at;
    const joins = (k: number) =>
      JOINT.test(tokens[k]?.text ?? '') &&
      isGlued(context, k) &&
      tokens[k + 1]?.kind === 'digits' &&
      isGlued(context, k + 1);
    while (joins(last + 1)) last += 2;
    const word = tokens[last + 1];
    const ends = word?.kind === 'word' && isGlued(context, last + 1) ? last + 1 : last;
    const before = at > start && tokens[at - 1]?.kind === 'word' && isGlued(context, at) ? at - 1 : at;
    spans.push({ start: tokens[before]?.start ?? 0, end: tokens[ends]?.end ?? 0 });
    at = last;
  }
  return spans;
}

/** From its sign, or from money that touches it: “a hundred” and “USD 5” begin at the number. */
function spanOf({ tokens }: Context, { start, first, last, sign }: Item): Span {
  let begin = first;
  while (begin > start && tokens[begin]?.spaced === false) begin -= 1;
  return { start: tokens[sign === null ? begin : start]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function toSpans(context: Context, item: Item): Span[] {
  if (item.kind === 'date' || item.kind === 'year' || item.kind === 'label') return listRuns(context, item);
  return item.kind === 'word' || item.kind === 'vague' ? [] : [spanOf(context, item)];
}

/** Where the numbers of a text stand, each whole: “−0.5”, “US$1.2trn”, “1 234”, “10⁶”, “minus twenty-five million”. */
export function listNumberSpans(text: string, language: Language = detectLanguage(text)): Span[] {
  const context = { text, tokens: tokenize(text), language };
  return listAlone(context).flatMap((item) => toSpans(context, item));
}

/** The span, wide enough that it begins and ends within none of these numbers. */
export function widenToNumbers({ start, end }: Span, numbers: readonly Span[]): Span {
  const isWithin = (at: number) => (number: Span) => number.start < at && at < number.end;
  return {
    start: numbers.find(isWithin(start))?.start ?? start,
    end: numbers.find(isWithin(end))?.end ?? end,
  };
}
