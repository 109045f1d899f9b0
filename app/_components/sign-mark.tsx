import { EDGE_WIDTH, type Sign } from './edge-look.ts';

const DIAMOND = 'l4.5,4.5l-4.5,4.5l-4.5,-4.5z';

/** The sign at the end of a line, centred on a point in px. */
export function SignMark({ shape, x, y }: { shape: Sign; x: number; y: number }) {
  if (shape === 'diamond')
    return (
      <path className="map-sign" data-sign={shape} d={`M${x},${y - 4.5}${DIAMOND}`} fill="var(--stated)" />
    );
  return (
    <circle
      className="map-sign"
      data-sign={shape}
      cx={x}
      cy={y}
      r={shape === 'dot' ? 2 : 3.5}
      fill={shape === 'ring' ? 'var(--paper)' : 'var(--stated)'}
      stroke="var(--stated)"
      strokeWidth={shape === 'dot' ? 0 : EDGE_WIDTH}
    />
  );
}
