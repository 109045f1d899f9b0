import { SILENT } from './silent.ts';

type Light = { note: string; x: number; y: number; width: number; height: number };

/** What lights up behind a mark when it or its note is pointed at; beneath the grid, so that no line goes dark. */
export function RowLights({ lights }: { lights: readonly Light[] }) {
  return (
    <g {...SILENT}>
      {lights.map(({ note, ...box }) => (
        <rect key={note} className="chart-lit" data-note={note} fill="none" {...box} />
      ))}
    </g>
  );
}
