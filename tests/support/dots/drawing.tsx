import { useMemo } from 'react';
import { Scatter, type ScatterShapeProps } from 'recharts';
import type { DrawingProps } from '../../../app/_charts/chart-form.ts';
import { NoteLink } from '../../../app/_charts/marks/note-link.tsx';
import { PxChart } from '../../../app/_charts/marks/px-chart.tsx';
import type { RankedData } from '../../../app/_charts/values/values-data.ts';
import type { ChartMark } from '../../../lib/chart/chart.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import { ROW } from './form.tsx';

type Point = { x: number; y: number; mark: ChartMark };

export function Drawing({ chart, width }: DrawingProps<RankedData>) {
  const { marks, axis } = chart;
  const drawn = useMemo(() => {
    const points = marks.map((mark, index): Point => {
      const share = ((mark.value ?? 0) - axis.min) / (axis.max - axis.min);
      return { x: (share * width) / 2, y: (index + 0.5) * ROW, mark };
    });
    return <Scatter data={points} shape={Dot} isAnimationActive={false} />;
  }, [marks, axis, width]);
  return (
    <PxChart chart={chart} width={width} height={marks.length * ROW}>
      {drawn}
    </PxChart>
  );
}

function Dot({ payload }: ScatterShapeProps) {
  const { x, y, mark } = payload as Point;
  return (
    <g className="chart-mark" data-note={mark.n} data-claim={mark.claimId}>
      <NoteLink
        note={String(mark.n)}
        href={claimUrl(mark.claimId)}
        spoken={mark.spoken}
        hedge=""
        text={`${mark.label}, ${mark.valueLabel}`}
        x={x + 10}
        baseline={y + 5}
        targets={[{ x: x - 12, y: y - 12, width: 24, height: 24 }]}
      >
        <circle cx={x} cy={y} r={5} fill="var(--stated)" />
      </NoteLink>
    </g>
  );
}
