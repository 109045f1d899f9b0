import type { ReactNode } from 'react';
import { Tooltip } from 'recharts';
import type { Chart, ChartNote } from '../../../lib/chart/chart.ts';
import type { ActiveMark } from './active-mark.ts';
import { SILENT } from './silent.ts';

/** Beneath `y` and beside `x`; with a `height` and what is to stay in sight, at the chart's foot across its width. */
export type TooltipPlace = {
  x: number;
  y: number;
  width: number;
  height?: number;
  clear?: { top: number; bottom: number };
};
/** `children`: what is said of the active mark. */
type MarkTooltipProps = { active: ActiveMark | null; place: TooltipPlace; children: ReactNode };

const WIDTH = 272;
const OFFSET = 16;
/** What a tooltip at the foot is taken to be at most high. */
const HEIGHT = 120;

/**
 * The tooltip of the active mark: at the foot of a chart of rows, where it lies on no row, else beside the pointer.
 * Pointer and keyboard steer it alike, from outside: Recharts' own keys know no links and start at the first row.
 */
export function MarkTooltip({ active, place, children }: MarkTooltipProps) {
  const isFoot = place.height !== undefined;
  return (
    <Tooltip
      active={active !== null}
      isAnimationActive={false}
      cursor={false}
      wrapperStyle={{
        visibility: active === null ? 'hidden' : 'visible',
        transform: isFoot ? footOf(place, active) : besideOf(place),
        width: isFoot ? place.width : Math.min(WIDTH, place.width),
        pointerEvents: 'auto',
        zIndex: 2,
      }}
      content={() => (active === null ? null : children)}
    />
  );
}

function besideOf({ x, y, width }: TooltipPlace): string {
  const right = x + OFFSET;
  return `translate(${right + WIDTH <= width ? right : Math.max(0, x - OFFSET - WIDTH)}px, ${y}px)`;
}

/** Beneath the chart; where that is out of sight, at the end of the window that is further from the active row. */
function footOf({ height = 0, clear }: TooltipPlace, active: ActiveMark | null): string {
  if (active === null || active.view.bottom >= height + HEIGHT) return `translate(0px, ${height}px)`;
  const { top, bottom } = active.view;
  const free =
    clear === undefined || clear.bottom <= bottom - HEIGHT || clear.top - top < bottom - clear.bottom;
  return free ? `translate(0px, min(${height}px, calc(${bottom}px - 100%)))` : `translate(0px, ${top}px)`;
}

type NoteTooltipProps = {
  chart: Chart;
  sign: string | undefined;
  toQuantity?: ((note: ChartNote) => string) | undefined;
};

/** What a mark's link says to screen readers, for the eye: its note, with its unit in full. */
export function NoteTooltip({ chart, sign, toQuantity = (note) => note.quantity }: NoteTooltipProps) {
  const note = chart.notes.find((each) => String(each.n) === sign);
  if (note === undefined) return null;
  return (
    <div className="chart-tooltip" data-note={sign} {...SILENT}>
      <p className="chart-tooltip-label">{note.label}</p>
      <p className="chart-tooltip-value">{toQuantity(note)}</p>
      <p>{note.period}</p>
      <p>
        {note.article}, {note.place}
      </p>
      <p>{note.attributedTo}</p>
      <p>Check: {note.check}</p>
    </div>
  );
}
