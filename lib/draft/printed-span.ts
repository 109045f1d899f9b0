import type { Figure } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';

/** A printed phrase is stored: it has so many words at most. */
const MOST_WORDS = 8;

/** Without it the two ends of a range are two numbers: "between 40 and 45 percent". */
const OPENS_RANGE = /\b(?:between|from|zwischen|von)\s$/iu;

const countWords = (text: string) => text.trim().split(/\s+/).length;

/** As much of a span as may be stored, from the left; never less than `core`. */
function shorten(text: string, span: Span, core: Span): Span {
  if (countWords(text.slice(span.start, span.end)) <= MOST_WORDS) return span;
  const whole = { start: Math.min(span.start, core.start), end: core.end };
  if (countWords(text.slice(whole.start, whole.end)) <= MOST_WORDS) {
    let end = whole.end;
    for (const { index } of text.slice(0, span.end).matchAll(/\s+/gu)) {
      if (index <= whole.end) continue;
      if (countWords(text.slice(whole.start, index)) > MOST_WORDS) break;
      end = index;
    }
    return { start: whole.start, end };
  }
  return core;
}

/** Where a figure is printed with its hedge, its number and what it counts, within `limits`, in at most eight words. */
export function printedSpan(text: string, figure: Figure, limits: Span): Span {
  const { start, end, core, hedge, range } = figure;
  const opener = range && !hedge ? (OPENS_RANGE.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  const whole = {
    start: Math.max(limits.start, Math.min(start - opener, hedge?.start ?? start)),
    end: Math.min(limits.end, Math.max(end, hedge?.end ?? end)),
  };
  return shorten(text, whole, core);
}
