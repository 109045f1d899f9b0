import 'server-only';
import { type ImageFormat, MAX_PIXELS, parseImageRequest, refuseMap } from '../../lib/out/image-request.ts';
import { inlineFontFaces } from './fonts.ts';
import { frameChart } from './frame-chart.ts';
import type { Picture } from './frame-svg.ts';
import { paintPng } from './paint.ts';
import { readPinned } from './read-pinned.ts';
import { refuse, respondWithFile } from './respond.ts';
import type { SubjectReader } from './subject.ts';

/** A chart as a file: 404 where there is none, 400 where it is asked for as it can't be made. */
export async function answerChart(
  request: Request,
  reader: SubjectReader,
  format: ImageFormat,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = parseImageRequest(query, format, reader.parameters);
  if (Array.isArray(asked)) return refuse(400, asked);
  const { subject, state } = await readPinned(query, reader, asked.version);
  if ('status' in subject) return refuse(subject.status, subject.sentences);
  const noMap = asked.form === 'map' ? refuseMap(subject.chart) : undefined;
  if (noMap !== undefined) return refuse(400, [noMap]);
  const picture = await frameChart(subject, asked, state);
  const tooLarge = format === 'png' ? pixelProblem(picture, asked.scale) : undefined;
  if (tooLarge !== undefined) return refuse(400, [tooLarge]);
  const pixels = picture.width * asked.scale;
  return respondWithFile({
    type: format,
    version: state.version,
    fileName: `cited-metrics-${subject.name}${asked.form === 'map' ? '-map' : ''}${asked.theme === 'dark' ? '-dark' : ''}.${format}`,
    body: await (format === 'svg' ? withFonts(picture) : paintPng(picture.svg, pixels)),
  });
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
