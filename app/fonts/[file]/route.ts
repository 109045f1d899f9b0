import { readFont, WEB_FONTS, type WebFont } from '../../_exports/fonts.ts';
import { refuse } from '../../_exports/respond.ts';

export const dynamic = 'force-dynamic';

/** The site's fonts under lasting names, for embedded charts: those of the pages change with every build. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  if (!Object.hasOwn(WEB_FONTS, file)) return refuse(404, ['There is no font of this name.']);
  const data = await readFont(file as WebFont);
  return new Response(new Uint8Array(data), {
    headers: {
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=2592000',
      'access-control-allow-origin': '*',
    },
  });
}
