import { useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import type { DrawingProps } from '../chart-form.ts';
import { endOf } from '../layout/ends.ts';
import { type LaidRow, type RowLayout, toBarLayout } from '../layout/row-layout.ts';
import { RowLights } from '../marks/row-lights.tsx';
import { RowMark } from '../marks/row-mark.tsx';
import { RowsBetween } from '../marks/rows-between.tsx';
import type { RankedData } from '../values/values-data.ts';
import { axisOf, frameOf, lightsOf } from './axis-frame.tsx';
import { AxisGrid } from './axis-grid.tsx';
import { AxisCaption } from './value-axis.tsx';

type Datum = { key: string; end: number; row: LaidRow; layout: RowLayout };

/**
 * Rows of bars from zero on one axis; what percentages and counts have in common. Recharts mounts all marks anew when a
 * setting is a new object, and focus would be lost.
 */
export function Bars({ chart, width }: DrawingProps<RankedData>) {
  const layout = useMemo(() => toBarLayout(chart, width), [chart, width]);
  const frame = useMemo(() => frameOf(layout), [layout]);
  const data = useMemo(
    () => layout.rows.map((row): Datum => ({ key: row.key, end: endOf(row), row, layout })),
    [layout],
  );
  const drawn = useMemo(
    () => (
      <>
        <XAxis {...axisOf(chart.axis, layout)} />
        <YAxis type="category" dataKey="key" hide />
        <RowLights lights={lightsOf(layout)} />
        <AxisCaption layout={layout} />
        <AxisGrid layout={layout} />
        <RowsBetween layout={layout} />
        <Bar dataKey="end" shape={BarRow} isAnimationActive={false} />
      </>
    ),
    [chart, layout],
  );
  return (
    <BarChart {...frame} data={data} layout="vertical" role="group" aria-label={chart.alt}>
      {drawn}
    </BarChart>
  );
}

function BarRow({ payload }: BarShapeProps) {
  return <RowMark {...(payload as Datum)} />;
}
