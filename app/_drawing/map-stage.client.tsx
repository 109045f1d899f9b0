'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchDrawings, lacksDrawings } from './fetch-drawings.ts';
import { type DrawingPlace, type GroundStyle, ServerDrawing, ServerGround } from './server-drawing.tsx';
import { useActiveMark } from './use-active-mark.ts';

type Props = { label: string; ground: string; places: GroundStyle; drawings: readonly DrawingPlace[] };

/**
 * Lets arrow keys step from numeral to numeral of a map, and says beneath it what the one in focus or tapped stands for;
 * all else of it is there without JavaScript.
 */
export function MapStage({ label, ground, places, drawings }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isLost, setLost] = useState(false);
  const { active, handlers } = useActiveMark(frame);
  useEffect(() => {
    const element = frame.current;
    if (element !== null && lacksDrawings(element)) fetchDrawings(element).catch(() => setLost(true));
  }, []);
  if (isLost)
    return <p className="map-atlas">The map did not come through. Loading the page anew brings it.</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its numerals are a group of links
    <div
      ref={frame}
      className="map-stage chart-stage"
      role="group"
      aria-label={label}
      data-by={active?.by}
      {...handlers}
    >
      <ServerGround drawing={ground} style={places} />
      {drawings.map((drawing) => (
        <ServerDrawing key={drawing.key} drawing={drawing} />
      ))}
      {active !== null && active.by !== 'mouse' && (
        <p className="chart-tooltip map-tooltip" data-note={active.note} aria-hidden="true">
          {spokenOf(frame.current, active.note)}
        </p>
      )}
    </div>
  );
}

function spokenOf(frame: HTMLElement | null, note: string): string {
  const link = frame?.querySelector(`a[data-note="${CSS.escape(note)}"]`);
  return link?.getAttribute('aria-label') ?? '';
}
