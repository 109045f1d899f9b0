import type { Claim } from './claim.ts';
import type { SurveyMargin } from './interval.ts';
import { roundOff } from './numbers.ts';
import type { IntervalKind } from './vocabulary.ts';

/**
 * The interval of a figure, whole: `level` in percent, null where none is printed; both ends in the figure's unit; and where
 * it is printed, if not in the figure's own phrase.
 */
export type Interval = {
  kind: IntervalKind;
  level: number | null;
  lower: number;
  upper: number;
  asPrinted: string | null;
  block: number | null;
};

/**
 * A claim's interval, with one that refers to a margin of the article worked out: so much either way of the value, or
 * outwards of the ends of a range. `null` without one, and where the article has no such margin.
 */
export function claimInterval(claim: Claim, margins: readonly SurveyMargin[] = []): Interval | null {
  if (claim.kind !== 'figure' || !claim.interval) return null;
  const { kind, level, from, to, as_printed, block, margin: id } = claim.interval;
  if (kind !== undefined && from !== undefined && to !== undefined)
    return {
      kind,
      level: level ?? null,
      lower: from,
      upper: to,
      asPrinted: as_printed ?? null,
      block: block ?? null,
    };
  const margin = margins.find((each) => each.id === id);
  const lowest = claim.range?.from ?? claim.value;
  const highest = claim.range?.to ?? claim.value;
  if (!margin || lowest === undefined || highest === undefined) return null;
  return {
    kind: 'margin',
    level: margin.level ?? null,
    lower: roundOff(lowest - margin.plus_minus),
    upper: roundOff(highest + margin.plus_minus),
    asPrinted: margin.as_printed,
    block: margin.block,
  };
}
