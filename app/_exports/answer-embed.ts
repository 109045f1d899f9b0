import 'server-only';
import { createHash } from 'node:crypto';
import { parseEmbedRequest, refuseMap } from '../../lib/out/image-request.ts';
import { siteAddress, siteUrl } from '../_data/site-address.ts';
import { readEmbedCss } from './embed-css.ts';
import { EmbedDocument } from './embed-document.tsx';
import { drawForEmbed } from './embed-drawing.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';
import { readPinned } from './read-pinned.ts';
import { refuse, respondWithFile } from './respond.ts';
import type { SubjectReader } from './subject.ts';
import { toMarkup } from './to-markup.ts';

const ICON = '/icon.svg';
const SCRIPT_HASH = createHash('sha256').update(HEIGHT_SCRIPT).digest('base64');
const POLICY = `default-src 'none'; img-src 'self'; font-src 'self'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'self'; frame-ancestors *`;

/** A figure as a page for frames: whole without JavaScript, with one small script that tells its height. */
export async function answerEmbed(request: Request, reader: SubjectReader): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = parseEmbedRequest(query, reader.parameters);
  if (Array.isArray(asked)) return refuse(400, asked);
  const { subject, state } = await readPinned(query, reader, asked.version);
  if ('status' in subject) return refuse(subject.status, subject.sentences);
  const { chart, rows, apart, changed, name, page: path } = subject;
  const noMap = asked.form === 'map' ? refuseMap(chart) : undefined;
  if (noMap !== undefined) return refuse(400, [noMap]);
  const drawing = await drawForEmbed(chart, asked.form);
  const [address, css] = [siteAddress(path), await readEmbedCss()];
  const page = toMarkup(
    EmbedDocument({ chart, rows, apart, drawing, state, changed, address, css, theme: asked.theme }),
  );
  const linked = page.replaceAll('href="/', `href="${siteUrl()}/`);
  // The policy takes pictures from the frame's own server alone.
  const html = `<!doctype html>\n${linked.replace(`href="${siteUrl()}${ICON}"`, `href="${ICON}"`)}\n`;
  return respondWithFile({
    type: 'html',
    version: state.version,
    fileName: `cited-metrics-${name}.html`,
    body: html,
    headers: { 'content-security-policy': POLICY },
  });
}
