import type { OutgoingHttpHeaders } from 'node:http';
import type { LoadId } from '../../../db/queries/data-state.ts';
import { toDataHeaders } from './cache-headers.ts';
import type { CacheKey } from './cache-key.ts';
import { type Captured, capture, type Limits } from './capture.ts';
import { toMissingResponse } from './data-address.ts';
import { nameVersion } from './next-internals.ts';
import type { SiteOptions } from './site-options.ts';
import { NOT_FOUND_PATH } from './site-paths.ts';

type Options = Pick<SiteOptions, 'handler' | 'isKnownPath' | 'siteUrl' | 'buildId'>;

/**
 * Has the response made that tells of a load, with its headers as they are kept and sent. Only what says by itself which
 * version it read may be streamed: nobody can ask afterwards whether a stream was of one.
 */
export async function render(
  { handler, isKnownPath, siteUrl, buildId }: Options,
  load: LoadId,
  { path, isRsc, request }: CacheKey,
  limits: Limits,
): Promise<Captured> {
  const isKnown = await isKnownPath(path);
  const captured =
    toMissingResponse(path, isKnown, siteUrl) ??
    (await capture(
      handler,
      { ...request, url: isKnown ? request.url : NOT_FOUND_PATH },
      { ...limits, mayStream: namesVersion },
    ));
  if ('stream' in captured || request.method === 'HEAD') {
    const isOfLoad = captured.status < 500 && captured.headers['x-data-version'] === load.version;
    return { ...captured, headers: toDataHeaders(captured.headers, isOfLoad ? load : undefined) };
  }
  const headers = toDataHeaders(captured.headers, captured.status < 500 ? load : undefined);
  return nameVersion({ ...captured, headers }, { isRsc, buildId, version: load.version });
}

function namesVersion(headers: OutgoingHttpHeaders): boolean {
  return headers['x-data-version'] !== undefined;
}
