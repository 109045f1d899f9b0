import type { Axis } from '../../../lib/chart/axis.ts';
import type { Between, Chart } from '../../../lib/chart/chart.ts';
import { emphasisOf } from '../../../lib/chart/emphasis.ts';
import { formatMeasureTick, RATIO_BASE } from '../../../lib/chart/measure-axis.ts';
import type { Measure } from '../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../lib/words/format.ts';
import type { RankedData } from '../values/values-data.ts';
import { axisCaption } from './axis-caption.ts';
import { type ChartRow, statedRow, withSign } from './chart-row.ts';
import { labelWeight } from './label-weight.ts';
import { type MarkKind, reachesOf } from './overhang.ts';
import { textWidth, wrapText } from './text-width.ts';

export const LABEL_SIZE = 14;
export const SMALL_SIZE = 12;
export const LINE = 18;
/** Below this width labels stand above their marks. */
export const NARROW = 480;
export const GAP = 7;
/** From here on rows stand closer. */
const MANY = 12;
const SIDE_PADDING = 16;
const EDGE = 2;
const BETWEEN = 34;
/** What rows have more where a chart stands large, in px: in height, and in the thickness of bars. */
const SPARE = { height: 22, thickness: 10 };

export type LaidRow = ChartRow & {
  lines: string[];
  /** How many of the label's last lines are a remark on it. */
  remarks: number;
  /** The number without its hedge, which begins the first line: one line, but where it stands above its mark and is long. */
  valueLines: string[];
  valueWidth: number;
  top: number;
  height: number;
};

/** Where everything of a chart with an axis stands, in px. */
export type RowLayout = {
  as: MarkKind;
  width: number;
  height: number;
  narrow: boolean;
  /** The value stands on a line of its own above the mark, where it would not fit after it. */
  valueAbove: boolean;
  top: number;
  plotLeft: number;
  plotWidth: number;
  thickness: number;
  rows: LaidRow[];
  /** Where a long list leaves rows out, and how many; lines stop there. */
  between: { top: number; bottom: number; text: string } | null;
  ticks: { value: number; text: string }[];
  /** A value that a line of its own marks: the base of ratios. */
  base: number | null;
  caption: string[];
  captionBeside: boolean;
};

/** Rows of marks of one kind on an axis, and the words over it. */
export type RowChart = {
  as: MarkKind;
  axis: Axis;
  measure: Measure;
  between: Between;
  rows: ChartRow[];
  caption: string;
  isRoomy?: boolean | undefined;
};
export function toBarLayout(
  chart: RankedData & Pick<Chart, 'lit' | 'signs' | 'isRoomy'>,
  width: number,
): RowLayout {
  const { axis, measure, between, marks, unit, isRoomy } = chart;
  const rows = marks.map((mark) => statedRow(withSign(mark, chart), unit, emphasisOf(chart, mark.claimId)));
  return toRowLayout(
    { as: 'bar', axis, measure, between, rows, caption: axisCaption(chart), isRoomy },
    width,
  );
}

export function toRowLayout(chart: RowChart, width: number): RowLayout {
  const { as, rows, caption } = chart;
  const narrow = width < NARROW;
  const labelMax = narrow ? width : Math.floor(width * 0.36);
  const unwrapped = rows.map((row) => layRow(row, labelMax));
  const labelWidth = narrow ? 0 : Math.ceil(Math.max(...unwrapped.map(widestLine))) + SIDE_PADDING;
  const plotLeft = labelWidth + Math.max(EDGE, ...rows.map((row) => leftOf(row, as)));
  const ticks = chart.axis.ticks.map((value) => ({
    value,
    text: formatMeasureTick(chart.axis, value, chart.measure),
  }));
  const room = width - plotLeft - EDGE;
  const after = plotWidthFor({ axis: chart.axis, rows: unwrapped, as, room, withValue: true });
  const valueAbove = after < room * (narrow ? 0.55 : 0.4);
  const laid = valueAbove ? unwrapped.map((row) => wrapValue(row, narrow ? width : room)) : unwrapped;
  const lastTick = textWidth(ticks.at(-1)?.text ?? '', SMALL_SIZE) / 2;
  const plotWidth = Math.floor(
    Math.min(
      valueAbove ? plotWidthFor({ axis: chart.axis, rows: laid, as, room, withValue: false }) : after,
      room - lastTick,
    ),
  );
  const captionBeside = !narrow && textWidth(caption, SMALL_SIZE) <= labelWidth - SIDE_PADDING;
  const captionLines = wrapText(caption, SMALL_SIZE, width);
  const top = 24 + (captionBeside ? 0 : captionLines.length * 16);
  const many = laid.length > MANY;
  const isRoomy = chart.isRoomy === true && !narrow && !many;
  const thickness = narrow ? 14 : 16 + (isRoomy ? SPARE.thickness : 0);
  let y = top;
  let between: RowLayout['between'] = null;
  const placed = laid.map((row, index): LaidRow => {
    if (chart.between !== null && laid[index - 1]?.key === chart.between.after) {
      between = { top: y, bottom: y + BETWEEN, text: `${formatCount(chart.between.rows, 'row')} between` };
      y += BETWEEN;
    }
    const values = valueAbove ? row.valueLines.length : 0;
    const own = rowHeight({ narrow, values, lines: row.lines.length, many });
    const height = own + (isRoomy ? SPARE.height : 0);
    y += height;
    return { ...row, top: y - height, height };
  });
  return {
    as,
    width,
    height: y + 6,
    narrow,
    valueAbove,
    top,
    plotLeft,
    plotWidth,
    thickness,
    rows: placed,
    between,
    ticks: thinTicks(ticks, chart.axis, plotWidth),
    base: chart.measure === 'ratio' ? RATIO_BASE : null,
    caption: captionLines,
    captionBeside,
  };
}

