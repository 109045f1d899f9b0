import type { SmallMark } from '../../lib/chart/small-mark.ts';

/** How far what is open or near goes on, in percent of the axis: a sign and not a quantity. */
const SIGN = 8;

/**
 * A number on its metric's axis in a few bytes, as wide as its column, with the ends of the axis in words: a bar from zero,
 * or a paler one between the ends of a range; with nothing in it where it is zero. All of it is said beside it too, so it says nothing to a screen reader.
 */
export function SmallMarkDrawing({ mark: { from, to, start, end, ends } }: { mark: SmallMark }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)].map(percent) as [number, number];
  const width = `${Math.max(right - left, 0.5)}%`;
  const isHollow = end === 'ceiling' || (to === 0 && start === null);
  const isRange = start !== null;
  const isDown = to < from;
  return (
    <svg className="small-mark" aria-hidden="true">
      <line x2="100%" y1={15.5} y2={15.5} stroke="var(--hairline)" />
      <rect
        x={`${left}%`}
        y={6}
        width={width}
        height={6}
        fill={isHollow ? 'none' : 'var(--stated)'}
        opacity={isRange ? 0.5 : undefined}
        stroke={isHollow ? 'var(--stated)' : undefined}
      />
      {start === 'at' && <Cap at={left} />}
      {isRange && end === 'at' && <Cap at={right} />}
      {isOpen(start) && <Dashes from={Math.max(left - SIGN, 0)} to={left} />}
      {isOpen(end) && !isDown && <Dashes from={right} to={Math.min(right + SIGN, 100)} />}
      {isOpen(end) && isDown && <Dashes from={Math.max(left - SIGN, 0)} to={left} />}
      <text y={28} fill="var(--ink-soft)">
        {ends[0]}
      </text>{' '}
      <text x="100%" y={28} textAnchor="end" fill="var(--ink-soft)">
        {ends[1]}
      </text>
    </svg>
  );
}

const isOpen = (end: SmallMark['start']) => end === 'open' || end === 'near';

/** The stroke at an end that is stated. */
function Cap({ at }: { at: number }) {
  return <line x1={`${at}%`} x2={`${at}%`} y1={4} y2={14} stroke="var(--stated)" strokeWidth={2} />;
}

function Dashes({ from, to }: { from: number; to: number }) {
  return (
    <line
      x1={`${from}%`}
      x2={`${to}%`}
      y1={9}
      y2={9}
      stroke="var(--stated)"
      strokeWidth={6}
      strokeDasharray="2 3"
    />
  );
}

const percent = (share: number) => Math.round(share * 1000) / 10;
