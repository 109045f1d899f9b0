import 'server-only';
import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { unknownParameters } from '../../lib/image-request.ts';
import { THEMES, type Theme } from '../../lib/tokens.ts';
import { DRAWING_WIDTHS } from '../_components/drawing-widths.ts';
import { drawChart } from '../_server/draw.ts';
import { requireDataState, siteAddress, siteUrl } from '../_server/site.ts';
import { readEmbedCss } from './embed-css.ts';
import { EmbedDocument } from './embed-document.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';
import { projectPath } from './project-file.ts';
import { refuse, respondTagged } from './respond.ts';
import { narrowingPart, type SubjectReader } from './subject.ts';

const ICON = '/icon.svg';
const SCRIPT_HASH = createHash('sha256').update(HEIGHT_SCRIPT).digest('base64');
const POLICY = `default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'self'; frame-ancestors *`;

/** A figure as a page for frames: whole without JavaScript, with one small script that tells its height. */
export async function answerEmbed(request: Request, reader: SubjectReader): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const theme = parseTheme(query, reader.parameters);
  if (Array.isArray(theme)) return refuse(400, theme);
  const subject = await reader.read(narrowingPart(query, reader));
  if ('status' in subject) return refuse(subject.status, subject.sentences);
  const { chart, rows, apart, name, page: path } = subject;
  const drawings = await Promise.all(
    DRAWING_WIDTHS.map(async (width) => ({ width, svg: await drawChart(chart, width) })),
  );
  const state = await requireDataState();
  const [address, css] = [siteAddress(path), await readEmbedCss()];
  const page = toHtml(EmbedDocument({ chart, rows, apart, drawings, state, address, css, theme }));
  const linked = page.replaceAll('href="/', `href="${siteUrl()}/`);
  // The policy takes pictures from the frame's own server alone.
  const html = `<!doctype html>\n${linked.replace(`href="${siteUrl()}${ICON}"`, `href="${ICON}"`)}\n`;
  return respondTagged(request, {
    type: 'html',
    version: state.version,
    content: html,
    fileName: `cited-metrics-${name}.html`,
    body: async () => html,
    headers: { 'content-security-policy': POLICY },
  });
}

/** The theme that the address names; `null` follows the reader's own. Or a sentence for each mistake. */
function parseTheme(query: URLSearchParams, others: readonly string[]): Theme | null | string[] {
  const problems = unknownParameters(query, ['theme', ...others]);
  const themes = query.getAll('theme');
  const theme = THEMES.find((each) => each === themes[0]) ?? null;
  if (themes.length > 1 || (themes.length === 1 && theme === null))
    problems.push(`A theme is one of ${THEMES.join(', ')}; without it the reader’s own is followed.`);
  return problems.length > 0 ? problems : theme;
}

/** Next keeps react-dom/server out of its server files; components without hooks are the same under React's own. */
function toHtml(element: ReactElement): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const load = createRequire(projectPath('package.json'));
  const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server');
  return renderToStaticMarkup(element);
}
