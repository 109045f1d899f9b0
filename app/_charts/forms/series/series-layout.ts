import { axisScale, formatTick, hasZero } from '../../../../lib/chart/axis.ts';
import type { Chart } from '../../../../lib/chart/chart.ts';
import { type Emphasis, emphasisOf } from '../../../../lib/chart/emphasis.ts';
import type { Box, Line } from '../../layout/boxes.ts';
import { type ChartRow, statedRow } from '../../layout/chart-row.ts';
import { LABEL_SIZE, LINE, NARROW, OPEN_END, SMALL_SIZE } from '../../layout/row-layout.ts';
import { textWidth, wrapText } from '../../layout/text-width.ts';
import type { DatedMark, SeriesData } from './over-time.ts';
import { type Placed, placeWords, type Shorten } from './series-words.ts';
import { dayNumber } from './time-axis.ts';

/** A value in its strip: from where to where its period reaches, how high it stands, and where its words are. All in px. */
export type LaidDate = ChartRow & {
  span: DatedMark['span'];
  left: number;
  right: number;
  /** The same with the tail of a period that has no start or no end. */
  from: number;
  to: number;
  y: number;
  low: number;
  high: number;
  words: Placed;
};

/** One row over time: its name, its own piece of the value axis, its marks and the thin lines between some of them. */
export type LaidStrip = {
  key: string;
  lines: string[];
  labelY: number;
  top: number;
  bottom: number;
  ticks: { value: number; text: string; y: number; hasText: boolean }[];
  marks: LaidDate[];
  joins: { key: string; line: Line; emphasis: Emphasis }[];
};

export type SeriesLayout = {
  width: number;
  height: number;
  narrow: boolean;
  top: number;
  plotLeft: number;
  plotRight: number;
  caption: string[];
  ticks: { x: number; text: string }[];
  strips: LaidStrip[];
};

export const DOT = 5;
const MIN_EXTENT = 2 * DOT;
const PLOT = 74;
const STEP = 26;
const MAX_GROWTH = 10;
/** From here on a number without a hedge may keep its numeral alone; the axis says how high it stands. */
const ENOUGH_GROWTH = 2;
const HEADROOM = 34;
const FOOTROOM = 26;
const STRIP_GAP = 10;
const EDGE = 8;

type Dated = SeriesData & Pick<Chart, 'lit'>;

export function toSeriesLayout(chart: Dated, width: number): SeriesLayout {
  const narrow = width < NARROW;
  const names = [...new Set(chart.marks.map((mark) => mark.row))];
  const nameMax = narrow ? width : Math.floor(width * 0.26);
  const labels = names.map((name) => wrapText(name, LABEL_SIZE, nameMax - 12));
  const nameWidth = narrow
    ? 0
    : Math.ceil(Math.max(...labels.flat().map((l) => textWidth(l, LABEL_SIZE)))) + 16;
  const ticks = chart.axis.ticks.map((value) => ({ value, text: formatTick(chart.axis, value) }));
  const tickWidth = Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text, SMALL_SIZE)))) + 8;
  const [plotLeft, plotRight] = [nameWidth + tickWidth, width - EDGE];
  const caption = wrapText(captionOf(chart), SMALL_SIZE, width);
  const top = caption.length * 16 + 22;
  const layout: SeriesLayout = {
    width,
    height: 0,
    narrow,
    top,
    plotLeft,
    plotRight,
    caption,
    ticks: timeTicks(chart, plotLeft, plotRight),
    strips: [],
  };
  layout.strips = layStrips({ chart, names, labels, layout, ticks });
  layout.height = (layout.strips.at(-1)?.bottom ?? top) + 4;
  return layout;
}

type Laying = {
  chart: Dated;
  names: readonly string[];
  labels: readonly string[][];
  layout: SeriesLayout;
  ticks: readonly { value: number; text: string }[];
};

/** All strips are of one scale: they grow together until their marks have their words, those with a hedge for longer. */
function layStrips(laying: Laying): LaidStrip[] {
  for (let growth = 0; ; growth += 1) {
    const shorten = growth < ENOUGH_GROWTH ? 'none' : growth < MAX_GROWTH ? 'unhedged' : 'all';
    const strips = tryStrips(laying, PLOT + growth * STEP, shorten);
    if (strips !== undefined) return strips;
  }
}

function tryStrips(laying: Laying, plot: number, shorten: Shorten): LaidStrip[] | undefined {
  const strips: LaidStrip[] = [];
  let y = laying.layout.top;
  for (const [index, name] of laying.names.entries()) {
    const strip = layStrip(laying, { name, lines: laying.labels[index] ?? [name], y, plot, shorten });
    if (strip === undefined) return undefined;
    strips.push(strip);
    y = strip.bottom + STRIP_GAP;
  }
  return strips;
}

type Strip = { name: string; lines: string[]; y: number; plot: number; shorten: Shorten };

