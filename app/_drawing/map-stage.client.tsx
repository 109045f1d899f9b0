'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchDrawings, lacksDrawings } from './fetch-drawings.ts';
import { type DrawingPlace, type GroundStyle, ServerDrawing, ServerGround } from './server-drawing.tsx';
import { useActiveMark } from './use-active-mark.ts';

type Props = { label: string; ground: string; places: GroundStyle; drawings: readonly DrawingPlace[] };

/** Lets arrow keys step from numeral to numeral of a map; all else of it is there without JavaScript. */
export function MapStage({ label, ground, places, drawings }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isLost, setLost] = useState(false);
  const { handlers } = useActiveMark(frame);
  useEffect(() => {
    const element = frame.current;
    if (element !== null && lacksDrawings(element)) fetchDrawings(element).catch(() => setLost(true));
  }, []);
  if (isLost)
    return <p className="map-atlas">The map did not come through. Loading the page anew brings it.</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its numerals are a group of links
    <div ref={frame} className="map-stage chart-stage" role="group" aria-label={label} {...handlers}>
      <ServerGround drawing={ground} style={places} />
      {drawings.map((drawing) => (
        <ServerDrawing key={drawing.key} drawing={drawing} />
      ))}
    </div>
  );
}
