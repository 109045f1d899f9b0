import { tenth } from '../_charts/layout/boxes.ts';
import type { MapMarksDrawing } from './draw-relations-map.tsx';

/** Where the ground lies at each width, as CSS variables that map.css reads: one ground serves all of them. */
export function groundPlaces(
  marks: readonly Pick<MapMarksDrawing, 'width' | 'ground'>[],
): Record<`--${string}`, string> {
  return Object.fromEntries(
    marks.flatMap(({ width, ground }) => [
      [`--x-${width}`, `${tenth(ground.x)}px`],
      [`--y-${width}`, `${tenth(ground.y)}px`],
      [`--w-${width}`, `${tenth(ground.width)}px`],
    ]),
  );
}
