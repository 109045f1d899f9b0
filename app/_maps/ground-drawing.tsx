import type { Ground } from './ground.ts';

/** The coasts as hairlines and the named places filled; nothing that isn't named is. Scales to the width it is shown at. */
export function GroundDrawing({ ground: { width, height, coast, places } }: { ground: Ground }) {
  return (
    <svg
      className="map-ground"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="var(--hairline)"
      strokeLinejoin="round"
    >
      <path className="map-coast" d={coast} vectorEffect="non-scaling-stroke" />
      {places.map(({ code, shape, seam }) => (
        <g key={code} data-place={code}>
          <path
            className="map-named"
            d={shape}
            fill="var(--stated-soft)"
            stroke="var(--ink-soft)"
            strokeWidth={0.75}
            vectorEffect="non-scaling-stroke"
          />
          {seam !== '' && <path d={seam} stroke="var(--stated-soft)" strokeWidth={2} />}
        </g>
      ))}
    </svg>
  );
}
