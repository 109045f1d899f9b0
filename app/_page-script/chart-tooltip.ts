import type { ChartData } from '../_drawing/chart-data.tsx';
import { shownDrawing, shownMarks } from './chart-frame.ts';
import { placeAtFoot, placeBeside, type Span, TOOLTIP_WIDTH } from './tooltip-place.ts';

/** The mark that is read: in which chart, by its sign, how it was reached, and where the pointer came in. */
export type ActiveMark = {
  frame: HTMLElement;
  note: string;
  by: 'mouse' | 'touch' | 'keys';
  clientX: number | null;
};
type Shown = ActiveMark & { tooltip: HTMLElement | null; at: ChartData['at'] | null };

let shown: Shown | null = null;
const sizes = new ResizeObserver(() => shown !== null && place(shown));

/** The one mark of a page that is being read, where there is one. */
export const activeMark = (): ActiveMark | null => shown;

/** Says beside a mark what it stands for, for the eye: screen readers hear its link. */
export function showTooltip(mark: ActiveMark): void {
  hideTooltip();
  const { frame, note } = mark;
  frame.dataset.by = mark.by;
  const data = readChartData(frame);
  const tooltip = data === undefined ? tooltipOfMap(mark) : tooltipOf(data.words[note] ?? []);
  if (tooltip !== null) {
    tooltip.dataset.note = note;
    tooltip.ariaHidden = 'true';
    frame.append(tooltip);
  }
  shown = { ...mark, tooltip, at: data?.at ?? null };
  place(shown);
  sizes.observe(frame);
}

export function hideTooltip(): void {
  if (shown === null) return;
  shown.tooltip?.remove();
  delete shown.frame.dataset.by;
  sizes.disconnect();
  shown = null;
}

/** What stands beside the drawings of a chart as data; a map has none. */
export function readChartData(frame: HTMLElement): ChartData | undefined {
  const data = frame.querySelector(':scope > .chart-data')?.textContent;
  return data ? (JSON.parse(data) as ChartData) : undefined;
}

const CLASSES = ['chart-tooltip-label', 'chart-tooltip-value'];

function tooltipOf(words: readonly string[]): HTMLElement | null {
  if (words.length === 0) return null;
  const tooltip = document.createElement('div');
  tooltip.className = 'chart-tooltip';
  for (const [index, text] of words.entries()) {
    const line = document.createElement('p');
    line.textContent = text;
    if (CLASSES[index] !== undefined) line.className = CLASSES[index];
    tooltip.append(line);
  }
  return tooltip;
}

/** A map's lines say enough to whoever points at them; beneath it stands what a number in focus or tapped is. */
function tooltipOfMap({ frame, note, by }: ActiveMark): HTMLElement | null {
  const link = frame.querySelector(`a[data-note="${CSS.escape(note)}"]`);
  if (by === 'mouse' || link === null) return null;
  const tooltip = document.createElement('p');
  tooltip.className = 'chart-tooltip map-tooltip';
  tooltip.textContent = link.ariaLabel;
  return tooltip;
}

function place({ frame, note, clientX, tooltip, at }: Shown): void {
  const drawing = shownDrawing(frame)?.getBoundingClientRect();
  if (tooltip === null || at === null || drawing === undefined) return;
  const { left: x, top: y } = frame.getBoundingClientRect();
  const isFoot = at === 'foot';
  tooltip.style.width = `${isFoot ? drawing.width : Math.min(TOOLTIP_WIDTH, drawing.width)}px`;
  const size = tooltip.getBoundingClientRect();
  const view = { top: -y, bottom: window.innerHeight - y };
  const { top, left } = isFoot
    ? placeAtFoot(drawing, size, spanOf(frame, note, 1, y), view)
    : placeBeside((clientX ?? startOf(frame, note)) - x, drawing, size, spanOf(frame, note, 0, y), view);
  tooltip.style.transform = `translate(${left}px, ${top}px)`;
}

/** From top to bottom of what lights up with a mark, and with so many marks before and after it. */
function spanOf(frame: HTMLElement, note: string, neighbours: number, from: number): Span {
  const lit = [...(shownDrawing(frame)?.querySelectorAll<SVGElement>('.chart-lit') ?? [])];
  const at = lit.findIndex((each) => each.dataset.note === note);
  const boxes = lit
    .slice(Math.max(0, at - neighbours), at + neighbours + 1)
    .map((each) => each.getBoundingClientRect());
  return {
    top: Math.min(...boxes.map(({ top }) => top - from)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom - from)),
  };
}

/** Where a mark's link begins. */
function startOf(frame: HTMLElement, note: string): number {
  const link = shownMarks(frame).find((each) => each.dataset.note === note);
  return link?.getBoundingClientRect().left ?? 0;
}
