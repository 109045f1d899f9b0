import type { IncomingMessage } from 'node:http';
import type { Buffered } from './capture.ts';
import { toMethodResponse } from './data-address.ts';

/** The response to what can't be asked here, before anything is made for it; `undefined` where it can. */
export function refuseRequest(
  { method = 'GET', url = '/' }: IncomingMessage,
  path: string,
  siteUrl: string,
): Buffered | undefined {
  const isWhole = method === 'OPTIONS' && url === '*';
  if (!url.startsWith('/') && !isWhole) return toBadRequest(ABSOLUTE_ADDRESS);
  if (!isDecodable(path)) return toBadRequest(UNDECODABLE);
  if (isRelative(path)) return toBadRequest(RELATIVE);
  return toMethodResponse(method, path, siteUrl);
}

/** The address as a proxy is asked for it: whose host it names is for nobody but the asker to say. */
const ABSOLUTE_ADDRESS = 'An address starts with a slash here: ask for the path alone, as in “GET /claims”.';
const UNDECODABLE =
  'This address can’t be decoded: each % in it stands before two hexadecimal digits that are part of UTF-8, as in “%C3%A9” for “é”.';
const RELATIVE =
  'This address leads up and down: ask for the one that it comes to, without “.”, “..” and backslashes between the slashes.';

function toBadRequest(sentence: string): Buffered {
  return {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(`${sentence}\n`),
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** Whoever reads it as a URL finds another path in it than stands there: two readers would judge two addresses. */
function isRelative(path: string): boolean {
  return /[\\\t\n\r]/.test(path) || path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
}
