import { useMemo } from 'react';
import { Scatter, type ScatterShapeProps } from 'recharts';
import type { DrawingProps } from '../../chart-form.ts';
import { around, type Box } from '../../layout/boxes.ts';
import { PxChart } from '../../marks/px-chart.tsx';
import { RowLights } from '../../marks/row-lights.tsx';
import { DateMark } from './date-mark.tsx';
import type { SeriesData } from './over-time.ts';
import { SeriesGrid } from './series-grid.tsx';
import { type LaidDate, type SeriesLayout, toSeriesLayout } from './series-layout.ts';
import { wordsBox } from './series-words.ts';

type Point = { x: number; y: number; mark: LaidDate };

/** Values over time, a strip a row on one axis of time and one of values. */
export function Drawing({ chart, width }: DrawingProps<SeriesData>) {
  const layout = useMemo(() => toSeriesLayout(chart, width), [chart, width]);
  const drawn = useMemo(
    () => (
      <>
        <RowLights lights={lightsOf(layout)} />
        <SeriesGrid layout={layout} />
        <Scatter data={toPoints(layout)} shape={DateShape} isAnimationActive={false} />
      </>
    ),
    [layout],
  );
  return (
    <PxChart chart={chart} width={width} height={layout.height}>
      {drawn}
    </PxChart>
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
      const { x, y, width, height } = wordsBox(mark.words);
      const words = { x, y: y - 2, width, height: height + 4 };
      return { note: mark.note, ...around([bodyBox(mark), words]) };
    });
}

function bodyBox({ from, to, high, low }: LaidDate): Box {
  return { x: from - 8, y: high - 3, width: to - from + 16, height: low - high + 6 };
}
