import type { ChartRow } from '../layout/chart-row.ts';
import { highOf, isNearBound, lowOf, type RangeEnd, rangeEnds } from '../layout/ends.ts';
import { FADE, NEAR_END, OPEN_END } from '../layout/overhang.ts';
import { type Along, boxAlong, strokeAcross } from './along.ts';
import { Fade } from './fade.tsx';
import { markColour } from './mark-colour.ts';
import { OpenEnd } from './open-end.tsx';

type RangeMarkProps = {
  row: ChartRow;
  scale: (value: number) => number;
  /** The middle of the row, and how thick the bar is. */
  at: number;
  thickness: number;
  along?: Along;
  /** A thin line from zero to the nearer end, where rows start at zero. */
  hasStem?: boolean;
};

/** How strong a range's body is: paler than a value's, whose bar is all said. */
const STRENGTH = 0.5;
const EXCLUDED_GAP = 4;

/**
 * A range as a bar from end to end, for claims and other sources alike: a stroke at an end that is stated or bounded, apart
 * from the body where the bound itself is out; stripes beyond an end that a hedge leaves open; both ends faded for "about", with a light
 * tick where each is printed, which bounds nothing.
 * No line of the axis shows through it but zero: that would look like an end.
 */
export function RangeMark({ row, scale, at, thickness, along = 'x', hasStem = false }: RangeMarkProps) {
  const [low, high, zero] = [scale(lowOf(row)), scale(highOf(row)), scale(0)];
  const ends = rangeEnds(row);
  const colour = markColour(row);
  const way = high >= low ? 1 : -1;
  const fade = Math.min(FADE, Math.abs(high - low) / 2);
  const inset = { printed: 0, open: 0, excluded: EXCLUDED_GAP, faded: fade };
  const body = boxAlong(along, low + way * inset[ends.low], high - way * inset[ends.high], at, thickness);
  const drawn = { at, thickness, fill: colour, along, strength: STRENGTH };
  const beyond = { printed: 0, excluded: 0, faded: FADE, open: isNearBound(row) ? NEAR_END : OPEN_END };
  const end = (kind: RangeEnd, place: number, towards: 1 | -1) => {
    if (kind === 'faded')
      return (
        <>
          <Fade {...drawn} from={place - towards * fade} to={place + towards * FADE} />
          <path
            className="chart-printed-end"
            d={strokeAcross(along, place, at, thickness)}
            stroke={colour}
            opacity={0.5}
          />
        </>
      );
    if (kind !== 'open')
      return <path d={strokeAcross(along, place, at, thickness + 8)} stroke={colour} strokeWidth={3} />;
    const limit = (place - zero) * towards < 0 ? zero : undefined;
    const length = Math.abs(high - low);
    return (
      <OpenEnd {...drawn} end={place} towards={towards} isNear={isNearBound(row)} {...{ limit, length }} />
    );
  };
  const isAcross = (low - zero) * (high - zero) < 0;
  const isAbove = (low - zero) * way > 0;
  const stem = isAbove ? low - way * beyond[ends.low] : high + way * beyond[ends.high];
  const hasRoom = isAbove ? (stem - zero) * way > 0 : (zero - stem) * way > 0;
  return (
    <g className="chart-range">
      {hasStem && hasRoom && <line x1={zero} x2={stem} y1={at} y2={at} stroke={colour} strokeWidth={1.5} />}
      <rect {...body} fill="var(--paper)" />
      <rect className="chart-bar" {...body} fill={colour} opacity={STRENGTH} />
      {isAcross && <path d={strokeAcross(along, zero, at, thickness)} stroke="var(--rule)" />}
      {end(ends.low, low, way === 1 ? -1 : 1)}
      {end(ends.high, high, way)}
    </g>
  );
}
