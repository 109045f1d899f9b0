import type { OutgoingHttpHeaders } from 'node:http';
import type { LoadId } from '../../../db/queries/data-state.ts';
import { toDataHeaders, toStaticHeaders, toUnkept } from './cache-headers.ts';
import type { CacheKey } from './cache-key.ts';
import { type Buffered, type Captured, capture, type Limits } from './capture.ts';
import { toFailedResponse, toMissingResponse } from './data-address.ts';
import { toLightPage, withPageScript } from './light-page.ts';
import { asWhole, failureOf, isEmptyPage } from './next-internals.ts';
import { toFailedPage } from './notice-page.ts';
import { withPagePolicy } from './security-headers.ts';
import type { SiteOptions } from './site-options.ts';
import { isInner, NOT_FOUND_PATH } from './site-paths.ts';

type Options = Pick<SiteOptions, 'handler' | 'isKnownPath' | 'siteUrl' | 'build' | 'pageScript'>;

/**
 * Has the response made that tells of a load, with its headers as they are kept and sent. Only what says by itself which
 * version it read may be streamed: nobody can ask afterwards whether a stream was of one.
 */
export async function render(
  { handler, isKnownPath, siteUrl, build, pageScript }: Options,
  load: LoadId,
  { path, request }: CacheKey,
  limits: Limits,
): Promise<Captured> {
  const isKnown = await isKnownPath(path);
  const ask = (url: string) => capture(handler, { ...request, url }, { ...limits, mayStream: namesVersion });
  const address = isKnown && !isInner(path) ? request.url : NOT_FOUND_PATH;
  let captured = toMissingResponse(path, isKnown, siteUrl) ?? (await ask(address));
  if (isEmptyRefusal(captured)) captured = await ask(NOT_FOUND_PATH);
  if (isSilentFailure(captured)) captured = toFailedResponse(siteUrl);
  const made = build === undefined ? captured.headers : asWhole(captured.headers);
  if ('stream' in captured) {
    const isOfLoad = captured.status < 500 && made['x-data-version'] === load.version;
    return { ...captured, headers: toDataHeaders(made, isOfLoad ? load : undefined) };
  }
  const headers = toDataHeaders(made, captured.status < 500 ? load : undefined);
  const whole = { ...captured, headers };
  if (isPage(headers)) return finishPage(whole, load, request.url, { build, pageScript });
  return build === undefined ? { ...whole, headers: toUnkept(headers) } : whole;
}

/** Has made what says nothing of the data: it is kept as its route declares, and not at all where it is no success. */
export async function renderDataless(
  { handler, siteUrl }: Options,
  key: CacheKey,
  limits: Limits,
): Promise<Captured> {
  const made = await capture(handler, key.request, limits);
  const captured = isSilentFailure(made) ? toFailedResponse(siteUrl) : made;
  const headers = toStaticHeaders(asWhole(captured.headers));
  return {
    ...captured,
    headers: captured.status === 200 ? headers : toUnkept(headers),
  };
}

/** A page that says itself that there is nothing, of which isKnownPath did not know. */
const isEmptyRefusal = (captured: Captured) =>
  'body' in captured && captured.status === 404 && isEmptyPage(captured.body);

const isSilentFailure = (captured: Captured) =>
  'body' in captured && captured.status === 500 && captured.body.length === 0;

function namesVersion(headers: OutgoingHttpHeaders): boolean {
  return headers['x-data-version'] !== undefined;
}

/** A page of ours: what stands in other people's frames has a policy of its own. */
const isPage = (headers: OutgoingHttpHeaders) =>
  String(headers['content-type']).startsWith('text/html') && headers['content-security-policy'] === undefined;

/** A failed page of Next's is empty until a script fills it; in development Next's tools need theirs. */
function finishPage(
  page: Buffered,
  load: LoadId,
  url: string,
  { build, pageScript }: Pick<Options, 'build' | 'pageScript'>,
): Buffered {
  const { headers, body } = page;
  const script = { address: pageScript, version: `${build?.id}.${load.version}` };
  if (build === undefined)
    return { ...page, headers: withDevelopmentPolicy(headers), body: withPageScript(body, script) };
  const whole =
    page.status < 500
      ? toLightPage(body, script)
      : Buffer.from(toFailedPage({ url, reference: failureOf(body) }));
  return { ...page, headers: withPagePolicy(headers, whole), body: whole };
}

/** Next's tools in a page that is worked on bring scripts of their own. Nothing of it is for a browser to keep. */
function withDevelopmentPolicy(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return toUnkept({ 'content-security-policy': "frame-ancestors 'none'", ...headers });
}
