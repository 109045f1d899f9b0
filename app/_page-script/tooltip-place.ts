/** From the top left of a chart, in px. */
export type Span = { top: number; bottom: number };
type Size = { width: number; height: number };
type Spot = { left: number; top: number };

export const TOOLTIP_WIDTH = 272;
const OFFSET = 16;

/**
 * At the foot of a chart of rows, where it lies on none. Where that is out of sight, at an end of the window: at its lower one
 * where the pointed row with its neighbours (`clear`) stays in sight above it or has more room beneath, else at its upper one.
 */
export function placeAtFoot(chart: Size, tooltip: Size, clear: Span, view: Span): Spot {
  const lowest = view.bottom - tooltip.height;
  if (chart.height <= lowest) return { left: 0, top: chart.height };
  const isFree = clear.bottom <= lowest || clear.top - view.top < view.bottom - clear.bottom;
  return { left: 0, top: isFree ? Math.min(chart.height, lowest) : view.top };
}

/** Beside `x` and beneath the row, within the chart's width; above it where there is no room beneath. */
export function placeBeside(x: number, chart: Size, tooltip: Size, row: Span, view: Span): Spot {
  const right = x + OFFSET;
  const left = right + tooltip.width <= chart.width ? right : Math.max(0, x - OFFSET - tooltip.width);
  const above = row.top - tooltip.height;
  const isLow = row.bottom + tooltip.height > view.bottom && above >= view.top;
  return { left, top: isLow ? above : row.bottom };
}
