import { type Along, boxAlong } from './along.ts';

/** Widths of the stripes in px and the gap before each: far beyond a bound, or near it. */
const STRIPES = {
  wide: { far: [7, 6, 5, 3.5, 2], near: [5, 3], gap: 2 },
  small: { far: [3, 2.5, 2, 1.5, 1], near: [2.5, 1.5], gap: 2.5 },
} as const;

type OpenEndProps = {
  /** The px of the bound, and the way from there. */
  end: number;
  towards: 1 | -1;
  /** The middle of the row, and how thick its mark is. */
  at: number;
  thickness: number;
  fill: string;
  along?: Along;
  isNear?: boolean;
  size?: keyof typeof STRIPES;
  /** How strong the mark is that goes on. */
  strength?: number;
  /** The px that no stripe may pass: zero, where less than nothing is not meant. */
  limit?: number | undefined;
};

/** What lies beyond a bound: stripes that thin out, for "this and an unknown amount more"; few where it is said to be near. */
export function OpenEnd(props: OpenEndProps) {
  const { end, towards, at, thickness, fill, along = 'x', isNear = false, size = 'wide' } = props;
  const { strength, limit } = props;
  const { gap, ...stripesOf } = STRIPES[size];
  const widths: readonly number[] = isNear ? stripesOf.near : stripesOf.far;
  const stripes = widths.map((width, index) => {
    const before = widths.slice(0, index).reduce((sum, each) => sum + each + gap, gap);
    return { key: width, from: end + towards * before, to: end + towards * (before + width) };
  });
  const shown = stripes.filter(({ to }) => limit === undefined || (limit - to) * towards >= 0);
  return (
    <g className="chart-open-end" opacity={strength}>
      {shown.map(({ key, from, to }) => (
        <rect key={key} {...boxAlong(along, from, to, at, thickness)} fill={fill} />
      ))}
    </g>
  );
}
