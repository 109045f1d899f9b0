import type { IncomingMessage, ServerResponse } from 'node:http';
import { CachedResponse } from './cached-response.ts';
import type { Buffered } from './capture.ts';
import { CORS_HEADERS, toMethodResponse, toMissingResponse } from './data-address.ts';
import { sendBuffered } from './send.ts';
import type { SiteOptions } from './site-options.ts';
import { isDataless, isDataPath, NOT_FOUND_PATH } from './site-paths.ts';
import { toUnavailableResponse, type UnavailableReason } from './unavailable.ts';

type Options = Pick<SiteOptions, 'handler' | 'watch' | 'isKnownPath' | 'siteUrl' | 'report'>;

/** Answers as the site does, and keeps nothing: for work on the pages, which change without the data. */
export async function answerUncached(
  { handler, watch, isKnownPath, siteUrl, report }: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (isDataless(path)) return handler(request, response);
  const send = (made: Buffered) => sendBuffered({ request, response }, new CachedResponse(made));
  const refuse = (reason: UnavailableReason) => send(toUnavailableResponse(reason, path, siteUrl));
  if (isDataPath(path)) {
    for (const [name, value] of Object.entries(CORS_HEADERS)) response.setHeader(name, value);
    const refused = toMethodResponse(request.method ?? 'GET', siteUrl);
    if (refused) return send(refused);
  }
  try {
    const [load, isKnown] = await Promise.all([watch.current(), isKnownPath(path)]);
    if (load === undefined) return await refuse('empty');
    const missing = toMissingResponse(path, isKnown, siteUrl);
    if (missing) return await send(missing);
    if (!isKnown) request.url = NOT_FOUND_PATH;
  } catch (error) {
    report(error);
    return refuse('down');
  }
  return handler(request, response);
}
