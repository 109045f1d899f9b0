'use client';

import { type ReactNode, useRef } from 'react';
import { useActiveMark } from './use-active-mark.ts';

/** Lets arrow keys step from numeral to numeral of a map; all else of it is there without JavaScript. */
export function MapStage({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const { handlers } = useActiveMark(frame);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its numerals are a group of links
    <div ref={frame} className="map-stage chart-stage" role="group" aria-label={label} {...handlers}>
      {children}
    </div>
  );
}
