import { type ChartRow, endingOf, endOf } from '../layout/chart-row.ts';
import { hatchPath } from './hatch.ts';
import { markColour } from './mark-colour.ts';
import { OpenEnd } from './open-end.tsx';
import { Whisker } from './whisker.tsx';

type BarMarkProps = { row: ChartRow; scale: (value: number) => number; centre: number; thickness: number };
type Box = { left: number; width: number; top: number; height: number };

const MIN_WHISKER = 6;

/** A quantity as a bar from zero, with its hedge drawn at its end. */
export function BarMark({ row, scale, centre, thickness }: BarMarkProps) {
  const [zero, end] = [scale(0), scale(endOf(row))];
  const box = {
    left: Math.min(zero, end),
    width: Math.abs(end - zero),
    top: centre - thickness / 2,
    height: thickness,
  };
  const ending = endingOf(row);
  const fill = markColour(row);
  if (ending === 'ceiling') return <CeilingBar box={box} end={end} open={isExcluded(row)} fill={fill} />;
  if (ending === 'about') return <AboutBar row={row} scale={scale} box={box} end={end} />;
  return (
    <>
      <SolidBar box={box} fill={fill} />
      {ending === 'margin' && (
        <Whisker low={scale(row.lower ?? 0)} high={scale(row.upper ?? 0)} at={centre} />
      )}
      {ending === 'open' && (
        <OpenEnd x={end} y={box.top} height={thickness} towards={end < zero ? -1 : 1} fill={fill} />
      )}
    </>
  );
}

/** Whether the one bound of a row is itself excluded: then the hatching stops short of it. */
function isExcluded({ lower, lowerExclusive, upperExclusive }: ChartRow): boolean {
  return lower === null ? upperExclusive : lowerExclusive;
}

/** Zero is a value: it shows as a stroke on the zero line. */
function SolidBar({ box, fill }: { box: Box; fill: string }) {
  const width = box.width === 0 ? 2 : box.width;
  return (
    <rect className="chart-bar" x={box.left} y={box.top} width={width} height={box.height} fill={fill} />
  );
}

/** A ceiling is a line that the quantity stays under; hatched below, because how much there is is not known. */
function CeilingBar({ box, end, open, fill }: { box: Box; end: number; open: boolean; fill: string }) {
  const hatchWidth = Math.max(0, box.width - (open ? 5 : 1));
  const left = end > box.left ? box.left : end + (box.width - hatchWidth);
  return (
    <g className="chart-ceiling">
      <rect x={box.left} y={box.top} width={box.width} height={box.height} fill="none" stroke="none" />
      <path
        d={hatchPath(left, left + hatchWidth, box.top, box.height)}
        stroke={fill}
        strokeWidth={1.25}
        fill="none"
      />
      <line x1={end} x2={end} y1={box.top - 5} y2={box.top + box.height + 5} stroke={fill} strokeWidth={3} />
    </g>
  );
}

type AboutBarProps = Pick<BarMarkProps, 'row' | 'scale'> & { box: Box; end: number };

/** Solid up to the bound that is nearer to zero, paler from there to the value, with a whisker each way. */
function AboutBar({ row, scale, box, end }: AboutBarProps) {
  const low = Math.min(scale(row.lower ?? 0), end - MIN_WHISKER);
  const high = Math.max(scale(row.upper ?? 0), end + MIN_WHISKER);
  const zero = scale(0);
  const fill = markColour(row);
  const [left, right] = end < zero ? [Math.min(high, zero), zero] : [zero, Math.max(low, zero)];
  return (
    <g className="chart-about">
      <rect
        x={box.left}
        y={box.top}
        width={Math.max(0, box.width)}
        height={box.height}
        fill={fill}
        opacity={0.45}
      />
      <rect x={left} y={box.top} width={right - left} height={box.height} fill={fill} />
      <Whisker low={low} high={high} at={box.top + box.height / 2} />
    </g>
  );
}
