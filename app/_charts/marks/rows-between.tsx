import { type RowLayout, SMALL_SIZE } from '../layout/row-layout.ts';
import { SILENT } from './silent.ts';

/** Where a long list leaves rows out: a break in the chart, with how many there are. */
export function RowsBetween({ layout: { between, narrow, plotLeft, width } }: { layout: RowLayout }) {
  if (between === null) return null;
  const { top, bottom, text } = between;
  return (
    <g className="chart-between" {...SILENT}>
      <path
        d={`M0,${top + 2.5}H${width}M0,${bottom - 2.5}H${width}`}
        stroke="var(--hairline)"
        strokeDasharray="2 3"
      />
      <text x={narrow ? 0 : plotLeft} y={(top + bottom) / 2 + 4} fontSize={SMALL_SIZE} fill="var(--ink-soft)">
        {text}
      </text>{' '}
    </g>
  );
}