function layStrip({ chart, layout, ticks }: Laying, { name, lines, y, plot, shorten }: Strip) {
  const { plotLeft, narrow } = layout;
  const top = y + (narrow ? lines.length * LINE + 4 : 0);
  const spare = narrow ? 0 : Math.max(0, lines.length * LINE + 20 - HEADROOM - plot - FOOTROOM);
  const high = top + HEADROOM + spare / 2;
  const low = high + plot;
  const bottom = low + FOOTROOM + spare / 2;
  const scale = (value: number) =>
    low - ((value - chart.axis.min) / (chart.axis.max - chart.axis.min)) * (low - high);
  const marks = chart.marks
    .filter((mark) => mark.row === name)
    .map((mark) => layDate(mark, chart, layout, scale));
  const joins = chart.joins.flatMap((join) => layJoin(join, marks));
  const room: Box = {
    x: plotLeft + 2,
    y: top + 2,
    width: layout.width - plotLeft - 2,
    height: bottom - top - 4,
  };
  const joined = joins.map(({ line }) => line);
  const placed = placeWords(marks, joined, room, shorten);
  if (placed === undefined) return undefined;
  const strip: LaidStrip = {
    key: name,
    lines,
    labelY: narrow ? y + 14 : (high + low) / 2 + 5 - ((lines.length - 1) * LINE) / 2,
    top,
    bottom,
    ticks: thin(ticks.map((tick) => ({ ...tick, y: scale(tick.value), hasText: true }))),
    marks: marks.map((mark, index) => ({ ...mark, words: placed[index] as Placed })),
    joins,
  };
  return strip;
}

type Bare = Omit<LaidDate, 'words'>;

/** The thin line between two marks of this strip. */
function layJoin({ from, to }: { from: string; to: string }, marks: readonly Bare[]): LaidStrip['joins'] {
  const [a, b] = [from, to].map((key) => marks.find((mark) => mark.key === key));
  if (a === undefined || b === undefined) return [];
  return [
    {
      key: `${from} ${to}`,
      emphasis: b.emphasis,
      line: [
        { x: a.right, y: a.y },
        { x: b.left, y: b.y },
      ],
    },
  ];
}

function layDate(
  mark: DatedMark,
  chart: Dated,
  layout: SeriesLayout,
  scale: (value: number) => number,
): Bare {
  const x = timeScale(chart, layout.plotLeft, layout.plotRight);
  const [from, to] = [x(dayNumber(mark.span.first)), x(dayNumber(mark.span.last) + 1)];
  const isDay = mark.span.first === mark.span.last;
  const middle = (from + to) / 2;
  const [left, right] = isDay || to - from < MIN_EXTENT ? [middle, middle] : [from, to];
  const y = scale(mark.value ?? mark.rangeTo ?? 0);
  const [high, low] = reachOf(mark, y, scale);
  const tail = (side: 'before' | 'after') => (mark.span.open === side ? OPEN_END : 0);
  const reach = { from: left - tail('before'), to: right + tail('after') };
  const row = statedRow(mark, chart.unit, emphasisOf(chart, mark.claimId));
  return { ...row, span: mark.span, left, right, ...reach, y, low, high };
}

/** How far up and down a mark and the sign of its hedge reach. */
function reachOf(mark: DatedMark, y: number, scale: (value: number) => number): [number, number] {
  const { lower, upper } = mark;
  if (lower !== null && upper !== null)
    return [Math.min(scale(upper), y - DOT - 4), Math.max(scale(lower), y + DOT + 4)];
  if (lower !== null) return [y - 24, y + DOT];
  if (upper !== null) return [y - 2, y + 12];
  return [y - DOT, y + DOT];
}

/** The px of a day on the axis of time; its ends leave room for the tails of open periods. */
function timeScale({ time, marks }: SeriesData, left: number, right: number) {
  const inset = (side: 'before' | 'after') =>
    marks.some((mark) => mark.span.open === side) ? OPEN_END + DOT + 4 : DOT + 3;
  const [start, end] = [left + inset('before'), right - inset('after')];
  return (day: number) => start + ((day - time.first) / (time.end - time.first)) * (end - start);
}

function timeTicks(chart: SeriesData, left: number, right: number): SeriesLayout['ticks'] {
  const x = timeScale(chart, left, right);
  const ticks = chart.time.ticks.map(({ day, label }) => ({ x: x(day), text: label }));
  const ends = [...ticks.slice(1).map((tick) => tick.x), right + EDGE];
  for (let every = 1; every < ticks.length; every += 1) {
    const kept = ticks.filter((_, index) => index % every === 0);
    const fits = kept.every(({ x: at, text }, index) => {
      const next = kept[index + 1]?.x ?? ends.at(-1) ?? right;
      return at + 4 + textWidth(text, SMALL_SIZE) + 4 <= next;
    });
    if (fits) return kept;
  }
  return ticks.slice(0, 1);
}

/** Tick labels keep a gap; their lines stay. */
function thin(ticks: LaidStrip['ticks']): LaidStrip['ticks'] {
  let last = Number.POSITIVE_INFINITY;
  return ticks.map((tick, index) => {
    const hasText = index === 0 || last - tick.y >= 17;
    if (hasText) last = tick.y;
    return { ...tick, hasText };
  });
}

/** The unit, its scale, and where the axis begins if that is not zero: dots have no length that this could falsify. */
function captionOf({ axis, unit, measure }: SeriesData): string {
  const { word } = axisScale(axis);
  const named = [unit, word].filter((part) => part !== '').join(measure === 'money' ? ' ' : ', ');
  if (hasZero(axis)) return named;
  return `${named} · the axis starts at ${formatTick(axis, axis.min)}${word === '' ? '' : ` ${word}`}, not at 0`;
}
