import { readFileSync } from 'node:fs';
import { drawForFrame } from '../../app/_exports/draw-for-frame.ts';
import { chartWidth, layFrame, layoutWidth } from '../../app/_exports/frame-layout.ts';
import { frameSvg, type Picture } from '../../app/_exports/frame-svg.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Theme } from '../../lib/chart/themes.ts';
import { parseColours } from '../../lib/chart/tokens.ts';
import type { ImageForm } from '../../lib/out/image-parameters.ts';

const COLOURS = parseColours(readFileSync(new URL('../../app/_shell/tokens.css', import.meta.url), 'utf8'));
const SITE = 'https://metrics.example.org';

export const ABOUT = {
  title: 'Ferries',
  description: 'A chart of ferries.',
  author: 'Cited Metrics',
  source: 'Source: invented.',
  rights: 'CC BY 4.0',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  address: `${SITE}/metrics/ferries`,
  date: '2026-11-28',
};

type Asked = { width?: number; theme?: Theme; form?: ImageForm };

/** A chart in its frame, as it is handed out, with few words around it. */
export async function framedPicture(
  chart: Chart,
  { width = 720, theme = 'light', form = 'chart' }: Asked = {},
): Promise<Picture> {
  const inner = layoutWidth(width);
  const { svg, height, alt, said, atlas } = await drawForFrame(chart, form, chartWidth(inner));
  const { title, subtitle, annotations, doesNotSay } = chart;
  const words = { title, subtitle, annotations, doesNotSay, said, atlas, apart: [] };
  const foot = { articles: title, primaries: title, notes: title, address: SITE, version: title };
  return frameSvg({
    frame: layFrame({ ...words, ...foot }, inner, height),
    drawing: svg,
    title,
    alt,
    colours: COLOURS[theme],
    siteUrl: SITE,
    width,
  });
}
