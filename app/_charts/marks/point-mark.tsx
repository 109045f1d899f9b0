import type { ChartRow } from '../layout/chart-row.ts';
import { endingOf, endOf, isNearBound } from '../layout/ends.ts';
import { FADE, POINT_RADIUS } from '../layout/overhang.ts';
import { Fade } from './fade.tsx';
import { markColour } from './mark-colour.ts';
import { OpenEnd } from './open-end.tsx';
import { RangeMark } from './range-mark.tsx';
import { Whisker } from './whisker.tsx';

type PointMarkProps = { row: ChartRow; scale: (value: number) => number; centre: number };

const THICKNESS = 8;
const RANGE_THICKNESS = 10;
/** How much of a stem is dashed below a ceiling that the number is said to come near to, in px; half of it at most. */
const NEAR_DASHES = 18;

/**
 * A value as a point on a stem from zero: a disc for what the article states, a diamond for another source, so that
 * the two tell apart without colour. A range is a bar from end to end; what is printed around either is a whisker.
 */
export function PointMark({ row, scale, centre }: PointMarkProps) {
  const { interval } = row;
  return (
    <>
      {endingOf(row) === 'range' ? (
        <RangeMark row={row} scale={scale} at={centre} thickness={RANGE_THICKNESS} hasStem />
      ) : (
        <ValuePoint row={row} scale={scale} centre={centre} />
      )}
      {interval !== null && <Whisker low={scale(interval.lower)} high={scale(interval.upper)} at={centre} />}
    </>
  );
}

function ValuePoint({ row, scale, centre }: PointMarkProps) {
  const [zero, end, ending] = [scale(0), scale(endOf(row)), endingOf(row)];
  const colour = markColour(row);
  const towards = end < zero ? -1 : 1;
  const drawn = { at: centre, thickness: THICKNESS, fill: colour };
  const rim = POINT_RADIUS - 1;
  return (
    <>
      <Stem row={row} zero={zero} end={end} centre={centre} />
      {ending === 'faded' &&
        ([1, -1] as const).map((way) => (
          <Fade key={way} {...drawn} from={end + way * rim} to={end + way * (rim + FADE)} strength={0.7} />
        ))}
      <Sign row={row} end={end} centre={centre} />
      {ending === 'open' && (
        <OpenEnd
          {...drawn}
          end={end + towards * rim}
          towards={towards}
          isNear={isNearBound(row)}
          length={Math.abs(end - zero)}
        />
      )}
      {ending === 'ceiling' && (
        <line x1={end} x2={end} y1={centre - 11} y2={centre + 11} stroke={colour} strokeWidth={3} />
      )}
      {ending === 'between' && (
        <Whisker low={scale(row.lower ?? 0)} high={scale(row.upper ?? 0)} at={centre} />
      )}
    </>
  );
}

type StemProps = { row: ChartRow; zero: number; end: number; centre: number };

/** From zero to the value; dashed below a ceiling, all of it or only where the number is said to come near. */
function Stem({ row, zero, end, centre }: StemProps) {
  const length = Math.abs(end - zero);
  const isCeiling = endingOf(row) === 'ceiling';
  const dashed = isCeiling ? (isNearBound(row) ? Math.min(NEAR_DASHES, length / 2) : length) : 0;
  const from = end - Math.sign(end - zero) * dashed;
  const line = { y1: centre, y2: centre, stroke: markColour(row), strokeWidth: 1.5 };
  return (
    <>
      {dashed < length && <line {...line} x1={zero} x2={from} />}
      {dashed > 0 && <line {...line} x1={from} x2={end} strokeDasharray="3 3" />}
    </>
  );
}

function Sign({ row, end, centre }: Pick<StemProps, 'row' | 'end' | 'centre'>) {
  const colour = markColour(row);
  if (row.by === 'others') return <path className="chart-sign" d={diamond(end, centre)} fill={colour} />;
  const fill = endingOf(row) === 'ceiling' ? 'var(--paper)' : colour;
  return <circle cx={end} cy={centre} r={POINT_RADIUS} fill={fill} stroke={colour} strokeWidth={2} />;
}

function diamond(x: number, y: number): string {
  const half = POINT_RADIUS + 1.5;
  return `M${x - half},${y}L${x},${y - half}L${x + half},${y}L${x},${y + half}Z`;
}
