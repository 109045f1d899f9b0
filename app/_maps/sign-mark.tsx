import type { Sign } from './edge-look.ts';

/** The sign of a place, centred on a point in px; its outline is the line's own. */
export function SignMark({ shape, x, y }: { shape: Sign; x: number; y: number }) {
  const fill = shape === 'ring' ? 'var(--paper)' : 'var(--stated)';
  return <circle data-sign={shape} cx={x} cy={y} r={3} fill={fill} />;
}

/** An arrow on a line, its middle at a point in px, turned by degrees. */
export function ArrowMark({ x, y, turn }: { x: number; y: number; turn: number }) {
  return (
    <path
      data-arrow=""
      d="M-3.5-3.5L3.5,0L-3.5,3.5z"
      transform={`translate(${x},${y})rotate(${turn})`}
      fill="var(--stated)"
      stroke="none"
    />
  );
}
