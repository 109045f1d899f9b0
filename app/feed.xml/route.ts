import { listCorrections } from '../../db/queries/corrections.ts';
import { feedUrl } from '../../lib/filter/urls.ts';
import { toAtom } from '../../lib/out/atom.ts';
import { correctionEntry } from '../../lib/out/correction-entries.ts';
import { FEED_PARAMETERS } from '../../lib/out/feed-parameters.ts';
import { CONTENT_TYPES } from '../../lib/out/media-types.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { readFeedScope } from '../_data/read-feed-scope.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';

export const dynamic = 'force-dynamic';

/** Readers of feeds ask again and again: each gets the latest, the page of corrections has all. */
const LATEST = 200;

/** All corrections, or with one of `?claim=`, `?metric=`, `?source=` those of one record. */
export async function GET(request: Request): Promise<Response> {
  const scope = await readFeedScope(new URL(request.url).searchParams, FEED_PARAMETERS);
  if (typeof scope === 'string') return new Response(`${scope}\n`, { status: 400 });
  const [name, value] = Object.entries(scope)[0] ?? [];
  const { dated } = await requireDataState();
  const corrections = await listCorrections(scope, 0, LATEST);
  const feed = toAtom({
    title: name === undefined ? `${SITE_NAME}: corrections` : `${SITE_NAME}: corrections of ${name} ${value}`,
    path: feedUrl(scope),
    page: '/corrections',
    siteUrl: siteUrl(),
    dated,
    entries: corrections.map((correction) => correctionEntry(correction, siteUrl())),
  });
  return new Response(feed, { headers: { 'content-type': CONTENT_TYPES.atom } });
}
