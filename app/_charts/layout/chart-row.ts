import type { Chart, ChartMark } from '../../../lib/chart/chart.ts';
import type { Emphasis } from '../../../lib/chart/emphasis.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import type { Bounds } from '../../../lib/model/bounds.ts';
import type { Qualifier } from '../../../lib/model/vocabulary.ts';

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
  /** A value, or both ends of a range. */
  value: number | null;
  rangeFrom: number | null;
  rangeTo: number | null;
  interval: { lower: number; upper: number } | null;
  qualifier: Qualifier;
  data: Record<`data-${string}`, string | number>;
};

/** A stated value as a row: the hedge apart from the number, so that the number can stand out. */
export function statedRow(mark: ChartMark, unit: string, emphasis: Emphasis): ChartRow {
  const { key, n, label, remark, spoken, value, rangeFrom, rangeTo, interval, qualifier, claimId } = mark;
  const { lower, lowerExclusive, upper, upperExclusive } = mark;
  return {
    key,
    note: String(n),
    href: claimUrl(claimId),
    by: 'stated',
    emphasis,
    label,
    remark,
    ...hedgeApart(mark),
    spoken,
    ...{ value, rangeFrom, rangeTo, interval },
    lower,
    lowerExclusive,
    upper,
    upperExclusive,
    qualifier,
    data: {
      'data-claim': claimId,
      ...numbersAsData(mark),
      'data-qualifier': qualifier,
      'data-unit': unit,
    },
  };
}

/** A row's value, or both ends of its range, for whoever reads the drawing. */
export function numbersAsData({
  value,
  rangeFrom,
  rangeTo,
}: Pick<ChartRow, 'value' | 'rangeFrom' | 'rangeTo'>) {
  const numbers = { 'data-value': value, 'data-from': rangeFrom, 'data-to': rangeTo };
  const known = Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries(known);
}

/** The mark with the sign of its standing after its label, where a chart has such signs. */
export function withSign(mark: ChartMark, { signs }: Pick<Chart, 'signs'>): ChartMark {
  const sign = signs?.[mark.claimId];
  return sign === undefined ? mark : { ...mark, label: `${mark.label}\u00a0${sign}` };
}

/** The hedge apart from the number that follows it. */
export function hedgeApart({ hedge, valueLabel }: Pick<ChartMark, 'hedge' | 'valueLabel'>) {
  return { hedge, quantity: valueLabel.slice(hedge.length).trim() };
}
