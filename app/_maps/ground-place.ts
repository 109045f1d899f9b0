import type { MapMarksDrawing } from './draw-relations-map.tsx';

/**
 * Where the ground lies at each width, as CSS variables that map.css reads: one ground serves all of them. All in percent
 * of the drawing's width, so that it keeps its place where letters are larger or the drawing shrinks.
 */
export function groundPlaces(
  marks: readonly Pick<MapMarksDrawing, 'width' | 'ground'>[],
): Record<`--${string}`, string> {
  return Object.fromEntries(
    marks.flatMap(({ width, ground }) => {
      const percent = (px: number) => `${Math.round((px / width) * 1e5) / 1e3}%`;
      return [
        [`--x-${width}`, percent(ground.x)],
        [`--y-${width}`, percent(ground.y)],
        [`--w-${width}`, percent(ground.width)],
      ];
    }),
  );
}
