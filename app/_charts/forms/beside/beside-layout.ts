import { axisScale } from '../../../../lib/chart/axis.ts';
import type { Chart } from '../../../../lib/chart/chart.ts';
import { emphasisOf } from '../../../../lib/chart/emphasis.ts';
import { claimUrl } from '../../../../lib/filter/urls.ts';
import { type ChartRow, hedgeApart, statedRow, withSign } from '../../layout/chart-row.ts';
import { type RowLayout, toRowLayout } from '../../layout/row-layout.ts';
import type { BesideData } from './beside-data.ts';
import { otherLetter } from './other-letter.ts';
import type { OtherMark } from './other-mark.ts';

type Beside = BesideData & Pick<Chart, 'lit' | 'signs' | 'isRoomy'>;

export function toBesideLayout(chart: Beside, width: number): RowLayout {
  const { axis, between, isRoomy } = chart;
  const [rows, caption] = [toRows(chart), captionOf(chart)];
  return toRowLayout({ as: 'point', axis, between, rows, caption, isRoomy }, width);
}

/** Top to bottom: the article's own first, then the other sources'. */
function toRows(chart: Beside): ChartRow[] {
  const { marks, others, unit } = chart;
  const [first] = marks;
  const href = first === undefined ? '#' : claimUrl(first.claimId);
  return [
    ...marks.map((mark) => ({
      ...statedRow(withSign(mark, chart), unit, emphasisOf(chart, mark.claimId)),
      remark: mark.period,
    })),
    ...others.map((other, index) => otherRow(other, index, href, unit)),
  ];
}

function otherRow(other: OtherMark, index: number, href: string, unit: string): ChartRow {
  const { key, checkId, label, spoken, value, qualifier, lower, lowerExclusive, upper, upperExclusive } =
    other;
  const numbers = { 'data-value': value, 'data-lower': lower, 'data-upper': upper };
  const known = Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== null);
  return {
    key,
    note: otherLetter(index),
    href: `${href}#${encodeURIComponent(checkId)}`,
    by: 'others',
    emphasis: 'alike',
    label,
    remark: other.converted === null ? '' : 'converted by us',
    ...hedgeApart(other),
    spoken,
    value,
    lower,
    lowerExclusive,
    upper,
    upperExclusive,
    qualifier,
    data: { 'data-check': checkId, 'data-unit': unit, ...Object.fromEntries(known) },
  };
}

/** The unit and its scale; a currency is said with its scale in one. */
function captionOf({ axis, unit, measure }: BesideData): string {
  const { word } = axisScale(axis);
  return [unit, word].filter((part) => part !== '').join(measure === 'money' ? ' ' : ', ');
}
