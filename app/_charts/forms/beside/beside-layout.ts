import type { Chart } from '../../../../lib/chart/chart.ts';
import { emphasisOf } from '../../../../lib/chart/emphasis.ts';
import { claimUrl } from '../../../../lib/filter/urls.ts';
import { axisCaption } from '../../layout/axis-caption.ts';
import { type ChartRow, hedgeApart, numbersAsData, statedRow, withSign } from '../../layout/chart-row.ts';
import { type RowLayout, toRowLayout } from '../../layout/row-layout.ts';
import type { BesideData } from './beside-data.ts';
import { otherLetter } from './other-letter.ts';
import type { OtherMark } from './other-mark.ts';

type Beside = BesideData & Pick<Chart, 'lit' | 'signs' | 'isRoomy'>;

export function toBesideLayout(chart: Beside, width: number): RowLayout {
  const { axis, measure, between, isRoomy } = chart;
  const [rows, caption] = [toRows(chart), axisCaption(chart)];
  return toRowLayout({ as: 'point', axis, measure, between, rows, caption, isRoomy }, width);
}

/** Top to bottom: the article's own first, then the other sources'. */
function toRows(chart: Beside): ChartRow[] {
  const { marks, others, unit } = chart;
  const [first] = marks;
  const href = first === undefined ? '#' : claimUrl(first.claimId);
  return [
    ...marks.map((mark) => ({
      ...statedRow(withSign(mark, chart), unit, emphasisOf(chart, mark.claimId)),
      remark: [mark.period, mark.remark].filter(Boolean).join('; '),
    })),
    ...others.map((other, index) => otherRow(other, index, href, unit)),
  ];
}

function otherRow(other: OtherMark, index: number, href: string, unit: string): ChartRow {
  const { key, checkId, label, spoken, value, rangeFrom, rangeTo, qualifier } = other;
  const { lower, lowerExclusive, upper, upperExclusive } = other;
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
    ...{ value, rangeFrom, rangeTo, interval: null },
    lower,
    lowerExclusive,
    upper,
    upperExclusive,
    qualifier,
    data: { 'data-check': checkId, 'data-unit': unit, ...numbersAsData(other) },
  };
}
