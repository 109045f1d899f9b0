import { axisScale, formatTick, hasZero } from '../../../../lib/chart/axis.ts';
import type { Chart } from '../../../../lib/chart/chart.ts';
import { type Emphasis, emphasisOf } from '../../../../lib/chart/emphasis.ts';
import { formatMeasureTick, RATIO_BASE } from '../../../../lib/chart/measure-axis.ts';
import { axisCaption } from '../../layout/axis-caption.ts';
import type { Box, Line } from '../../layout/boxes.ts';
import { type ChartRow, statedRow } from '../../layout/chart-row.ts';
import { endingOf, highOf, isNearBound, lowOf, rangeEnds } from '../../layout/ends.ts';
import { OPEN_END } from '../../layout/overhang.ts';
import { LABEL_SIZE, LINE, NARROW, SMALL_SIZE } from '../../layout/row-layout.ts';
import { textWidth, wrapText } from '../../layout/text-width.ts';
import { numbersOf } from '../../values/values-data.ts';
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
  /** Its value, or the middle of its range. */
  y: number;
  low: number;
  high: number;
  scale: (value: number) => number;
  /** What is said behind the number where there is room: the printed interval. */
  aside: string;
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
  /** How high the base of ratios stands. */
  base: number | null;
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
/** How far open ends reach up or down, and what is faded either way, in px. */
const OPEN_SIGN = 14;
const NEAR_SIGN = 8;
export const FADE_SIGN = 11;
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
  const { axis, measure } = chart;
  const ticks = axis.ticks.map((value) => ({ value, text: formatMeasureTick(axis, value, measure) }));
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
    base: chart.measure === 'ratio' ? scale(RATIO_BASE) : null,
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
  const tail = (side: 'before' | 'after') => (mark.span.open === side ? OPEN_END : 0);
  const reach = { from: left - tail('before'), to: right + tail('after') };
  const row = statedRow(mark, chart.unit, emphasisOf(chart, mark.claimId));
  const [top, bottom] = [scale(highOf(row)), scale(lowOf(row))];
  const [up, down] = signsOf(row);
  const numbers = numbersOf(row);
  const high = Math.min(top - up, scale(Math.max(...numbers)));
  const low = Math.max(bottom + down, scale(Math.min(...numbers)));
  const aside = mark.interval?.words ?? '';
  const { span } = mark;
  return { ...row, aside, span, left, right, ...reach, y: (top + bottom) / 2, low, high, scale };
}

/** How far up and down the sign of a hedge reaches beyond its number, in px. */
function signsOf(row: ChartRow): [up: number, down: number] {
  const ending = endingOf(row);
  const open = isNearBound(row) ? NEAR_SIGN : OPEN_SIGN;
  if (ending === 'faded') return [DOT + FADE_SIGN, DOT + FADE_SIGN];
  if (ending === 'range') {
    const reach = { printed: 2, excluded: 2, open, faded: FADE_SIGN };
    const { low, high } = rangeEnds(row);
    return [reach[high], reach[low]];
  }
  if (row.lower !== null && row.upper !== null) return [DOT + 4, DOT + 4];
  if (row.lower !== null) return [DOT + open, DOT];
  return row.upper === null ? [DOT, DOT] : [2, hatchBelow(row) + 1];
}

/** How far the hatching below a ceiling reaches, in px: a sign, shorter where the number is said to come near. */
export function hatchBelow(row: ChartRow): number {
  return isNearBound(row) ? 7 : 15;
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
function captionOf(chart: SeriesData): string {
  const { axis } = chart;
  const { word } = axisScale(axis);
  const named = axisCaption(chart);
  if (hasZero(axis)) return named;
  return `${named} · the axis starts at ${formatTick(axis, axis.min)}${word === '' ? '' : ` ${word}`}, not at 0`;
}
