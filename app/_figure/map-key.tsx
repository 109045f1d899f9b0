import { type MapKeyEntry, type RelationsChart, toMapKey } from '../../lib/chart/map-edges.ts';
import { EDGE_LOOK, EDGE_WIDTH } from '../_maps/edge-look.ts';
import { ArrowMark, SignMark } from '../_maps/sign-mark.tsx';

/** What each kind of line or sign on the map means, in one line. */
export function MapKey({ chart }: { chart: RelationsChart }) {
  return (
    <ul className="map-key">
      {toMapKey(chart).map((entry) => (
        <li key={entry.kind}>
          <KeySample {...entry} /> {EDGE_LOOK[entry.kind].words}
        </li>
      ))}
    </ul>
  );
}

/** How wide a sample is, in px. */
export const sampleWidth = (by: MapKeyEntry['by']) => (by === 'line' ? 24 : 8);

/** A line as the map draws it, or the sign of a place. */
export function KeySample({ kind, by }: MapKeyEntry) {
  const { dashes, directed } = EDGE_LOOK[kind];
  const width = sampleWidth(by);
  return (
    <svg className="map-key-sample" width={width} height={8} aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--stated)" strokeWidth={EDGE_WIDTH}>
        {by === 'line' && <path d={`M0,4H${width}`} strokeDasharray={dashes} />}
        {by === 'line' && directed && <ArrowMark x={width / 2} y={4} turn={0} />}
        {by === 'sign' && <SignMark shape={kind === 'considered' ? 'ring' : 'disc'} x={4} y={4} />}
      </g>
    </svg>
  );
}
