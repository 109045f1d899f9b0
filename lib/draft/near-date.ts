import { around, type TextFigure } from './figure-context.ts';
import { toIsoDate } from './head-dates.ts';

const DATES: ReadonlySet<TextFigure['kind']> = new Set(['date', 'year']);
const QUANTITIES: ReadonlySet<TextFigure['kind']> = new Set(['quantity', 'vague', 'wording', 'word']);
/** "between 2015 and 2022", "from 2015 to": a span of time, of which neither end is the figure's date. */
const OPENS_SPAN = /\b(?:between|from)\s$/iu;
const JOINS_SPAN = /^\s?(?:and|to|until|through|[-–—])\s?/u;
/** So many figures on either side may stand between a date and what it is of. */
const NEAREST = 20;
const NOW = /\b(?:now|today|currently)\b/iu;

function isOfSpan(date: TextFigure, other: TextFigure | undefined): boolean {
  if (!other || other.place !== date.place) return false;
  const { block } = date;
  const [first, second] = date.span.start < other.span.start ? [date, other] : [other, date];
  return (
    JOINS_SPAN.test(block.text.slice(first.span.end, second.span.start)) &&
    OPENS_SPAN.test(around(first).before)
  );
}

/**
 * The date that is printed with a figure, in its own clause of its sentence: "84 percent in 2019", "in 2019, 84 percent".
 * Undefined where the sentence prints none for it, or a span of time.
 */
export function findNearDates(figures: readonly TextFigure[]): Map<TextFigure, string> {
  const near = new Map<TextFigure, string>();
  for (const [at, date] of figures.entries()) {
    const iso = DATES.has(date.kind) ? toIsoDate(around(date).phrase) : undefined;
    if (!iso || isOfSpan(date, figures[at - 1]) || isOfSpan(date, figures[at + 1])) continue;
    const inSentence = (other: TextFigure) => other.place === date.place && QUANTITIES.has(other.kind);
    const before = figures.slice(Math.max(0, at - NEAREST), at).findLast(inSentence);
    const behind = figures.slice(at + 1, at + 1 + NEAREST).find(inSentence);
    const gap = before && date.block.text.slice(before.span.end, date.span.start);
    const isBehind = gap !== undefined && !/[;–—]|,\s(?:and|while|but)\b/u.test(gap) && gap.length < 90;
    if (before && isBehind && !near.has(before)) near.set(before, iso);
    else if (
      behind &&
      !near.has(behind) &&
      !NOW.test(date.block.text.slice(date.span.end, behind.span.end + 8))
    )
      near.set(behind, iso);
  }
  return near;
}
