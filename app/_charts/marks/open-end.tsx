import { type Along, boxAlong } from './along.ts';

/** Widths of the stripes in px, and the gap before each: far beyond a bound, or near it. Short, for they are no quantity. */
const STRIPES = { far: [2.5, 2, 1.5, 1], near: [2.5, 1.5] } as const;
const GAP = 1.5;
/** So many there are in any case: one alone would be an end. */
const LEAST = 2;
/** What part of its bar an open end is at most as long as. */
const SHARE = 0.5;

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
  /** How long the bar is that goes on, in px: what lies beyond a short one is shorter. */
  length?: number;
  /** How strong the mark is that goes on. */
  strength?: number;
  /** The px that no stripe may pass: zero, where less than nothing is not meant. */
  limit?: number | undefined;
};

/** What lies beyond a bound: stripes that thin out, for "this and an unknown amount more"; few where it is said to be near. */
export function OpenEnd(props: OpenEndProps) {
  const { end, towards, at, thickness, fill, along = 'x', isNear = false, strength, limit } = props;
  const most = SHARE * (props.length ?? Number.POSITIVE_INFINITY);
  const widths: readonly number[] = isNear ? STRIPES.near : STRIPES.far;
  const stripes = widths.map((width, index) => {
    const before = widths.slice(0, index).reduce((sum, each) => sum + each + GAP, GAP);
    const reach = before + width;
    return { key: width, reach, from: end + towards * before, to: end + towards * reach };
  });
  const fitting = stripes.filter(({ reach }, index) => index < LEAST || reach <= most);
  const shown = fitting.filter(({ to }) => limit === undefined || (limit - to) * towards >= 0);
  return (
    <g className="chart-open-end" opacity={strength}>
      {shown.map(({ key, from, to }) => (
        <rect key={key} {...boxAlong(along, from, to, at, thickness)} fill={fill} />
      ))}
    </g>
  );
}
