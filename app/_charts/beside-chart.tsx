import { useMemo } from 'react';
import { Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis } from 'recharts';
import { axisOf, frameOf, lightsOf, placeOf } from './axis-frame.tsx';
import { AxisGrid } from './axis-grid.tsx';
import { endOf } from './chart-rows.ts';
import type { FormProps } from './form-props.ts';
import { MarkTooltip } from './mark-tooltip.tsx';
import { type LaidRow, markCentre, type RowLayout, toRowLayout } from './row-layout.ts';
import { RowLights } from './row-lights.tsx';
import { RowMark } from './row-mark.tsx';
import { RowsBetween } from './rows-between.tsx';
import { AxisCaption } from './value-axis.tsx';

type Point = { x: number; y: number; row: LaidRow; layout: RowLayout };

/** What the article states, and the dated values of other sources beside it: points on one axis, ranges as ranges. */
export function BesideChart({ chart, width, live = false, active = null }: FormProps<'beside'>) {
  const layout = useMemo(() => toRowLayout(chart, width), [chart, width]);
  const frame = useMemo(() => frameOf(layout), [layout]);
  const drawn = useMemo(
    () => (
      <>
        <XAxis {...axisOf(chart, layout)} dataKey="x" />
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
      {live && <MarkTooltip chart={chart} active={active} place={placeOf(layout, active)} />}
    </ScatterChart>
  );
}

function toPoints(layout: RowLayout): Point[] {
  return layout.rows.map((row) => ({ x: endOf(row), y: markCentre(row, layout), row, layout }));
}

function PointRow({ payload }: ScatterShapeProps) {
  return <RowMark {...(payload as Point)} />;
}
