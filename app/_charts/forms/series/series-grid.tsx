import { Fragment } from 'react';
import { cut, type Span } from '../../axis/cut-line.ts';
import type { Box } from '../../layout/boxes.ts';
import { LABEL_SIZE, SMALL_SIZE } from '../../layout/row-layout.ts';
import { markColour } from '../../marks/mark-colour.ts';
import { SILENT } from '../../marks/silent.ts';
import { TextLines } from '../../marks/text-lines.tsx';
import type { LaidStrip, SeriesLayout } from './series-layout.ts';
import { wordsBox } from './series-words.ts';

/** What stands behind values over time: the axes with hairlines that stop short of words, names, and thin lines. */
export function SeriesGrid({ layout }: { layout: SeriesLayout }) {
  return (
    <g {...SILENT}>
      <text className="chart-caption" fontSize={SMALL_SIZE} fill="var(--ink-soft)">
        <TextLines lines={layout.caption} x={0} y={12} step={16} />
      </text>{' '}
      {layout.ticks.map(({ x, text }) => (
        <Fragment key={x}>
          <text
            className="chart-tick"
            x={x + 4}
            y={layout.top - 5}
            fontSize={SMALL_SIZE}
            fill="var(--ink-soft)"
          >
            {text}
          </text>{' '}
        </Fragment>
      ))}
      <path
        className="chart-grid"
        d={layout.ticks.map(({ x }) => `M${x},${layout.top - 17}V${layout.top}`).join('')}
        stroke="var(--hairline)"
      />
      {layout.strips.map((strip) => (
        <Strip key={strip.key} strip={strip} layout={layout} />
      ))}
    </g>
  );
}

function Strip({ strip, layout }: { strip: LaidStrip; layout: SeriesLayout }) {
  const { plotLeft, plotRight, ticks: times } = layout;
  const words = strip.marks.map((mark) => wordsBox(mark.words));
  const across = (y: number) =>
    cut({ from: plotLeft, to: plotRight }, gapsAcross(words, y)).map(({ from, to }) => `M${from},${y}H${to}`);
  const down = (x: number) =>
    cut({ from: strip.top, to: strip.bottom }, gapsDown(words, x)).map(
      ({ from, to }) => `M${x},${from}V${to}`,
    );
  const zero = strip.ticks.find((tick) => tick.value === 0);
  const lines = strip.ticks.filter((tick) => tick !== zero).flatMap((tick) => across(tick.y));
  return (
    <>
      <path
        className="chart-grid"
        d={[...lines, ...times.flatMap(({ x }) => down(x))].join('')}
        stroke="var(--hairline)"
      />
      {strip.base !== null && (
        <path
          className="chart-base"
          d={across(strip.base).join('')}
          stroke="var(--rule)"
          strokeDasharray="4 3"
        />
      )}
      {zero !== undefined && <path className="chart-zero" d={across(zero.y).join('')} stroke="var(--rule)" />}
      {strip.ticks
        .filter((tick) => tick.hasText)
        .map(({ value, text, y }) => (
          <Fragment key={value}>
            <text
              className="chart-tick"
              x={plotLeft - 6}
              y={y + 4}
              textAnchor="end"
              fontSize={SMALL_SIZE}
              fill="var(--ink-soft)"
            >
              {text}
            </text>{' '}
          </Fragment>
        ))}
      <text fontSize={LABEL_SIZE} fill="var(--ink)">
        <TextLines lines={strip.lines} x={0} y={strip.labelY} />
      </text>{' '}
      {strip.joins.map(({ key, line: [a, b], emphasis }) => (
        <line
          key={key}
          className="chart-join"
          x1={a.x}
          y1={a.y}
          x2={b.x}
          y2={b.y}
          stroke={markColour({ by: 'stated', emphasis })}
        />
      ))}
    </>
  );
}

function gapsAcross(words: readonly Box[], y: number): Span[] {
  return words
    .filter((box) => box.y <= y && box.y + box.height >= y)
    .map((box) => ({ from: box.x, to: box.x + box.width }));
}

function gapsDown(words: readonly Box[], x: number): Span[] {
  return words
    .filter((box) => box.x <= x && box.x + box.width >= x)
    .map((box) => ({ from: box.y, to: box.y + box.height }));
}
