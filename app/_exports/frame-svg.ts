import type { Colours } from '../../lib/chart/tokens.ts';
import type { Frame } from './frame-layout.ts';
import { toPlainSvg } from './svg/plain-svg.ts';
import { element, type SvgNode } from './svg/svg-tree.ts';
import { FAMILIES, textNode } from './svg-text.ts';

type FramedChart = {
  frame: Frame;
  /** One `<svg>`, as the chart's component drew it. */
  drawing: SvgNode;
  title: string;
  alt: string;
  colours: Colours;
  /** Origin of the links at the marks. */
  siteUrl: string;
  /** The width in CSS px at which the picture shows; the frame is enlarged to it. */
  width: number;
};

/** A picture as one `<svg>` with its size in px, which says what it is and stands alone, without its fonts. */
export type Picture = { svg: SvgNode; width: number; height: number };

/** Puts a drawing into its frame. Colours become the theme's own and links absolute; nothing outside is needed. */
export function frameSvg({ frame, drawing, title, alt, colours, siteUrl, width }: FramedChart): Picture {
  const height = Math.ceil((frame.height * width) / frame.width);
  const viewHeight = Math.round((height * frame.width * 1000) / width) / 1000;
  const { x, y } = frame.chart;
  const size = { width, height, viewBox: `0 0 ${frame.width} ${viewHeight}` };
  const svg = element('svg', { ...size, 'font-family': FAMILIES.sans }, [
    element('title', {}, [title]),
    element('desc', {}, [alt]),
    element('rect', { width: frame.width, height: viewHeight, fill: 'var(--paper)' }),
    ...frame.rules.map(ruleNode),
    ...frame.lines.map(textNode),
    { ...drawing, attributes: { ...drawing.attributes, x: String(x), y: String(y) } },
  ]);
  return { svg: toPlainSvg(svg, { colours, siteUrl }), width, height };
}

function ruleNode({ x1, y1, x2, y2, stroke, width }: Frame['rules'][number]): SvgNode {
  const look = { stroke: `var(--${stroke})`, 'stroke-width': width, fill: 'none' };
  return element('path', { d: `M${x1},${y1}L${x2},${y2}`, ...look });
}
