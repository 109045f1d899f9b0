import 'server-only';
import { type ImageFormat, MAX_PIXELS, parseImageRequest } from '../../lib/image-request.ts';
import type { MetricRow } from '../../lib/rows.ts';
import { metricUrl } from '../../lib/urls.ts';
import { readMetric } from '../_server/read-metric.ts';
import { requireDataState, siteAddress } from '../_server/site.ts';
import { inlineFontFaces } from './fonts.ts';
import { frameChart } from './frame-chart.ts';
import type { Picture } from './frame-svg.ts';
import { paintPng } from './paint.ts';
import { refuse, respondTagged } from './respond.ts';

export const NO_METRIC = 'There is no metric of this name; /metrics lists them.';

/** A metric's chart as a file: 404 where there is none, 400 where it is asked for as it can't be made. */
export async function answerChart(request: Request, slug: string, format: ImageFormat): Promise<Response> {
  const found = await readMetric(slug);
  if (found === undefined) return refuse(404, [NO_METRIC]);
  const asked = parseImageRequest(new URL(request.url).searchParams, format);
  if (Array.isArray(asked)) return refuse(400, asked);
  const { chart, rows, metric } = found;
  if (chart === undefined) return refuse(404, [noChart(metric)]);
  const state = await requireDataState();
  const picture = await frameChart({ chart, rows, slug, state }, asked);
  const tooLarge = format === 'png' ? pixelProblem(picture, asked.scale) : undefined;
  if (tooLarge !== undefined) return refuse(400, [tooLarge]);
  const pixels = picture.width * asked.scale;
  return respondTagged(request, {
    type: format,
    version: state.version,
    content: `${pixels} ${picture.svg}`,
    fileName: `cited-metrics-${slug}${asked.theme === 'dark' ? '-dark' : ''}.${format}`,
    body: () => (format === 'svg' ? withFonts(picture) : paintPng(picture.svg, pixels)),
  });
}

/** What a metric that is told in words answers when its chart is asked for. */
export function noChart({ name, form, slug }: MetricRow): string {
  const told = form === 'sentence' ? 'a sentence' : 'a table';
  return `“${name}” has no chart: what is known of it is ${told}. It stands at ${siteAddress(metricUrl(slug))}.`;
}

function pixelProblem({ width, height }: Picture, scale: number): string | undefined {
  const size = [width * scale, height * scale] as const;
  if (size[0] * size[1] <= MAX_PIXELS) return undefined;
  return `This picture would have ${size.join(' × ')} pixels; at most ${MAX_PIXELS} are painted. Ask for a smaller width or scale.`;
}

async function withFonts({ svg }: Picture): Promise<string> {
  const style = `<style>${await inlineFontFaces()}text{font-variant-numeric:tabular-nums lining-nums}a{text-decoration:none}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('</title>', `</title>${style}`)}\n`;
}
