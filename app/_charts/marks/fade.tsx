import { type Along, boxAlong } from './along.ts';

/** Stepped, not a gradient: a gradient needs an id, and not every program that opens the file paints one. */
const STEPS = [0.85, 0.68, 0.5, 0.34, 0.2, 0.09];

type FadeProps = {
  /** From where it has all its colour to where it has none, in px. */
  from: number;
  to: number;
  at: number;
  thickness: number;
  fill: string;
  along?: Along;
  /** How strong the mark is that it goes out of. */
  strength?: number;
};

/** An end that is not told: it fades, because how near is not said, and no bound is drawn. */
export function Fade({ from, to, at, thickness, fill, along = 'x', strength = 1 }: FadeProps) {
  const step = (to - from) / STEPS.length;
  return (
    <g className="chart-fade">
      {STEPS.map((opacity, index) => (
        <rect
          key={opacity}
          {...boxAlong(along, from + index * step, from + (index + 1) * step, at, thickness)}
          fill={fill}
          opacity={opacity * strength}
        />
      ))}
    </g>
  );
}
