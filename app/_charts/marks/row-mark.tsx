import { useXAxisScale } from 'recharts';
import { labelWeight } from '../layout/label-weight.ts';
import { placeRow, targetOf } from '../layout/place-row.ts';
import { LABEL_SIZE, type LaidRow, type RowLayout } from '../layout/row-layout.ts';
import { BarMark } from './bar-mark.tsx';
import { NoteLink } from './note-link.tsx';
import { PointMark } from './point-mark.tsx';
import { SILENT } from './silent.ts';
import { TextLines } from './text-lines.tsx';

type RowMarkProps = { row: LaidRow; layout: RowLayout };

/** One whole row: its label, and as one link its mark with its value in words and its numeral. Lights up as one. */
export function RowMark({ row, layout }: RowMarkProps) {
  const axis = useXAxisScale();
  if (axis?.(0) === undefined) return null;
  const scale = (value: number) => axis(value) ?? 0;
  const place = placeRow(row, layout, scale);
  const weight = row.emphasis === 'lit' ? labelWeight(row.emphasis) : undefined;
  return (
    <g className="chart-mark" data-note={row.note} {...row.data}>
      <rect
        className="chart-hit"
        fill="none"
        x={0}
        y={row.top}
        width={layout.width}
        height={row.height}
        {...SILENT}
      />
      <text fontSize={LABEL_SIZE} fontWeight={weight} fill="var(--ink)" {...SILENT}>
        <TextLines
          lines={row.lines}
          x={0}
          y={place.label}
          fillOf={(index) => (index >= row.lines.length - row.remarks ? 'var(--ink-soft)' : undefined)}
        />
      </text>{' '}
      <NoteLink
        note={row.note}
        by={row.by}
        emphasis={row.emphasis}
        strong={row.emphasis !== 'context'}
        href={row.href}
        spoken={row.spoken}
        hedge={row.hedge}
        text={row.quantity}
        lines={row.valueLines}
        x={place.value.x}
        baseline={place.value.baseline}
        targets={[targetOf(row, place)]}
      >
        <g {...SILENT}>
          {layout.as === 'bar' ? (
            <BarMark row={row} scale={scale} centre={place.centre} thickness={layout.thickness} />
          ) : (
            <PointMark row={row} scale={scale} centre={place.centre} />
          )}
        </g>
      </NoteLink>
    </g>
  );
}
