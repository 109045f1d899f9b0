import { toHealth } from '../../app/_http/cache/health.ts';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import { GET as checks } from '../../app/checks.json/route.ts';
import { GET as claim } from '../../app/claims/[id]/record.json/route.ts';
import { GET as claims } from '../../app/claims.json/route.ts';
import { GET as corrections } from '../../app/corrections.json/route.ts';
import { GET as country } from '../../app/countries/[code]/record.json/route.ts';
import { GET as countries } from '../../app/countries.json/route.ts';
import { GET as claimsPackage } from '../../app/datapackage.json/route.ts';
import { GET as metricClaims } from '../../app/metrics/[slug]/data.json/route.ts';
import { GET as metricPackage } from '../../app/metrics/[slug]/datapackage.json/route.ts';
import { GET as metric } from '../../app/metrics/[slug]/record.json/route.ts';
import { GET as metrics } from '../../app/metrics.json/route.ts';
import { GET as oembed } from '../../app/oembed/route.ts';
import { GET as openapi } from '../../app/openapi.json/route.ts';
import { GET as source } from '../../app/sources/[slug]/record.json/route.ts';
import { GET as sources } from '../../app/sources.json/route.ts';
import { getLoadId } from '../../db/queries/data-state.ts';

type Ask = (request: Request, name: string) => Response | Promise<Response>;

/** The JSON addresses of the documentation with the route files behind them. */
export const JSON_ROUTES: Record<string, Ask> = {
  '/claims.json': claims,
  '/claims/{id}.json': (request, id) => claim(request, { params: Promise.resolve({ id }) }),
  '/metrics.json': metrics,
  '/metrics/{slug}.json': (request, slug) => metric(request, { params: Promise.resolve({ slug }) }),
  '/metrics/{slug}/data.json': (request, slug) =>
    metricClaims(request, { params: Promise.resolve({ slug }) }),
  '/datapackage.json': claimsPackage,
  '/metrics/{slug}/datapackage.json': (request, slug) =>
    metricPackage(request, { params: Promise.resolve({ slug }) }),
  '/countries.json': countries,
  '/countries/{code}.json': (request, code) => country(request, { params: Promise.resolve({ code }) }),
  '/sources.json': sources,
  '/sources/{slug}.json': (request, slug) => source(request, { params: Promise.resolve({ slug }) }),
  '/checks.json': checks,
  '/corrections.json': corrections,
  '/health': () => askHealth('/health'),
  '/health/live': () => askHealth('/health/live'),
  '/oembed': (request, page) => oembed(new Request(`${request.url}?url=${encodeURIComponent(page)}`)),
  '/openapi.json': openapi,
};

/** The server in front of the routes says it itself. */
async function askHealth(path: string): Promise<Response> {
  const { status, headers, body } = await toHealth(path, new LoadWatch({ read: getLoadId }), {
    isLeaving: false,
  });
  return new Response(new Uint8Array(body), { status, headers: headers as Record<string, string> });
}

/** Asks a route as Next would: `path` as documented, with the name of a record in its braces, and a query string. */
export async function askRoute(path: string, { name = '', query = '' } = {}): Promise<Response> {
  const ask = JSON_ROUTES[path];
  if (ask === undefined) throw new Error(`No route is known for ${path}.`);
  const address = path.replace(/\{\w+\}/, encodeURIComponent(name));
  return ask(new Request(`http://server.invalid${address}${query === '' ? '' : `?${query}`}`), name);
}
