import { useXAxisScale } from 'recharts';
import { placeRow, wordsAt } from '../layout/place-row.ts';
import { markCentre, type RowLayout } from '../layout/row-layout.ts';
import { cut, type Span } from './cut-line.ts';

const HALF_BAND = 14;

/** Hairlines at the ticks and a rule at zero; dashes at the base of ratios. They stop short of every word: a line through a number is misread. */
export function AxisGrid({ layout }: { layout: RowLayout }) {
  const axis = useXAxisScale();
  if (axis?.(0) === undefined) return null;
  const scale = (value: number) => axis(value) ?? 0;
  const words = (x: number) =>
    layout.rows.flatMap((row) => wordsAt(row, placeRow(row, layout, scale), x) ?? []);
  const path = (value: number) => {
    const x = scale(value);
    const spans = bandsOf(layout).flatMap((band) => cut(band, words(x)));
    return spans.map(({ from, to }) => `M${x},${from}V${to}`).join('');
  };
  return (
    <>
      <path
        className="chart-grid"
        d={layout.ticks.map((tick) => (tick.value === 0 ? '' : path(tick.value))).join('')}
        stroke="var(--hairline)"
      />
      {layout.base !== null && (
        <path className="chart-base" d={path(layout.base)} stroke="var(--rule)" strokeDasharray="4 3" />
      )}
      <path className="chart-zero" d={path(0)} stroke="var(--rule)" />
    </>
  );
}

/** Where lines may run: the whole plot, or only beside the marks where labels stand above them. */
function bandsOf(layout: RowLayout): Span[] {
  const whole = { from: layout.top - 2, to: layout.height - 6 };
  const { between } = layout;
  if (!layout.narrow) return cut(whole, between === null ? [] : [{ from: between.top, to: between.bottom }]);
  return layout.rows
    .map((row) => markCentre(row, layout))
    .map((y) => ({ from: y - HALF_BAND, to: y + HALF_BAND }));
}
