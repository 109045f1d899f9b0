import type { SmallMark } from '../../lib/chart/small-mark.ts';

/**
 * A number on its metric's axis in a few bytes, as wide as its column, with the ends of the axis in words. All of it is
 * said beside it too, so it says nothing to a screen reader.
 */
export function SmallMarkDrawing({ mark: { from, to, end, ends } }: { mark: SmallMark }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)].map(percent) as [number, number];
  const width = `${Math.max(right - left, 0.5)}%`;
  const isHollow = end === 'ceiling';
  return (
    <svg className="small-mark" aria-hidden="true">
      <line x2="100%" y1={15.5} y2={15.5} stroke="var(--hairline)" />
      <rect
        x={`${left}%`}
        y={6}
        width={width}
        height={6}
        fill={isHollow ? 'none' : 'var(--stated)'}
        stroke={isHollow ? 'var(--stated)' : undefined}
      />
      {(end === 'open' || end === 'near') && (
        <line
          x1={`${right}%`}
          x2={`${Math.min(right + 8, 100)}%`}
          y1={9}
          y2={9}
          stroke="var(--stated)"
          strokeWidth={6}
          strokeDasharray="2 3"
        />
      )}
      <text y={28} fill="var(--ink-soft)">
        {ends[0]}
      </text>
      <text x="100%" y={28} textAnchor="end" fill="var(--ink-soft)">
        {ends[1]}
      </text>
    </svg>
  );
}

const percent = (share: number) => Math.round(share * 1000) / 10;
