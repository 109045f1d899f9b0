import type { ChartMark, ChartOf, OtherMark } from '../../../lib/chart/chart.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import type { Qualifier } from '../../../lib/model/vocabulary.ts';
import { QUALIFIER_WORDS } from '../../../lib/words/labels.ts';
import { otherLetter } from '../forms/beside/other-letter.ts';

/** A drawn chart that has an axis. */
export type AxisChart = ChartOf<'percentages'> | ChartOf<'counts'> | ChartOf<'beside'>;

/** One row of a chart with an axis: a stated value, or what another source says, with all that its mark shows. */
export type ChartRow = {
  key: string;
  note: string;
  href: string;
  by: 'stated' | 'others';
  label: string;
  remark: string;
  hedge: string;
  quantity: string;
  spoken: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier | null;
  data: Record<`data-${string}`, string | number>;
};

/** The rows of a chart, top to bottom: the article's own first, then the other sources'. */
export function toChartRows(chart: AxisChart): ChartRow[] {
  const stated = chart.marks.map((mark) => statedRow(mark, chart.unit));
  if (chart.form !== 'beside') return stated;
  const href = chart.marks[0] === undefined ? '#' : claimUrl(chart.marks[0].claimId);
  return [...stated, ...chart.others.map((other, index) => otherRow(other, index, href, chart.unit))];
}

/** A stated value as a row: the hedge apart from the number, so that the number can stand out. */
export function statedRow(mark: ChartMark, unit: string): ChartRow {
  const { key, n, label, spoken, value, lower, upper, qualifier, claimId } = mark;
  const words = qualifier === 'stated' ? '' : QUALIFIER_WORDS[qualifier];
  const hedge = words !== '' && mark.valueLabel.startsWith(words) ? words : '';
  return {
    key,
    note: String(n),
    href: claimUrl(claimId),
    by: 'stated',
    label,
    remark: '',
    hedge,
    quantity: mark.valueLabel.slice(hedge.length).trim(),
    spoken,
    value,
    lower,
    upper,
    qualifier,
    data: { 'data-claim': claimId, 'data-value': value, 'data-qualifier': qualifier, 'data-unit': unit },
  };
}

function otherRow(other: OtherMark, index: number, href: string, unit: string): ChartRow {
  const { key, checkId, label, spoken, value, lower, upper } = other;
  const numbers = { 'data-value': value, 'data-lower': lower, 'data-upper': upper };
  const known = Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== null);
  return {
    key,
    note: otherLetter(index),
    href: `${href}#${encodeURIComponent(checkId)}`,
    by: 'others',
    label,
    remark: other.converted === null ? '' : 'converted by us',
    hedge: '',
    quantity: other.valueLabel,
    spoken,
    value,
    lower,
    upper,
    qualifier: null,
    data: { 'data-check': checkId, 'data-unit': unit, ...Object.fromEntries(known) },
  };
}

/** Which way a row's mark is open or capped, seen from zero; `range` where another source gives two ends. */
export type Ending = 'solid' | 'open' | 'ceiling' | 'about' | 'margin' | 'range';

type Hedged = Pick<ChartRow, 'value' | 'lower' | 'upper' | 'by' | 'qualifier'>;

export function endingOf({ value, lower, upper, by, qualifier }: Hedged): Ending {
  if (lower !== null && upper !== null && by === 'others') return 'range';
  if (lower !== null && upper !== null) return qualifier === 'stated' ? 'margin' : 'about';
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
