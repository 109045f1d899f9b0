import { readFont, WEB_FONTS, type WebFont } from '../../_exports/fonts.ts';
import { refuse } from '../../_exports/respond.ts';
import { readProjectFile } from '../../_style/project-file.ts';
import { findPageFont } from '../../_style/site-style.ts';

export const dynamic = 'force-dynamic';

const LASTING = 'public, max-age=2592000';
/** A page's font changes its name with its bytes. */
const NAMED_BY_BYTES = 'public, max-age=31536000, immutable';

/** The site's fonts: those of pages, and under lasting names those of embedded charts. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const font = findPageFont(file);
  if (font) return respondWithFont(await readProjectFile(font.path), NAMED_BY_BYTES);
  if (!Object.hasOwn(WEB_FONTS, file)) return refuse(404, ['There is no font of this name.']);
  return respondWithFont(await readFont(file as WebFont), LASTING);
}

function respondWithFont(data: Buffer, caching: string): Response {
  return new Response(new Uint8Array(data), {
    headers: { 'content-type': 'font/woff2', 'cache-control': caching, 'access-control-allow-origin': '*' },
  });
}
