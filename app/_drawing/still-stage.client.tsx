'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchDrawings, lacksDrawings } from './fetch-drawings.ts';
import { type DrawingPlace, ServerDrawing } from './server-drawing.tsx';

/** Drawings of one chart that stay such; fetched where Next followed a link itself and its HTML did not come. */
export function StillStage({ drawings }: { drawings: readonly DrawingPlace[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element !== null && lacksDrawings(element)) fetchDrawings(element).catch(() => setLost(true));
  }, []);
  if (isLost) return <p>The chart did not come through. Loading the page anew brings it.</p>;
  return (
    <div ref={frame} inert>
      {drawings.map((drawing) => (
        <ServerDrawing key={drawing.key} drawing={drawing} />
      ))}
    </div>
  );
}
