import { toCatalog } from '../../lib/out/dcat.ts';
import { LICENCE } from '../../lib/out/licence.ts';
import { MEDIA_TYPES } from '../../lib/out/media-types.ts';
import { readAtOneVersion } from '../_data/at-one-version.ts';
import { readDatasets } from '../_data/read-coverage.ts';
import { siteUrl } from '../_data/site-address.ts';
import { answerJson, requireNoParameters } from '../_http/api/answer-json.ts';

export const dynamic = 'force-dynamic';

/** The site as a catalogue of datasets, by DCAT 3. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, [], async () => {
    requireNoParameters(query);
    const { found, state } = await readAtOneVersion(readDatasets);
    return new Response(`${JSON.stringify(toCatalog(found, siteUrl(), state), null, 2)}\n`, {
      headers: { 'content-type': MEDIA_TYPES.jsonLd, 'x-data-version': state.version, 'x-licence': LICENCE },
    });
  });
}
