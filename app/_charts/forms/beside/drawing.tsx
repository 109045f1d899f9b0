import { useMemo } from 'react';
import { Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis } from 'recharts';
import { axisOf, frameOf, lightsOf } from '../../axis/axis-frame.tsx';
import { AxisGrid } from '../../axis/axis-grid.tsx';
import { AxisCaption } from '../../axis/value-axis.tsx';
import type { DrawingProps } from '../../chart-form.ts';
import { endOf } from '../../layout/ends.ts';
import { type LaidRow, markCentre, type RowLayout } from '../../layout/row-layout.ts';
import { RowLights } from '../../marks/row-lights.tsx';
import { RowMark } from '../../marks/row-mark.tsx';
import { RowsBetween } from '../../marks/rows-between.tsx';
import type { BesideData } from './beside-data.ts';
import { toBesideLayout } from './beside-layout.ts';

type Point = { x: number; y: number; row: LaidRow; layout: RowLayout };

/** What the article states, and the dated values of other sources beside it: points on one axis, ranges as ranges. */
export function Drawing({ chart, width }: DrawingProps<BesideData>) {
  const layout = useMemo(() => toBesideLayout(chart, width), [chart, width]);
  const frame = useMemo(() => frameOf(layout), [layout]);
  const drawn = useMemo(
    () => (
      <>
        <XAxis {...axisOf(chart.axis, layout)} dataKey="x" />
        <YAxis type="number" dataKey="y" domain={[layout.top, layout.height]} reversed hide />
        <RowLights lights={lightsOf(layout)} />
        <AxisCaption layout={layout} />
        <AxisGrid layout={layout} />
        <RowsBetween layout={layout} />
        <Scatter data={toPoints(layout)} shape={PointRow} isAnimationActive={false} />
      </>
    ),
    [chart, layout],
  );
  return (
    <ScatterChart {...frame} role="group" aria-label={chart.alt}>
      {drawn}
    </ScatterChart>
  );
}

function toPoints(layout: RowLayout): Point[] {
  return layout.rows.map((row) => ({ x: endOf(row), y: markCentre(row, layout), row, layout }));
}

function PointRow({ payload }: ScatterShapeProps) {
  return <RowMark {...(payload as Point)} />;
}
