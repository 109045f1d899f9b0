import type { CSSProperties } from 'react';

type Drawing = { width: number; height: number; svg: string };

/** What the server drew at one width. Its shape is known before it is there, so that nothing moves. */
export function ServerDrawing({ width, height, svg }: Drawing) {
  return (
    <div
      className="chart-drawing"
      data-width={width}
      style={{ aspectRatio: `${width} / ${height}` }}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/** What lies beneath the drawings of every width; `places` says where at each, as CSS variables. */
export function ServerGround({ svg, places }: { svg: string; places: Record<`--${string}`, string> }) {
  return (
    <div
      className="map-under"
      style={places as CSSProperties}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