type LabelledRow = Omit<LaidRow, 'top' | 'height'>;

function layRow(row: ChartRow, labelMax: number): LabelledRow {
  const remark = row.remark === '' ? [] : wrapText(row.remark, LABEL_SIZE, labelMax - SIDE_PADDING);
  const label = wrapText(row.label, LABEL_SIZE, labelMax - SIDE_PADDING, labelWeight(row.emphasis));
  const lines = [...label, ...remark];
  const valueWidth = Math.ceil(textWidth(valueText(row), LABEL_SIZE, 600)) + noteWidth(row);
  return { ...row, lines, remarks: remark.length, valueLines: [row.quantity], valueWidth };
}

const valueText = ({ hedge, quantity }: ChartRow) => `${hedge} ${quantity}`.trim();
const noteWidth = ({ note }: ChartRow) => Math.ceil(textWidth(note, SMALL_SIZE, 600)) + 3;

/** A value above its mark that is longer than the line, on several: nothing is cut. */
function wrapValue(row: LabelledRow, room: number): LabelledRow {
  if (row.valueWidth <= room) return row;
  const lines = wrapText(valueText(row), LABEL_SIZE, room - noteWidth(row), 600);
  const [first = '', ...others] = lines;
  const widest = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE, 600)));
  return {
    ...row,
    valueLines: [first.slice(row.hedge.length).trim(), ...others],
    valueWidth: Math.ceil(widest) + noteWidth(row),
  };
}

/** How far a mark may reach left of the axis's zero, where it lies below it. */
function leftOf(row: ChartRow, as: MarkKind): number {
  return Math.max(0, ...reachesOf(row, as).map(({ value, left }) => (value < 0 ? left : 0)));
}

function widestLine(row: LabelledRow): number {
  return Math.max(...row.lines.map((line) => textWidth(line, LABEL_SIZE, labelWeight(row.emphasis))));
}

/** `values`: the lines that a value takes above its mark; none where it stands after it. */
type Heights = { narrow: boolean; values: number; lines: number; many: boolean };

function rowHeight({ narrow, values, lines, many }: Heights): number {
  if (narrow) return (lines + values) * LINE + 36;
  return Math.max(lines * LINE + (many ? 8 : 14), values > 0 ? values * LINE + 30 : many ? 28 : 36);
}

/** The middle of a row's mark, in px from the top. */
export function markCentre({ top, height, valueLines }: LaidRow, { narrow, valueAbove }: RowLayout): number {
  if (narrow) return top + height - 19;
  return top + height / 2 + (valueAbove ? (valueLines.length * LINE) / 2 : 0);
}

type Fitting = { axis: Axis; rows: LabelledRow[]; as: MarkKind; room: number; withValue: boolean };

/** The widest plot in which every mark, its open end and, where asked, its value label stay inside the room. */
function plotWidthFor({ axis, rows, as, room, withValue }: Fitting): number {
  const span = axis.max - axis.min;
  const limits = rows.flatMap((row) =>
    [...reachesOf(row, as), { value: 0, right: 0 }].map(({ value, right }) => {
      const share = (value - axis.min) / span;
      const needed = right + (withValue ? GAP + row.valueWidth : 0);
      return share === 0 ? room : (room - needed) / share;
    }),
  );
  return Math.min(room, ...limits);
}

/** The px at which a mark ends on the right, at zero or beyond. */
export function markRight(row: ChartRow, as: MarkKind, scale: (value: number) => number): number {
  return Math.max(scale(0), ...reachesOf(row, as).map(({ value, right }) => scale(value) + right));
}

/** Every tick, or every second, third …, so that their labels keep a gap. */
function thinTicks(ticks: RowLayout['ticks'], axis: Axis, plotWidth: number): RowLayout['ticks'] {
  const widest = Math.max(...ticks.map((tick) => textWidth(tick.text, SMALL_SIZE))) + GAP;
  const step = (plotWidth * ((axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0))) / (axis.max - axis.min);
  const every = Math.max(1, Math.ceil(widest / step));
  const zero = Math.max(0, axis.ticks.indexOf(0));
  return ticks.filter((_, index) => Math.abs(index - zero) % every === 0);
}
