import type { Sign } from './edge-look.ts';

const DIAMOND = 'l4,4l-4,4l-4,-4z';

/** The sign at the end of a line, centred on a point in px; its outline is the line's own. */
export function SignMark({ shape, x, y }: { shape: Sign; x: number; y: number }) {
  const fill = shape === 'ring' ? 'var(--paper)' : 'var(--stated)';
  if (shape === 'diamond') return <path data-sign={shape} d={`M${x},${y - 4}${DIAMOND}`} fill={fill} />;
  return <circle data-sign={shape} cx={x} cy={y} r={shape === 'dot' ? 1.25 : 3.5} fill={fill} />;
}
