import 'server-only';
import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { unknownParameters } from '../../lib/image-request.ts';
import { THEMES } from '../../lib/tokens.ts';
import { metricUrl } from '../../lib/urls.ts';
import { DRAWING_WIDTHS } from '../_components/drawing-widths.ts';
import { drawChart } from '../_server/draw.ts';
import { readMetric } from '../_server/read-metric.ts';
import { requireDataState, siteAddress, siteUrl } from '../_server/site.ts';
import { NO_METRIC, noChart } from './answer-chart.ts';
import { readEmbedCss } from './embed-css.ts';
import { EmbedDocument } from './embed-document.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';
import { projectPath } from './project-file.ts';
import { refuse, respondTagged } from './respond.ts';

const SCRIPT_HASH = createHash('sha256').update(HEIGHT_SCRIPT).digest('base64');
const POLICY = `default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'self'; frame-ancestors *`;

/** A metric's figure as a page for frames: whole without JavaScript, with one small script that tells its height. */
export async function answerEmbed(request: Request, slug: string): Promise<Response> {
  const found = await readMetric(slug);
  if (found === undefined) return refuse(404, [NO_METRIC]);
  const query = new URL(request.url).searchParams;
  const problems = unknownParameters(query, ['theme']);
  const themes = query.getAll('theme');
  const theme = THEMES.find((each) => each === themes[0]) ?? null;
  if (themes.length > 1 || (themes.length === 1 && theme === null))
    problems.push(`A theme is one of ${THEMES.join(', ')}; without it the reader’s own is followed.`);
  if (problems.length > 0) return refuse(400, problems);
  const { chart, rows, apart, metric } = found;
  if (chart === undefined) return refuse(404, [noChart(metric)]);
  const drawings = await Promise.all(
    DRAWING_WIDTHS.map(async (width) => ({ width, svg: await drawChart(chart, width) })),
  );
  const state = await requireDataState();
  const [address, css] = [siteAddress(metricUrl(slug)), await readEmbedCss()];
  const page = toHtml(EmbedDocument({ chart, rows, apart, drawings, state, address, css, theme }));
  const html = `<!doctype html>\n${page.replaceAll('href="/', `href="${siteUrl()}/`)}\n`;
  return respondTagged(request, {
    type: 'html',
    version: state.version,
    content: html,
    fileName: `cited-metrics-${slug}.html`,
    body: async () => html,
    headers: { 'content-security-policy': POLICY },
  });
}

/** Next keeps react-dom/server out of its server files; components without hooks are the same under React's own. */
function toHtml(element: ReactElement): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const load = createRequire(projectPath('package.json'));
  const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server');
  return renderToStaticMarkup(element);
}
