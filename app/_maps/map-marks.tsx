import { Fragment } from 'react';
import { type Spot, tenth } from '../_charts/layout/boxes.ts';
import { LABEL_SIZE, SMALL_SIZE } from '../_charts/layout/row-layout.ts';
import { SILENT } from '../_charts/marks/silent.ts';
import { EDGE_LOOK, EDGE_WIDTH } from './edge-look.ts';
import { EdgeNumeral } from './edge-numeral.tsx';
import type { MapLayout } from './map-layout.ts';
import type { MapLine } from './map-lines.ts';
import type { SetLabel } from './place-labels.ts';
import { ArrowMark, SignMark } from './sign-mark.tsx';

/** Letters keep their distance from the lines beneath them. */
const HALO = {
  stroke: 'var(--paper)',
  strokeWidth: 3,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

/** All that stands on the ground, at one width in px: equal lines, one sign a place, and each place's name with its numerals. */
export function MapMarks({ layout }: { layout: MapLayout }) {
  const { width, height, lines, labels, stands } = layout;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: one drawing of several widths; what holds them says it in words, once
    <svg className="chart map-marks" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <g className="map-leaders" stroke="var(--ink)" strokeWidth={1} {...SILENT}>
        {labels.map(({ code, leader }) =>
          leader === null ? null : <path key={code} d={`M${leader.map(print).join('L')}`} />,
        )}
      </g>
      <g fill="none" stroke="var(--stated)" strokeWidth={EDGE_WIDTH} {...SILENT}>
        {toEdges(lines).map((own) => (
          <EdgeLines key={own[0]?.edge.edge.key} lines={own} />
        ))}
        {stands.map(({ code, spot, sign }) => (
          <SignMark key={code} shape={sign} x={tenth(spot.x)} y={tenth(spot.y)} />
        ))}
      </g>
      <g fontSize={LABEL_SIZE} fill="var(--ink)" {...HALO} {...SILENT}>
        {labels.map((label) => (
          <PlaceName key={label.code} label={label} />
        ))}
      </g>
      <g fontSize={SMALL_SIZE} fontWeight={600} fill="var(--stated)" {...HALO}>
        {labels.flatMap(({ code, box, numerals }) =>
          numerals.map((numeral) => (
            <EdgeNumeral key={`${code} ${numeral.edge.key}`} numeral={numeral} corner={box} />
          )),
        )}
      </g>
    </svg>
  );
}

/** The lines of one relation belong together: it may have several givers or receivers. */
function toEdges(lines: readonly MapLine[]): MapLine[][] {
  const keys = [...new Set(lines.map(({ edge }) => edge.edge.key))];
  return keys.map((key) => lines.filter(({ edge }) => edge.edge.key === key));
}

function EdgeLines({ lines }: { lines: MapLine[] }) {
  const [first] = lines;
  if (first === undefined) return null;
  const { edge } = first.edge;
  return (
    <g className="map-mark" data-note={edge.n} data-claim={edge.claimId} data-kind={edge.kind}>
      {lines.map(({ path, from, to, arrow }) => (
        <Fragment key={`${from} ${to}`}>
          <path className="map-hit" d={path} stroke="none" />
          <path
            className="map-line"
            d={path}
            data-from={from}
            data-to={to}
            strokeDasharray={EDGE_LOOK[edge.kind].dashes}
          />
          {arrow !== null && <ArrowMark x={tenth(arrow.x)} y={tenth(arrow.y)} turn={arrow.turn} />}
        </Fragment>
      ))}
    </g>
  );
}

function PlaceName({ label: { code, box, lines } }: { label: SetLabel }) {
  return (
    <>
      <text data-place={code}>
        {lines.map(({ text, baseline }) => (
          <Fragment key={text}>
            <tspan x={tenth(box.x)} y={tenth(box.y + baseline)}>
              {text}
            </tspan>{' '}
          </Fragment>
        ))}
      </text>{' '}
    </>
  );
}

function print({ x, y }: Spot): string {
  return `${tenth(x)},${tenth(y)}`;
}
