import { heldDrawing } from './held-drawing.ts';

/** A drawing's place: its shape is known before it is there, so that nothing moves. */
export type DrawingPlace = { key: string; width: number; height: number };

/**
 * What the server drew, as it stands in the page's HTML. React takes over the element and leaves what is in it alone:
 * `__html` is empty in the browser, before and after.
 */
export function ServerDrawing({ drawing: { key, width, height } }: { drawing: DrawingPlace }) {
  return (
    <div
      className="chart-drawing"
      data-width={width}
      data-drawing={key}
      style={{ aspectRatio: `${width} / ${height}` }}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
      dangerouslySetInnerHTML={{ __html: heldDrawing(key) }}
    />
  );
}

/** Where a ground lies at each width, as CSS variables. */
export type GroundStyle = Record<`--${string}`, string>;

/** What lies beneath the drawings of every width, in the same way. */
export function ServerGround({ drawing, style }: { drawing: string; style: GroundStyle }) {
  return (
    <div
      className="map-under"
      data-drawing={drawing}
      style={style}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
      dangerouslySetInnerHTML={{ __html: heldDrawing(drawing) }}
    />
  );
}
