import type { Axis } from '../../../lib/chart/axis.ts';
import type { RowLayout } from '../layout/row-layout.ts';
import { ValueTick } from './value-axis.tsx';

export function lightsOf({ rows, width }: RowLayout) {
  return rows.map(({ note, top, height }) => ({ note, x: 0, y: top, width, height }));
}

/** Sizes and margins, the same for every chart with an axis. */
export function frameOf(layout: RowLayout) {
  return {
    width: layout.width,
    height: layout.height,
    margin: {
      top: 0,
      right: layout.width - layout.plotLeft - layout.plotWidth,
      bottom: 6,
      left: layout.plotLeft,
    },
    accessibilityLayer: false,
    className: 'chart',
  };
}

/** The axis of values: round ticks with the unit said once, above the plot. */
export function axisOf(axis: Axis, layout: RowLayout) {
  return {
    type: 'number' as const,
    domain: [axis.min, axis.max] as [number, number],
    ticks: layout.ticks.map((tick) => tick.value),
    interval: 0,
    orientation: 'top' as const,
    height: layout.top,
    axisLine: false,
    tickLine: false,
    tick: <ValueTick layout={layout} />,
  };
}
