import { useXAxisScale } from 'recharts';
import { BarMark } from './bar-mark.tsx';
import { reachOf } from './chart-rows.ts';
import { NoteLink } from './note-link.tsx';
import { PointMark } from './point-mark.tsx';
import {
  endingWidth,
  GAP,
  LABEL_SIZE,
  type LaidRow,
  LINE,
  markCentre,
  type RowLayout,
} from './row-layout.ts';
import { SILENT } from './silent.ts';

type RowMarkProps = { row: LaidRow; layout: RowLayout };

/** One whole row: its label, its mark, its value in words, and the link to its note. Lights up as one. */
export function RowMark({ row, layout }: RowMarkProps) {
  const axis = useXAxisScale();
  if (axis?.(0) === undefined) return null;
  const scale = (value: number) => axis(value) ?? 0;
  const place = placeRow(row, layout, scale(reachOf(row)) + endingWidth(row, layout.as) + GAP);
  return (
    <g className="chart-mark" data-note={row.note} {...row.data}>
      <rect
        className="chart-hit"
        fill="transparent"
        x={0}
        y={row.top}
        width={layout.width}
        height={row.height}
        {...SILENT}
      />
      <text fontSize={LABEL_SIZE} fill="var(--ink)" {...SILENT}>
        {row.lines.map((line, index) => (
          <tspan
            key={line}
            x={0}
            y={place.label + index * LINE}
            fill={index >= row.lines.length - row.remarks ? 'var(--ink-soft)' : undefined}
          >
            {line}
          </tspan>
        ))}
      </text>
      <g {...SILENT}>
        {layout.as === 'bar' ? (
          <BarMark row={row} scale={scale} centre={place.centre} thickness={layout.thickness} />
        ) : (
          <PointMark row={row} scale={scale} centre={place.centre} />
        )}
      </g>
      <NoteLink
        note={row.note}
        by={row.by}
        href={row.href}
        spoken={row.spoken}
        hedge={row.hedge}
        text={row.quantity}
        x={place.value.x}
        baseline={place.value.baseline}
        width={row.valueWidth}
      />
    </g>
  );
}

/** Narrow: label lines, then the value where it has a line of its own, then the mark. Wide: all around one middle. */
function placeRow(row: LaidRow, layout: RowLayout, after: number) {
  const { narrow, valueAbove, plotLeft } = layout;
  const centre = markCentre(row, layout);
  const above = centre - (narrow ? 19 : LINE - 1);
  const value = valueAbove
    ? { x: narrow ? 0 : plotLeft, baseline: above }
    : { x: after, baseline: centre + 5 };
  const extent = (row.lines.length - 1) * LINE;
  const last = valueAbove ? above - LINE : above;
  return { centre, value, label: narrow ? last - extent : row.top + row.height / 2 + 5 - extent / 2 };
}
