import type { Axis } from '../../../lib/chart/axis.ts';
import type { RowLayout } from '../layout/row-layout.ts';
import type { ActiveMark } from '../marks/active-mark.ts';
import type { TooltipPlace } from '../marks/mark-tooltip.tsx';
import { ValueTick } from './value-axis.tsx';

/** Where the tooltip of the active row stands: at the foot of the chart, clear of the row and its neighbours. */
export function placeOf({ rows, width, height }: RowLayout, active: ActiveMark | null): TooltipPlace {
  const at = rows.findIndex((each) => each.note === active?.note);
  const [before, after] = [rows[Math.max(0, at - 1)], rows[Math.min(rows.length - 1, at + 1)]];
  const clear = { top: before?.top ?? 0, bottom: (after?.top ?? 0) + (after?.height ?? 0) };
  return { x: 0, y: height, width, height, clear };
}

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
