import { Tooltip } from 'recharts';
import type { Chart, ChartNote } from '../../../lib/chart/chart.ts';
import { VERDICT_WORDS } from '../../../lib/words/labels.ts';
import { otherLetter } from '../forms/beside/other-letter.ts';
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
type MarkTooltipProps = { chart: Chart; active: ActiveMark | null; place: TooltipPlace };

const WIDTH = 272;
const OFFSET = 16;
/** What a tooltip at the foot is taken to be at most high. */
const HEIGHT = 120;

/**
 * The tooltip of the active mark: at the foot of a chart of rows, where it lies on no row, else beside the pointer.
 * Pointer and keyboard steer it alike, from outside: Recharts' own keys know no links and start at the first row.
 */
export function MarkTooltip({ chart, active, place }: MarkTooltipProps) {
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
      content={() => (active === null ? null : <TooltipContent chart={chart} note={active.note} />)}
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

/** What a mark's link says to screen readers, for the eye. */
function TooltipContent({ chart, note }: { chart: Chart; note: string }) {
  const other =
    chart.form === 'beside' ? chart.others.find((_, index) => otherLetter(index) === note) : undefined;
  if (other !== undefined) {
    return (
      <div className="chart-tooltip" data-note={note} {...SILENT}>
        <p className="chart-tooltip-label">{other.label}</p>
        <p className="chart-tooltip-value">{other.valueLabel}</p>
        <p>{other.converted ?? `As printed there: “${other.printed}”`}</p>
        <p>Set beside the article: {VERDICT_WORDS[other.verdict]}</p>
      </div>
    );
  }
  const found = chart.notes.find((each) => String(each.n) === note);
  if (found === undefined) return null;
  return (
    <div className="chart-tooltip" data-note={note} {...SILENT}>
      <p className="chart-tooltip-label">{found.label}</p>
      <p className="chart-tooltip-value">{quantityOf(chart, found)}</p>
      <p>{found.period}</p>
      <p>
        {found.article}, {found.place}
      </p>
      <p>{found.attributedTo}</p>
      <p>Check: {found.check}</p>
    </div>
  );
}

/** With its unit in full; a relation has none, and is quoted. */
function quantityOf(chart: Chart, note: ChartNote): string {
  if (chart.form === 'relations') return `“${note.printed}”`;
  return chart.form === 'percentages' ? note.quantity.replace('%', ` ${chart.unit}`) : note.quantity;
}
