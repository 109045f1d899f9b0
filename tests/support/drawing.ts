import { Window } from 'happy-dom';
import { textWidth } from '../../app/_charts/layout/text-width.ts';
import { drawChart } from '../../app/_drawing/draw.ts';
import type { Axis } from '../../lib/chart/axis.ts';
import type { Chart } from '../../lib/chart/chart.ts';

const { document } = new Window() as unknown as { document: Document };
const parsed = new Map<string, Element>();

/** Drawn and read once for all tests; none changes it. */
export async function svgOf(chart: Chart, width = 640): Promise<Element> {
  const key = `${chart.id} ${width}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const svg = readSvg(await drawChart(chart, width));
  parsed.set(key, svg);
  return svg;
}

/** The drawing as it is seen: without the words that are there for copies and take no room. */
export function readSvg(markup: string): Element {
  const host = document.createElement('div');
  host.innerHTML = markup;
  for (const unseen of host.querySelectorAll('[font-size="0"]')) unseen.remove();
  return host.querySelector('svg') as Element;
}

export function all(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

export function markOf(svg: Element, claimId: string): Element {
  return svg.querySelector(`[data-claim="${claimId}"]`) as Element;
}

export function number(element: Element | null, name: string): number {
  return Number(element?.getAttribute(name) ?? Number.NaN);
}

/** The axis as it is drawn: its zero, and the px of one unit, read from the first grid line after zero. */
export function scaleOf(svg: Element, chart: Chart): (value: number) => number {
  const xOf = (selector: string) =>
    Array.from(
      svg
        .querySelector(selector)
        ?.getAttribute('d')
        ?.matchAll(/M(-?[\d.]+),/g) ?? [],
      (m) => Number(m[1]),
    );
  const [zero = Number.NaN] = xOf('.chart-zero');
  const last = xOf('.chart-grid').at(-1) ?? Number.NaN;
  const end = 'axis' in chart ? (chart.axis as Axis).max : Number.NaN;
  return (value) => zero + ((last - zero) * value) / end;
}

export type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** Every line of text with room that it will not exceed; a link's numeral belongs to its line. */
export function textBoxes(svg: Element): Box[] {
  return all(svg, 'text').flatMap((text) => {
    const size = number(text, 'font-size');
    const placed = all(text, 'tspan').filter((span) => span.hasAttribute('y'));
    const lines = placed.length > 0 ? placed : [text];
    return lines.map((line): Box => {
      const content = line.textContent ?? '';
      const anchor = text.getAttribute('text-anchor') ?? 'start';
      const width = textWidth(content, size);
      const left = number(line, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const y = number(line, 'y');
      return { text: content, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
    });
  });
}

export function collide(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type Line = { x1: number; y1: number; x2: number; y2: number };

/** The straight lines of the axes: `M x,y` followed by `H x` or `V y`. */
export function gridLines(svg: Element): Line[] {
  const paths = all(svg, '.chart-grid, .chart-zero').map((path) => path.getAttribute('d') ?? '');
  return paths.flatMap((path) =>
    Array.from(path.matchAll(/M(-?[\d.]+),(-?[\d.]+)([HV])(-?[\d.]+)/g), ([, x, y, way, to]): Line => {
      const [x1, y1, end] = [Number(x), Number(y), Number(to)];
      return way === 'H' ? { x1, y1, x2: end, y2: y1 } : { x1, y1, x2: x1, y2: end };
    }),
  );
}

/** Whether a line of an axis runs through the letters of a text, by a px or more. */
export function strikes({ x1, y1, x2, y2 }: Line, box: Box): boolean {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  return left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
}
