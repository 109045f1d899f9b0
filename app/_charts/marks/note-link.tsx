import type { ReactNode } from 'react';
import type { Emphasis } from '../../../lib/chart/emphasis.ts';
import { LABEL_SIZE, LINE, SMALL_SIZE } from '../layout/row-layout.ts';
import { numeralColour } from './mark-colour.ts';
import { SILENT } from './silent.ts';

type NoteLinkProps = {
  note: string;
  by?: 'stated' | 'others';
  emphasis?: Emphasis;
  href: string;
  spoken: string;
  hedge: string;
  text: string;
  /** The text in lines, where it is too long for one. */
  lines?: readonly string[];
  x: number;
  baseline: number;
  /** What can be hit, 24 px at least each way; framed when the link has the focus. */
  targets: readonly { x: number; y: number; width: number; height: number }[];
  strong?: boolean;
  /** The mark itself. */
  children?: ReactNode;
};

/** What a link is called: all that its mark says, as the chart shows it too, so that it can be asked for by either. */
function nameOf({ spoken, hedge, text, note }: Pick<NoteLinkProps, 'spoken' | 'hedge' | 'text' | 'note'>) {
  const shown = withPlainSpaces(`${hedge} ${text}`.trim());
  const isSaid = withPlainSpaces(spoken).includes(shown);
  return [spoken, ...(isSaid ? [] : [`Shown as ${shown}.`]), `Note ${note}.`].join(' ');
}

const withPlainSpaces = (words: string): string => words.replaceAll('\u00a0', ' ');

/** A mark and its words with its footnote sign, as one link to the claim; the frames behind them are the targets to hit. */
export function NoteLink({
  note,
  by = 'stated',
  emphasis = 'alike',
  href,
  spoken,
  hedge,
  text,
  lines = [text],
  x,
  baseline,
  targets,
  strong = true,
  children,
}: NoteLinkProps) {
  return (
    <a href={href} className="chart-note" data-note={note} aria-label={nameOf({ spoken, hedge, text, note })}>
      {targets.map((target) => (
        <rect key={`${target.x} ${target.y}`} className="chart-target" fill="none" {...target} />
      ))}
      {children}
      <text x={x} y={baseline} fontSize={LABEL_SIZE} fill="var(--ink)" {...SILENT}>
        {lines.map((line, index) => (
          <tspan key={line} {...(lines.length > 1 && { x, y: baseline + index * LINE })}>
            {index === 0 ? (hedge === '' ? null : `${hedge} `) : null}
            <tspan fontWeight={strong ? 600 : 400}>{line}</tspan>{' '}
          </tspan>
        ))}
        <Unseen>(note </Unseen>
        <tspan
          className="chart-numeral"
          dx={-1.3}
          dy={-4}
          fontSize={SMALL_SIZE}
          fontWeight={600}
          fill={numeralColour({ by, emphasis })}
        >
          {note}
        </tspan>
        <Unseen>)</Unseen>
      </text>{' '}
    </a>
  );
}

/** What takes no room in the drawing and is there for whoever copies its words or reads them without it: `120 (note 1)`. */
function Unseen({ children }: { children: string }) {
  return (
    <tspan className="chart-unseen" fontSize={0}>
      {children}
    </tspan>
  );
}
