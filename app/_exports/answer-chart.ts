import 'server-only';
import { type ImageFormat, MAX_PIXELS, parseImageRequest, refuseMap } from '../../lib/out/image-request.ts';
import { siteAddress } from '../_data/site-address.ts';
import { inlineFontFaces } from './fonts.ts';
import { frameChart } from './frame-chart.ts';
import type { Picture } from './frame-svg.ts';
import { paintPng } from './paint.ts';
import { lackingSentence } from './png/lacking-letters.ts';
import { lackingIn } from './png/paint-fonts.ts';
import { readPinned } from './read-pinned.ts';
import { refuse, respondWithFile } from './respond.ts';
import type { SubjectReader } from './subject.ts';
import { toSvgFile } from './svg/svg-file.ts';
import { paintedText } from './svg/svg-tree.ts';

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
  const name = `cited-metrics-${subject.name}${asked.form === 'map' ? '-map' : ''}${asked.theme === 'dark' ? '-dark' : ''}`;
  const file = { version: state.version, fileName: `${name}.${format}` };
  const { svg, about } = picture;
  if (format === 'svg')
    return respondWithFile({ ...file, type: format, body: toSvgFile(svg, about, await inlineFontFaces()) });
  const lacking = await lackingIn(paintedText(svg));
  if (lacking.length > 0) return refuse(422, [lackingSentence(lacking, svgAddress(request))]);
  const { scale } = asked;
  const body = await paintPng(svg, { width: picture.width * scale, scale, about });
  return respondWithFile({ ...file, type: format, body });
}

/** The same picture as SVG, which knows no scale. */
function svgAddress(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('scale');
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return siteAddress(pathname.replace(/\.png$/, '.svg') + query);
}

function pixelProblem({ width, height }: Picture, scale: number): string | undefined {
  const size = [width * scale, height * scale] as const;
  if (size[0] * size[1] <= MAX_PIXELS) return undefined;
  return `This picture would have ${size.join(' × ')} pixels; at most ${MAX_PIXELS} are painted. Ask for a smaller width or scale.`;
}
