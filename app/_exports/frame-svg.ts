import { type Colours, resolveColours } from '../../lib/chart/tokens.ts';
import type { Frame } from './frame-layout.ts';
import { escapeXml, FAMILIES, textSvg } from './svg-text.ts';

type FramedChart = {
  frame: Frame;
  /** One `<svg>`, as the chart's component drew it. */
  drawing: string;
  title: string;
  alt: string;
  colours: Colours;
  /** Origin of the links at the marks. */
  siteUrl: string;
  /** The width in CSS px at which the picture shows; the frame is enlarged to it. */
  width: number;
};

/** A picture as SVG with its size in px: markup that stands alone, without its fonts. */
export type Picture = { svg: string; width: number; height: number };

/** Puts a drawing into its frame. Colours become the theme's own and links absolute; nothing outside is needed. */
export function frameSvg({ frame, drawing, title, alt, colours, siteUrl, width }: FramedChart): Picture {
  const height = Math.ceil((frame.height * width) / frame.width);
  const viewHeight = Math.round((height * frame.width * 1000) / width) / 1000;
  const { x, y } = frame.chart;
  const chart = drawing
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '')
    .replace(/^<svg/, `<svg x="${x}" y="${y}" overflow="visible"`)
    .replaceAll('href="/', `href="${escapeXml(siteUrl)}/`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${viewHeight}" font-family="${FAMILIES.sans}" role="figure" aria-label="${escapeXml(alt)}"><title>${escapeXml(title)}</title><rect width="${frame.width}" height="${viewHeight}" fill="var(--paper)"/>${frame.rules.map(ruleSvg).join('')}${frame.lines.map(textSvg).join('')}${chart}</svg>`;
  return { svg: resolveColours(svg, colours), width, height };
}

function ruleSvg({ x1, y1, x2, y2, stroke, width }: Frame['rules'][number]): string {
  return `<path d="M${x1},${y1}L${x2},${y2}" stroke="var(--${stroke})" stroke-width="${width}" fill="none"/>`;
}
