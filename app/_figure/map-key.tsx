import { Fragment } from 'react';
import type { EdgeKind } from '../../lib/chart/edge.ts';
import { type RelationsChart, toMapKey } from '../../lib/chart/map-edges.ts';
import { EDGE_LOOK, EDGE_WIDTH } from '../_maps/edge-look.ts';
import { SignMark } from '../_maps/sign-mark.tsx';

/** One sample of line for each kind of relation, with what is of it, by its numerals, and how to tell it without colour. */
export function MapKey({ chart }: { chart: RelationsChart }) {
  return (
    <ul className="map-key">
      {toMapKey(chart).map(({ kind, parts }) => (
        <li key={kind}>
          <KeyLine kind={kind} />
          <span>
            {parts.map(({ metric, name, numerals }, index) => (
              <Fragment key={metric}>
                {index > 0 && '; '}
                <b>{name}</b> ({numerals})
              </Fragment>
            ))}
            : {EDGE_LOOK[kind].words}.
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A line as the map draws it, 44 px long. */
export function KeyLine({ kind }: { kind: EdgeKind }) {
  const { dashes, sign } = EDGE_LOOK[kind];
  return (
    <svg className="map-key-line" width={44} height={12} aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--stated)" strokeWidth={EDGE_WIDTH}>
        <path d="M5,6H38" strokeDasharray={dashes} />
        <SignMark shape={kind === 'exchanged' ? sign : 'dot'} x={5} y={6} />
        <SignMark shape={sign} x={38} y={6} />
      </g>
    </svg>
  );
}
