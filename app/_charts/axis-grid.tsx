import { useXAxisScale } from 'recharts';
import { markCentre, type RowLayout } from './row-layout.ts';

const HALF_BAND = 14;

/** Hairlines at the ticks and a rule at zero. Where labels stand above marks they stop short of the labels. */
export function AxisGrid({ layout }: { layout: RowLayout }) {
  const scale = useXAxisScale();
  if (scale?.(0) === undefined) return null;
  const bottom = layout.height - 6;
  const bands = layout.narrow
    ? layout.rows.map((row) => markCentre(row, layout)).map((y) => [y - HALF_BAND, y + HALF_BAND])
    : [[layout.top - 2, bottom]];
  const path = (value: number) => bands.map(([from, to]) => `M${scale(value)},${from}V${to}`).join('');
  return (
    <>
      <path
        className="chart-grid"
        d={layout.ticks.map((tick) => (tick.value === 0 ? '' : path(tick.value))).join('')}
        stroke="var(--hairline)"
      />
      <path className="chart-zero" d={path(0)} stroke="var(--rule)" />
    </>
  );
}
