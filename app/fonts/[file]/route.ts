import { CACHING } from '../../../lib/out/caching.ts';
import { readFont, WEB_FONTS, type WebFont } from '../../_exports/fonts.ts';
import { refuse } from '../../_exports/respond.ts';
import { readProjectFile } from '../../_style/project-file.ts';
import { findPageFont } from '../../_style/site-style.ts';

export const dynamic = 'force-dynamic';

/** The site's fonts: those of pages, whose names change with their bytes, and under lasting names those of embedded charts. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const font = findPageFont(file);
  if (font) return respondWithFont(await readProjectFile(font.path), CACHING.namedByContent);
  if (!Object.hasOwn(WEB_FONTS, file)) return refuse(404, ['There is no font of this name.']);
  return respondWithFont(await readFont(file as WebFont), CACHING.embedFont);
}

function respondWithFont(data: Buffer, caching: string): Response {
  return new Response(new Uint8Array(data), {
    headers: { 'content-type': 'font/woff2', 'cache-control': caching, 'access-control-allow-origin': '*' },
  });
}
