'use client';

import { type ReactNode, useRef } from 'react';
import { useActiveMark } from './use-active-mark.ts';

/** Lets arrow keys step from numeral to numeral of a map; all else of it is there without JavaScript. */
export function MapStage({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const { handlers } = useActiveMark(frame);
  return (
    <div ref={frame} className="map-stage chart-stage" {...handlers}>
      {children}
    </div>
  );
}
