import { LABEL_SIZE, SMALL_SIZE } from './row-layout.ts';
import { SILENT } from './silent.ts';

type NoteLinkProps = {
  note: string;
  by?: 'stated' | 'others';
  href: string;
  spoken: string;
  hedge: string;
  text: string;
  x: number;
  baseline: number;
  width: number;
  strong?: boolean;
};

const TARGET = 24;

/** A mark's words with its footnote sign, as one link to the claim; the frame behind it is the target to hit. */
export function NoteLink({
  note,
  by = 'stated',
  href,
  spoken,
  hedge,
  text,
  x,
  baseline,
  width,
  strong = true,
}: NoteLinkProps) {
  return (
    <a href={href} className="chart-note" data-note={note} aria-label={spoken}>
      <rect
        className="chart-target"
        x={x - 3}
        y={baseline - TARGET / 2 - 5}
        width={Math.max(TARGET, width + 6)}
        height={TARGET}
        fill="transparent"
      />
      <text x={x} y={baseline} fontSize={LABEL_SIZE} fill="var(--ink)" {...SILENT}>
        {hedge === '' ? null : `${hedge} `}
        <tspan fontWeight={strong ? 600 : 400}>{text}</tspan>
        <tspan
          className="chart-numeral"
          dx={2}
          dy={-4}
          fontSize={SMALL_SIZE}
          fontWeight={600}
          fill={`var(--${by})`}
        >
          {note}
        </tspan>
      </text>
    </a>
  );
}
