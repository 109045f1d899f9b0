import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import type { DataState } from '../../lib/model/rows.ts';
import type { ImageRequest } from '../../lib/out/image-request.ts';
import { LICENCE_SHORT } from '../../lib/out/licence.ts';
import { formatDate } from '../../lib/words/format.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { toSourceText } from '../../lib/words/source-text.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { siteAddress, siteUrl } from '../_data/site-address.ts';
import { readColours } from './colours.ts';
import { drawForFrame } from './draw-for-frame.ts';
import { chartWidth, layFrame, layoutWidth } from './frame-layout.ts';
import { frameSvg, type Picture } from './frame-svg.ts';
import type { PinnedSubject } from './read-pinned.ts';
import { type AboutPicture, aboutPicture } from './svg/about-picture.ts';

/** A chart, or its relations on a map, with everything that must stay with it when it leaves the site. */
export async function frameChart(
  { chart, rows, apart, changed, page }: PinnedSubject,
  asked: ImageRequest,
  state: DataState,
): Promise<Picture & { about: AboutPicture }> {
  const width = layoutWidth(asked.width);
  const { svg, height, alt, said, atlas } = await drawForFrame(chart, asked.form, chartWidth(width));
  const content = {
    title: chart.title,
    subtitle: chart.subtitle,
    annotations: [...changed, ...chart.annotations],
    said,
    atlas,
    doesNotSay: chart.doesNotSay,
    apart: apart.map(({ text, reason }) => `Don’t mix with ${text}. ${reason}`),
    ...toSourceText(rows),
    notes: notesSentence(chart),
    address: siteAddress(page),
    version: `${SITE_NAME}, data version ${state.version} of ${formatDate(state.dated)}. ${LICENCE_SHORT}.`,
  };
  const picture = frameSvg({
    frame: layFrame(content, width, height),
    drawing: svg,
    title: chart.title,
    alt,
    colours: await readColours(asked.theme),
    siteUrl: siteUrl(),
    width: asked.width,
  });
  const { title, articles, primaries, address } = content;
  const about = {
    title,
    description: alt,
    source: [articles.replace(/^Source: /, ''), primaries].join(' '),
    address,
  };
  return { ...picture, about: aboutPicture(about, state) };
}

function notesSentence(chart: Chart): string {
  const signs = chartFormOf(chart).toNoteSigns?.(chart) ?? 'Small figures';
  return `${signs} are notes: the words as printed, the paragraph, the period and the checks, at`;
}
