import { Fragment, useMemo } from 'react';
import { Scatter, type ScatterShapeProps } from 'recharts';
import type { Relations } from '../../../../lib/chart/edge.ts';
import type { DrawingProps } from '../../chart-form.ts';
import { LABEL_SIZE, LINE } from '../../layout/row-layout.ts';
import { markColour } from '../../marks/mark-colour.ts';
import { PxChart } from '../../marks/px-chart.tsx';
import { RowLights } from '../../marks/row-lights.tsx';
import { SILENT } from '../../marks/silent.ts';
import { TextLines } from '../../marks/text-lines.tsx';
import { EdgeMark } from './edge-mark.tsx';
import { edgeBox, type LaidEdge, type RelationsLayout, toRelationsLayout } from './relations-layout.ts';

type Point = { x: number; y: number; edge: LaidEdge; width: number };

/** Who to whom, by kind: equal lines, because a relation is no quantity. */
export function Drawing({ chart, width }: DrawingProps<Relations>) {
  const layout = useMemo(() => toRelationsLayout(chart, width), [chart, width]);
  const drawn = useMemo(
    () => (
      <>
        <RowLights lights={layout.edges.map((edge) => ({ note: String(edge.n), ...edgeBox(edge, width) }))} />
        <Headings layout={layout} />
        <Scatter data={toPoints(layout)} shape={EdgeShape} isAnimationActive={false} />
        <Senders layout={layout} />
      </>
    ),
    [layout, width],
  );
  return (
    <PxChart chart={chart} width={width} height={layout.height}>
      {drawn}
    </PxChart>
  );
}

function toPoints({ edges, width }: RelationsLayout): Point[] {
  return edges.map((edge) => ({ ...edge.end, edge, width }));
}

function EdgeShape({ payload }: ScatterShapeProps) {
  return <EdgeMark {...(payload as Point)} />;
}

function Headings({ layout }: { layout: RelationsLayout }) {
  return (
    <g className="chart-headings" {...SILENT}>
      {layout.headings.map(({ key, text, y }) => (
        <g key={key}>
          <line x1={0} x2={layout.width} y1={y + 0.5} y2={y + 0.5} stroke="var(--hairline)" />
          <text fontSize={LABEL_SIZE} fontWeight={600} fill="var(--ink)">
            <TextLines lines={text} x={0} y={y + 20} />
          </text>{' '}
        </g>
      ))}
    </g>
  );
}

function Senders({ layout }: { layout: RelationsLayout }) {
  return (
    <g className="chart-senders" {...SILENT}>
      {layout.senders.map(({ key, lines, x, y, dot, emphasis }) => (
        <g key={key}>
          {lines.map((line, index) => (
            // A text of its own, as a space behind its last letter would move it off its end.
            <Fragment key={line}>
              <text
                x={x}
                y={y + 5 + (index - (lines.length - 1) / 2) * LINE}
                fontSize={LABEL_SIZE}
                fill="var(--ink)"
                textAnchor={layout.narrow ? 'start' : 'end'}
              >
                {line}
              </text>{' '}
            </Fragment>
          ))}
          <circle cx={dot.x} cy={dot.y} r={3} fill={markColour({ by: 'stated', emphasis })} />
        </g>
      ))}
    </g>
  );
}
