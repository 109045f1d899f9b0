import type { EdgeKind } from '../../../../lib/chart/edge.ts';
import { claimUrl } from '../../../../lib/filter/urls.ts';
import { TARGET } from '../../layout/place-row.ts';
import { LABEL_SIZE, LINE } from '../../layout/row-layout.ts';
import { markColour } from '../../marks/mark-colour.ts';
import { NoteLink } from '../../marks/note-link.tsx';
import { SILENT } from '../../marks/silent.ts';
import { TextLines } from '../../marks/text-lines.tsx';
import { edgeBox, type LaidEdge } from './relations-layout.ts';

type EdgeMarkProps = { edge: LaidEdge; width: number };

const DASHES: Record<EdgeKind, string | undefined> = {
  sent: undefined,
  exchanged: undefined,
  sold: '8 3 1.5 3',
  considered: '4 4',
};

/** One line from who to whom, of one width like all others, dashed and hollow where it was only considered. */
export function EdgeMark({ edge, width }: EdgeMarkProps) {
  const { start, end, lines } = edge;
  const colour = markColour({ by: 'stated', emphasis: edge.emphasis });
  const isLit = edge.emphasis === 'lit';
  const considered = edge.kind === 'considered';
  const first = end.y + 5 - ((lines.length - 1) * LINE) / 2;
  const label = end.x + 10;
  const last = lines.at(-1) ?? '';
  return (
    <g className="chart-mark" data-note={edge.n} data-claim={edge.claimId}>
      <rect className="chart-hit" fill="none" {...edgeBox(edge, width)} {...SILENT} />
      <path
        className="chart-edge"
        d={curve(start, end)}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray={DASHES[edge.kind]}
      />
      <text fontSize={LABEL_SIZE} fontWeight={isLit ? 600 : undefined} fill="var(--ink)" {...SILENT}>
        <TextLines lines={lines.slice(0, -1)} x={label} y={first} />
      </text>{' '}
      <NoteLink
        note={String(edge.n)}
        emphasis={edge.emphasis}
        href={claimUrl(edge.claimId)}
        spoken={edge.spoken}
        hedge=""
        text={last}
        x={label}
        baseline={first + (lines.length - 1) * LINE}
        targets={[edgeTarget(edge, first + (lines.length - 1) * LINE)]}
        strong={isLit}
      >
        <circle
          cx={end.x}
          cy={end.y}
          r={3.5}
          fill={considered ? 'var(--paper)' : colour}
          stroke={colour}
          strokeWidth={1.5}
        />
      </NoteLink>
    </g>
  );
}

/** The hollow or full end of a line and the last line of the name beside it, as one target. */
function edgeTarget({ end, labelWidth }: LaidEdge, baseline: number) {
  const top = Math.min(end.y, baseline - 5) - TARGET / 2;
  const height = Math.max(end.y, baseline - 5) + TARGET / 2 - top;
  return { x: end.x - 6, y: top, width: labelWidth + 20, height };
}

/** Level at both ends; from a spine it leaves downwards. */
function curve(start: LaidEdge['start'], end: LaidEdge['end']): string {
  if (end.x - start.x < 60) return `M${start.x},${start.y}V${end.y - 8}q0,8 8,8H${end.x}`;
  const middle = (start.x + end.x) / 2;
  return `M${start.x},${start.y}C${middle},${start.y} ${middle},${end.y} ${end.x},${end.y}`;
}
