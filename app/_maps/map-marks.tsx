import { Fragment } from 'react';
import { claimUrl } from '../../lib/urls.ts';
import { LABEL_SIZE, SMALL_SIZE } from '../_charts/row-layout.ts';
import { SILENT } from '../_charts/silent.ts';
import { EDGE_LOOK, EDGE_WIDTH } from '../_components/edge-look.ts';
import { SignMark } from '../_components/sign-mark.tsx';
import { numeralStart } from './map-labels.ts';
import type { MapLayout } from './map-layout.ts';
import type { MapLine } from './map-lines.ts';
import type { SetLabel } from './place-labels.ts';

/** All that stands on the ground, at one width in px: equal lines, their signs, and each place's name with its numerals. */
export function MapMarks({ layout, alt }: { layout: MapLayout; alt: string }) {
  const { width, lines, labels } = layout;
  const height = Math.ceil(layout.height);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing can't be a fieldset; its numerals are a group of links
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart map-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={alt}
    >
      <g {...SILENT}>
        {labels.map(({ code, leader }) =>
          leader === null ? null : (
            <path
              key={code}
              d={`M${leader.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join('L')}`}
              stroke="var(--ink-soft)"
              strokeWidth={0.75}
            />
          ),
        )}
      </g>
      {toEdges(lines).map((own) => (
        <EdgeLines key={own[0]?.edge.edge.key} lines={own} />
      ))}
      {labels.map((label) => (
        <PlaceLabel key={label.code} label={label} />
      ))}
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
  const { edge, kind, metric } = first.edge;
  const look = EDGE_LOOK[kind];
  return (
    <g
      className="map-mark"
      data-note={edge.n}
      data-claim={edge.claimId}
      data-kind={kind}
      data-metric={metric}
      {...SILENT}
    >
      {lines.map(({ path, from, to, signs }) => (
        <Fragment key={`${from} ${to}`}>
          <path className="map-hit" d={path} fill="none" stroke="transparent" strokeWidth={14} />
          <path
            className="map-line"
            d={path}
            data-from={from ?? undefined}
            data-to={to ?? undefined}
            fill="none"
            stroke="var(--stated)"
            strokeWidth={EDGE_WIDTH}
            strokeDasharray={look.dashes}
          />
          {signs.map(({ shape, spot }) => (
            <SignMark key={`${spot.x} ${spot.y}`} shape={shape} x={tenth(spot.x)} y={tenth(spot.y)} />
          ))}
        </Fragment>
      ))}
    </g>
  );
}

function PlaceLabel({ label: { code, box, lines, numerals } }: { label: SetLabel }) {
  return (
    <g className="map-label" data-place={code}>
      <text
        fontSize={LABEL_SIZE}
        fill="var(--ink)"
        stroke="var(--paper)"
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
        {...SILENT}
      >
        {lines.map(({ text, baseline }) => (
          <tspan key={text} x={tenth(box.x)} y={tenth(box.y + baseline)}>
            {text}
          </tspan>
        ))}
      </text>
      {numerals.map((numeral) => {
        const { edge, box: room } = numeral;
        return (
          <a
            key={edge.key}
            href={claimUrl(edge.claimId)}
            className="chart-note"
            data-note={edge.n}
            aria-label={edge.spoken}
          >
            <rect
              className="chart-target map-target"
              x={tenth(box.x + room.x)}
              y={tenth(box.y + room.y)}
              width={room.width}
              height={room.height}
              fill="transparent"
            />
            <text
              className="chart-numeral"
              x={tenth(box.x + numeralStart(numeral))}
              y={tenth(box.y + room.y + room.height / 2 + 1)}
              fontSize={SMALL_SIZE}
              fontWeight={600}
              fill="var(--stated)"
              stroke="var(--paper)"
              strokeWidth={3}
              strokeLinejoin="round"
              paintOrder="stroke"
              {...SILENT}
            >
              {edge.n}
            </text>
          </a>
        );
      })}
    </g>
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
