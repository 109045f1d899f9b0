import { type Axis, axisScale, formatTick } from '../../../lib/chart/axis.ts';
import type { Between, Chart } from '../../../lib/chart/chart.ts';
import { emphasisOf } from '../../../lib/chart/emphasis.ts';
import { formatCount } from '../../../lib/words/format.ts';
import type { RankedData } from '../values/values-data.ts';
import { type ChartRow, endingOf, endOf, reachOf, statedRow, withSign } from './chart-row.ts';
import { labelWeight } from './label-weight.ts';
import { textWidth, wrapText } from './text-width.ts';

export const LABEL_SIZE = 14;
export const SMALL_SIZE = 12;
export const LINE = 18;
/** How far an open end points on, in px: a sign and not a quantity. */
export const OPEN_END = 34;
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
  valueWidth: number;
  top: number;
  height: number;
};
export type MarkKind = 'bar' | 'point';

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
  caption: string[];
  captionBeside: boolean;
};

/** Rows of marks of one kind on an axis, and the words over it. */
export type RowChart = {
  as: MarkKind;
  axis: Axis;
  between: Between;
  rows: ChartRow[];
  caption: string;
  isRoomy?: boolean | undefined;
};
export function toBarLayout(
  chart: RankedData & Pick<Chart, 'lit' | 'signs' | 'isRoomy'>,
  width: number,
): RowLayout {
  const { axis, between, marks, unit, isRoomy } = chart;
  const rows = marks.map((mark) => statedRow(withSign(mark, chart), unit, emphasisOf(chart, mark.claimId)));
  const caption = [unit, axisScale(axis).word].filter((part) => part !== '').join(', ');
  return toRowLayout({ as: 'bar', axis, between, rows, caption, isRoomy }, width);
}

export function toRowLayout(chart: RowChart, width: number): RowLayout {
  const { as, rows, caption } = chart;
  const narrow = width < NARROW;
  const labelMax = narrow ? width : Math.floor(width * 0.36);
  const laid = rows.map((row) => layRow(row, labelMax));
  const labelWidth = narrow ? 0 : Math.ceil(Math.max(...laid.map(widestLine))) + SIDE_PADDING;
  const pad = laid.some((row) => endOf(row) < 0 && endingOf(row) === 'open') ? OPEN_END : EDGE;
  const plotLeft = labelWidth + pad;
  const ticks = chart.axis.ticks.map((value) => ({ value, text: formatTick(chart.axis, value) }));
  const room = width - plotLeft - EDGE;
  const after = plotWidthFor({ axis: chart.axis, rows: laid, as, room, withValue: true });
  const valueAbove = after < room * (narrow ? 0.55 : 0.4);
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
    const own = rowHeight({ narrow, valueAbove, lines: row.lines.length, many });
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
    caption: captionLines,
    captionBeside,
  };
}

type LabelledRow = Omit<LaidRow, 'top' | 'height'>;

function layRow(row: ChartRow, labelMax: number): LabelledRow {
  const remark = row.remark === '' ? [] : wrapText(row.remark, LABEL_SIZE, labelMax - SIDE_PADDING);
  const label = wrapText(row.label, LABEL_SIZE, labelMax - SIDE_PADDING, labelWeight(row.emphasis));
  const lines = [...label, ...remark];
  const text = `${row.hedge} ${row.quantity}`.trim();
  const valueWidth = Math.ceil(textWidth(text, LABEL_SIZE, 600) + textWidth(row.note, SMALL_SIZE, 600) + 3);
  return { ...row, lines, remarks: remark.length, valueWidth };
}

function widestLine(row: LabelledRow): number {
  return Math.max(...row.lines.map((line) => textWidth(line, LABEL_SIZE, labelWeight(row.emphasis))));
}

type Heights = { narrow: boolean; valueAbove: boolean; lines: number; many: boolean };

function rowHeight({ narrow, valueAbove, lines, many }: Heights): number {
  if (narrow) return (lines + (valueAbove ? 1 : 0)) * LINE + 36;
  return Math.max(lines * LINE + (many ? 8 : 14), valueAbove ? LINE + 30 : many ? 28 : 36);
}

/** The middle of a row's mark, in px from the top. */
export function markCentre({ top, height }: LaidRow, { narrow, valueAbove }: RowLayout): number {
  if (narrow) return top + height - 19;
  return top + height / 2 + (valueAbove ? LINE / 2 : 0);
}

type Fitting = { axis: Axis; rows: LabelledRow[]; as: MarkKind; room: number; withValue: boolean };

/** The widest plot in which every mark, its open end and, where asked, its value label stay inside the room. */
function plotWidthFor({ axis, rows, as, room, withValue }: Fitting): number {
  const span = axis.max - axis.min;
  const limits = rows.map((row) => {
    const share = (reachOf(row) - axis.min) / span;
    const needed = endingWidth(row, as) + (withValue ? GAP + row.valueWidth : 0);
    return share === 0 ? room : (room - needed) / share;
  });
  return Math.min(room, ...limits);
}

/** How far a mark's sign reaches beyond its value, to the right, in px. */
export function endingWidth(row: ChartRow, as: MarkKind): number {
  const ending = endingOf(row);
  const body = as === 'point' && ending !== 'range' ? 7 : 1;
  if (ending === 'open') return endOf(row) < 0 ? body : body + OPEN_END;
  return ending === 'about' || ending === 'margin' ? 8 : body;
}

/** Every tick, or every second, third …, so that their labels keep a gap. */
function thinTicks(ticks: RowLayout['ticks'], axis: Axis, plotWidth: number): RowLayout['ticks'] {
  const widest = Math.max(...ticks.map((tick) => textWidth(tick.text, SMALL_SIZE))) + GAP;
  const step = (plotWidth * ((axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0))) / (axis.max - axis.min);
  const every = Math.max(1, Math.ceil(widest / step));
  const zero = Math.max(0, axis.ticks.indexOf(0));
  return ticks.filter((_, index) => Math.abs(index - zero) % every === 0);
}
