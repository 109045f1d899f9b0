import { type ChartRow, endingOf, endOf } from '../layout/chart-row.ts';
import { markColour } from './mark-colour.ts';
import { OpenEnd } from './open-end.tsx';
import { Whisker } from './whisker.tsx';

type PointMarkProps = { row: ChartRow; scale: (value: number) => number; centre: number };

const RADIUS = 6;

/**
 * A value as a point on a stem from zero: a disc for what the article states, a diamond for another source, so that
 * the two tell apart without colour. A range is a bar from end to end.
 */
export function PointMark({ row, scale, centre }: PointMarkProps) {
  const colour = markColour(row);
  const [zero, end, ending] = [scale(0), scale(endOf(row)), endingOf(row)];
  if (ending === 'range') return <RangeMark row={row} scale={scale} centre={centre} />;
  const hollow = ending === 'ceiling';
  return (
    <>
      <line
        x1={zero}
        x2={end}
        y1={centre}
        y2={centre}
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray={hollow ? '3 3' : undefined}
      />
      {row.by === 'stated' ? (
        <circle
          cx={end}
          cy={centre}
          r={RADIUS}
          fill={hollow ? 'var(--paper)' : colour}
          stroke={colour}
          strokeWidth={2}
        />
      ) : (
        <path className="chart-sign" d={diamond(end, centre)} fill={colour} />
      )}
      {ending === 'open' && (
        <OpenEnd
          x={end + (end < zero ? 1 - RADIUS : RADIUS - 1)}
          y={centre - 4}
          height={8}
          towards={end < zero ? -1 : 1}
          fill={colour}
        />
      )}
      {hollow && <line x1={end} x2={end} y1={centre - 11} y2={centre + 11} stroke={colour} strokeWidth={3} />}
      {ending === 'about' && <AboutWhisker row={row} scale={scale} centre={centre} />}
      {ending === 'margin' && (
        <Whisker low={scale(row.lower ?? 0)} high={scale(row.upper ?? 0)} at={centre} />
      )}
    </>
  );
}

function RangeMark({ row, scale, centre }: PointMarkProps) {
  const [low, high, zero] = [scale(row.lower ?? 0), scale(row.upper ?? 0), scale(0)];
  return (
    <g className="chart-range">
      <line x1={zero} x2={low} y1={centre} y2={centre} stroke="var(--others)" strokeWidth={1.5} />
      <rect
        className="chart-bar"
        x={low}
        y={centre - 5}
        width={high - low}
        height={10}
        fill="var(--others-soft)"
        stroke="var(--others)"
        strokeWidth={1.5}
      />
      <path
        d={`M${low},${centre - 10}v20M${high},${centre - 10}v20`}
        stroke="var(--others)"
        strokeWidth={3}
      />
    </g>
  );
}

function AboutWhisker({ row, scale, centre }: PointMarkProps) {
  const end = scale(endOf(row));
  const low = Math.min(scale(row.lower ?? 0), end - RADIUS - 4);
  const high = Math.max(scale(row.upper ?? 0), end + RADIUS + 4);
  return <Whisker low={low} high={high} at={centre} />;
}

function diamond(x: number, y: number): string {
  const half = RADIUS + 1.5;
  return `M${x - half},${y}L${x},${y - half}L${x + half},${y}L${x},${y + half}Z`;
}
