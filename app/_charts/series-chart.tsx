import { useMemo } from 'react';
import { Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis } from 'recharts';
import { DateMark } from './date-mark.tsx';
import type { FormProps } from './form-props.ts';
import { MarkTooltip, type TooltipPlace } from './mark-tooltip.tsx';
import { RowLights } from './row-lights.tsx';
import { SeriesGrid } from './series-grid.tsx';
import { type LaidDate, type SeriesLayout, toSeriesLayout } from './series-layout.ts';
import { wordsBox } from './series-words.ts';

type Point = { x: number; y: number; mark: LaidDate };

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** Values over time, a strip a row on one axis of time and one of values. Its axes are the drawing's own px. */
export function SeriesChart({ chart, width, live = false, active = null }: FormProps<'series'>) {
  const layout = useMemo(() => toSeriesLayout(chart, width), [chart, width]);
  const drawn = useMemo(
    () => (
      <>
        <XAxis type="number" dataKey="x" domain={[0, width]} hide />
        <YAxis type="number" dataKey="y" domain={[0, layout.height]} reversed hide />
        <RowLights lights={lightsOf(layout)} />
        <SeriesGrid layout={layout} />
        <Scatter data={toPoints(layout)} shape={DateShape} isAnimationActive={false} />
      </>
    ),
    [layout, width],
  );
  const place: TooltipPlace = {
    x: 0,
    y: layout.height,
    width,
    height: layout.height,
    clear: clearOf(layout, active?.note),
  };
  return (
    <ScatterChart
      width={width}
      height={layout.height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
      className="chart"
      role="group"
      aria-label={chart.alt}
    >
      {drawn}
      {live && <MarkTooltip chart={chart} active={active} place={place} />}
    </ScatterChart>
  );
}

function toPoints({ strips }: SeriesLayout): Point[] {
  return strips.flatMap(({ marks }) =>
    marks.map((mark) => ({ x: (mark.left + mark.right) / 2, y: mark.y, mark })),
  );
}

function DateShape({ payload }: ScatterShapeProps) {
  return <DateMark mark={(payload as Point).mark} />;
}

/** The box around a mark and its words. */
function lightsOf({ strips }: SeriesLayout) {
  return strips
    .flatMap(({ marks }) => marks)
    .map((mark) => {
      const words = wordsBox(mark.words);
      const [left, right] = [Math.min(mark.from - 8, words.left), Math.max(mark.to + 8, words.right)];
      const [top, bottom] = [
        Math.min(mark.high - 3, words.top - 2),
        Math.max(mark.low + 3, words.bottom + 2),
      ];
      return { note: mark.note, x: left, y: top, width: right - left, height: bottom - top };
    });
}

function clearOf({ strips }: SeriesLayout, note: string | undefined) {
  const strip = strips.find(({ marks }) => marks.some((mark) => mark.note === note));
  return strip && { top: strip.top, bottom: strip.bottom };
}
