import { type RowLayout, SMALL_SIZE } from '../layout/row-layout.ts';
import { SILENT } from '../marks/silent.ts';
import { TextLines } from '../marks/text-lines.tsx';

type TickProps = { x?: number | string; payload?: { value: number }; layout: RowLayout };

/** A tick's number above the plot; the first one keeps inside the drawing. */
export function ValueTick({ x, payload, layout }: TickProps) {
  const at = Number(x ?? 0);
  const tick = layout.ticks.find((each) => each.value === payload?.value);
  if (tick === undefined) return null;
  return (
    <>
      <text
        className="chart-tick"
        x={at < 8 ? 0 : at}
        y={layout.top - 8}
        textAnchor={at < 8 ? 'start' : 'middle'}
        fontSize={SMALL_SIZE}
        fill="var(--ink-soft)"
        {...SILENT}
      >
        {tick.text}
      </text>{' '}
    </>
  );
}

/** The unit with its scale, said once: left of the ticks, or above them where there is no room. */
export function AxisCaption({ layout }: { layout: RowLayout }) {
  const first = layout.captionBeside ? layout.top - 8 : 12;
  return (
    <>
      <text className="chart-caption" fontSize={SMALL_SIZE} fill="var(--ink-soft)" {...SILENT}>
        <TextLines lines={layout.caption} x={0} y={first} step={16} />
      </text>{' '}
    </>
  );
}
