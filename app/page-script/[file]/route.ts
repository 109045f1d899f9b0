import { readEnv } from '../../../lib/env.ts';
import { CACHING } from '../../../lib/out/caching.ts';
import { refuse } from '../../_exports/respond.ts';
import { readProjectFile } from '../../_style/project-file.ts';

export const dynamic = 'force-dynamic';

/** As the bundler names them; a name with a hash is that of one content alone. */
const FILE = /^[a-z-]+(?<hash>-[A-Z0-9]{8})?\.js$/;

/** The files of the page's own script. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const named = FILE.exec(file);
  const script = named && (await readScript(file));
  if (!script) return refuse(404, ['There is no script of this name.']);
  const kept = named.groups?.hash === undefined ? CACHING.ask : CACHING.namedByContent;
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': kept },
  });
}

function readScript(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { distDir } = readEnv(process.env);
  return readProjectFile(distDir, 'page-script', file).catch(() => undefined);
}
