import { getClaim } from '../../db/queries/claims.ts';
import { listCorrections } from '../../db/queries/corrections.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getSource } from '../../db/queries/sources.ts';
import { isTracking } from '../../lib/filter/tracking.ts';
import { type FeedScope, feedUrl } from '../../lib/filter/urls.ts';
import { toAtom } from '../../lib/out/atom.ts';
import { FEED_PARAMETERS } from '../../lib/out/feed-parameters.ts';
import { CONTENT_TYPES } from '../../lib/out/media-types.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';

export const dynamic = 'force-dynamic';

/** Readers of feeds ask again and again: each gets the latest, the page of corrections has all. */
const LATEST = 200;

type ScopeName = keyof typeof FEED_PARAMETERS;
const FINDERS: Record<ScopeName, (name: string) => Promise<object | undefined>> = {
  claim: getClaim,
  metric: getMetric,
  source: getSource,
};

/** All corrections, or with one of `?claim=`, `?metric=`, `?source=` those of one record. */
export async function GET(request: Request): Promise<Response> {
  const scope = await readScope(new URL(request.url).searchParams);
  if (typeof scope === 'string') return new Response(`${scope}\n`, { status: 400 });
  const [name, value] = Object.entries(scope)[0] ?? [];
  const feed = toAtom({
    title:
      name === undefined ? 'Cited Metrics: corrections' : `Cited Metrics: corrections of ${name} ${value}`,
    path: feedUrl(scope),
    siteUrl: siteUrl(),
    state: await requireDataState(),
    corrections: await listCorrections(scope, 0, LATEST),
  });
  return new Response(feed, { headers: { 'content-type': CONTENT_TYPES.atom } });
}

function isScope(name: string): name is ScopeName {
  return Object.hasOwn(FINDERS, name);
}

async function readScope(query: URLSearchParams): Promise<FeedScope | string> {
  const names = [...new Set(query.keys())].filter(isScope);
  const unknown = [...query.keys()].find((name) => !isScope(name) && !isTracking(name));
  if (unknown !== undefined)
    return 'A feed takes one of the parameters claim, metric or source, and no other.';
  const [name] = names;
  if (name === undefined) return {};
  const values = query.getAll(name);
  const value = values[0] ?? '';
  if (names.length > 1 || values.length > 1)
    return 'A feed is of one claim, one metric or one source, or of all.';
  const fits = FEED_PARAMETERS[name].schema.safeParse(value).success;
  if (!fits || (await FINDERS[name](value)) === undefined) return `There is no ${name} of this name.`;
  return { [name]: value };
}
