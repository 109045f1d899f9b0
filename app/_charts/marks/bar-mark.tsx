import type { ChartRow } from '../layout/chart-row.ts';
import { endingOf, endOf, isExcluded, isNearBound } from '../layout/ends.ts';
import { FADE } from '../layout/overhang.ts';
import { boxAlong } from './along.ts';
import { Fade } from './fade.tsx';
import { hatchPath } from './hatch.ts';
import { markColour } from './mark-colour.ts';
import { OpenEnd } from './open-end.tsx';
import { RangeMark } from './range-mark.tsx';
import { Whisker } from './whisker.tsx';

type BarMarkProps = { row: ChartRow; scale: (value: number) => number; centre: number; thickness: number };
/** A bar from zero to its end, in px; `towards` is the way from zero. */
type Bar = { zero: number; end: number; towards: 1 | -1; at: number; thickness: number; fill: string };

/** How much of a bar is hatched below a ceiling that it is said to come near to, in px; half of it at most. */
const NEAR_HATCH = 18;
/** A bar of less would not be seen, in px; and how long the outline is that stands for zero, of less ink than that. */
const LEAST = 3;
const EMPTY = 4;

/** A quantity as a bar from zero with its hedge drawn at its end, or as a range; what is printed around it as a whisker. */
export function BarMark({ row, scale, centre, thickness }: BarMarkProps) {
  const { interval } = row;
  return (
    <>
      <Body row={row} scale={scale} centre={centre} thickness={thickness} />
      {interval !== null && <Whisker low={scale(interval.lower)} high={scale(interval.upper)} at={centre} />}
    </>
  );
}

function Body({ row, scale, centre, thickness }: BarMarkProps) {
  const [zero, end] = [scale(0), scale(endOf(row))];
  const bar: Bar = { zero, end, towards: end < zero ? -1 : 1, at: centre, thickness, fill: markColour(row) };
  const { towards, fill } = bar;
  const isZero = endOf(row) === 0;
  const seen = zero + towards * Math.max(Math.abs(end - zero), isZero ? EMPTY : LEAST);
  const ending = endingOf(row);
  if (ending === 'range')
    return <RangeMark row={row} scale={scale} at={centre} thickness={thickness - 4} hasStem />;
  if (ending === 'ceiling')
    return <CeilingBar {...bar} isNear={isNearBound(row)} isExcluded={isExcluded(row)} />;
  if (ending === 'faded') return <FadedBar {...bar} />;
  return (
    <>
      <SolidBar {...bar} end={seen} isZero={isZero} />
      {ending === 'between' && (
        <Whisker low={scale(row.lower ?? 0)} high={scale(row.upper ?? 0)} at={centre} />
      )}
      {ending === 'open' && (
        <OpenEnd
          end={seen}
          towards={towards}
          at={centre}
          thickness={thickness}
          fill={fill}
          isNear={isNearBound(row)}
          length={Math.abs(end - zero)}
        />
      )}
    </>
  );
}

/** A bar of its length, or as long as can be seen where it is shorter; zero is a value too, and shows as a bar with nothing in it. */
function SolidBar({ zero, end, at, thickness, fill, isZero }: Bar & { isZero: boolean }) {
  if (!isZero) return <rect className="chart-bar" {...boxAlong('x', zero, end, at, thickness)} fill={fill} />;
  const hollow = boxAlong('x', zero + 0.5, end - 0.5, at, thickness - 1);
  return <rect className="chart-bar chart-empty" {...hollow} fill="var(--paper)" stroke={fill} />;
}

/**
 * A ceiling is a line that the quantity stays under; hatched below, because how much there is is not known. Where it is said
 * to come near, the bar is solid for half of its length at least.
 */
function CeilingBar({
  zero,
  end,
  towards,
  at,
  thickness,
  fill,
  isNear,
  isExcluded: isOut,
}: Bar & { isNear: boolean; isExcluded: boolean }) {
  const length = Math.abs(end - zero);
  const hatched = isNear ? Math.min(NEAR_HATCH, length / 2) : length;
  const [from, to] = [end - towards * hatched, end - towards * Math.min(isOut ? 5 : 1, hatched / 2)];
  const top = at - thickness / 2;
  return (
    <g className="chart-ceiling">
      {hatched < length && <rect {...boxAlong('x', zero, from, at, thickness)} fill={fill} />}
      <path
        d={hatchPath(Math.min(from, to), Math.max(from, to), top, thickness, isNear ? 4 : 6)}
        stroke={fill}
        strokeWidth={1.25}
        fill="none"
      />
      <line x1={end} x2={end} y1={top - 5} y2={top + thickness + 5} stroke={fill} strokeWidth={3} />
    </g>
  );
}

/** Solid until near its number and faded across it, both ways: no length is the one that is said. */
function FadedBar({ zero, end, towards, at, thickness, fill }: Bar) {
  const from = end - towards * Math.min(FADE, Math.abs(end - zero));
  return (
    <g className="chart-about">
      <rect className="chart-bar" {...boxAlong('x', zero, from, at, thickness)} fill={fill} />
      <Fade from={from} to={end + towards * FADE} at={at} thickness={thickness} fill={fill} />
    </g>
  );
}
