import { Tooltip } from 'recharts';
import type { Chart, ChartNote } from '../../lib/series.ts';
import { VERDICT_WORDS } from '../../lib/words.ts';
import type { ActiveMark } from '../_components/active-mark.ts';
import { otherLetter } from '../_components/other-letter.ts';
import { SILENT } from './silent.ts';

type Place = { x: number; y: number; width: number };
type MarkTooltipProps = { chart: Chart; active: ActiveMark | null; place: Place };

const WIDTH = 272;
const OFFSET = 16;

/**
 * The tooltip of the active mark, under its row and beside the pointer, so that the way to the next row stays free.
 * Pointer and keyboard steer it alike, from outside: Recharts' own keys know no links and start at the first row.
 */
export function MarkTooltip({ chart, active, place }: MarkTooltipProps) {
  const right = place.x + OFFSET;
  const left = right + WIDTH <= place.width ? right : Math.max(0, place.x - OFFSET - WIDTH);
  return (
    <Tooltip
      active={active !== null}
      isAnimationActive={false}
      cursor={false}
      wrapperStyle={{
        visibility: active === null ? 'hidden' : 'visible',
        transform: `translate(${left}px, ${place.y}px)`,
        width: Math.min(WIDTH, place.width),
        pointerEvents: 'auto',
        zIndex: 2,
      }}
      content={() => (active === null ? null : <TooltipContent chart={chart} note={active.note} />)}
    />
  );
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
        <p>{other.spoken}</p>
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
