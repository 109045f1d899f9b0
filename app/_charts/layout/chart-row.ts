import type { Chart, ChartMark } from '../../../lib/chart/chart.ts';
import type { Emphasis } from '../../../lib/chart/emphasis.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import type { Bounds } from '../../../lib/model/bounds.ts';
import { isHedged, isNearOnly } from '../../../lib/model/qualifiers.ts';
import type { Qualifier } from '../../../lib/model/vocabulary.ts';
import { numberCell } from '../../../lib/out/plain-table.ts';
import { QUALIFIER_WORDS } from '../../../lib/words/labels.ts';

/** One row of a chart with an axis: a stated value, or what another source says, with all that its mark shows. */
export type ChartRow = Bounds & {
  key: string;
  note: string;
  href: string;
  by: 'stated' | 'others';
  emphasis: Emphasis;
  label: string;
  remark: string;
  hedge: string;
  quantity: string;
  spoken: string;
  value: number | null;
  qualifier: Qualifier | null;
  data: Record<`data-${string}`, string | number>;
};

/** A stated value as a row: the hedge apart from the number, so that the number can stand out. */
export function statedRow(mark: ChartMark, unit: string, emphasis: Emphasis): ChartRow {
  const { key, n, label, spoken, value, qualifier, claimId } = mark;
  const { lower, lowerExclusive, upper, upperExclusive } = mark;
  return {
    key,
    note: String(n),
    href: claimUrl(claimId),
    by: 'stated',
    emphasis,
    label,
    remark: '',
    ...hedgeApart(mark),
    spoken,
    value,
    lower,
    lowerExclusive,
    upper,
    upperExclusive,
    qualifier,
    data: {
      'data-claim': claimId,
      'data-value': String(numberCell(mark)),
      'data-qualifier': qualifier,
      'data-unit': unit,
    },
  };
}

/** The mark with the sign of its standing after its label, where a chart has such signs. */
export function withSign(mark: ChartMark, { signs }: Pick<Chart, 'signs'>): ChartMark {
  const sign = signs?.[mark.claimId];
  return sign === undefined ? mark : { ...mark, label: `${mark.label}\u00a0${sign}` };
}

/** The hedge apart from the number that follows it. */
export function hedgeApart({ qualifier, valueLabel }: Pick<ChartMark, 'qualifier' | 'valueLabel'>) {
  const words = isHedged(qualifier) ? QUALIFIER_WORDS[qualifier] : '';
  const hedge = words !== '' && valueLabel.startsWith(words) ? words : '';
  return { hedge, quantity: valueLabel.slice(hedge.length).trim() };
}

/** Which way a row's mark is open or capped, seen from zero; `range` where another source gives two ends. */
export type Ending = 'solid' | 'open' | 'ceiling' | 'about' | 'margin' | 'range';

type Hedged = Pick<ChartRow, 'value' | 'lower' | 'upper' | 'by' | 'qualifier'>;

export function endingOf({ value, lower, upper, by, qualifier }: Hedged): Ending {
  if (lower !== null && upper !== null && by === 'others' && value === null) return 'range';
  if (lower !== null && upper !== null)
    return qualifier !== null && isNearOnly(qualifier) ? 'about' : 'margin';
  if (lower === null && upper === null) return 'solid';
  const outward = (value ?? lower ?? upper ?? 0) < 0 ? upper !== null : lower !== null;
  return outward ? 'open' : 'ceiling';
}

/** The rightmost value that a row's mark reaches: beyond its end where a whisker does. */
export function reachOf(row: ChartRow): number {
  return Math.max(0, endOf(row), row.upper ?? 0);
}

/** The far end of a row's mark, in the unit of the axis. */
export function endOf({ value, upper, lower }: ChartRow): number {
  return value ?? upper ?? lower ?? 0;
}
