import { type ReactNode, useMemo } from 'react';
import { ScatterChart, XAxis, YAxis } from 'recharts';
import type { DrawnChart } from '../../../lib/chart/chart.ts';

type Props = {
  chart: DrawnChart;
  width: number;
  height: number;
  /** The marks and what stands behind them; one and the same while the chart is, or Recharts mounts all anew. */
  children: ReactNode;
};

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** A chart that is laid out before it is drawn: its hidden axes are the drawing's own px. */
export function PxChart({ chart, width, height, children }: Props) {
  const axes = useMemo(
    () => (
      <>
        <XAxis type="number" dataKey="x" domain={[0, width]} hide />
        <YAxis type="number" dataKey="y" domain={[0, height]} reversed hide />
      </>
    ),
    [width, height],
  );
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
      className="chart"
      role="group"
      aria-label={chart.alt}
    >
      {axes}
      {children}
    </ScatterChart>
  );
}
