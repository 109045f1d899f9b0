import type { IncomingMessage } from 'node:http';
import { normaliseUrl } from './cache-key.ts';
import type { Buffered } from './capture.ts';
import { toMethodResponse } from './data-address.ts';
import { refusalFormOf, toRefusal } from './refusal.ts';

/** The response to what can't be asked here, before anything is made for it; `undefined` where it can. */
export function refuseRequest(
  { method = 'GET', url = '/' }: IncomingMessage,
  path: string,
  siteUrl: string,
): Buffered | undefined {
  const isWhole = method === 'OPTIONS' && url === '*';
  const refuse = (text: string) =>
    toRefusal({ type: 'bad-address', title: BAD_ADDRESS, text }, refusalFormOf(path), siteUrl);
  if (!url.startsWith('/') && !isWhole) return refuse(ABSOLUTE_ADDRESS);
  if (!isDecodable(path) || !isDecodable(queryOf(url))) return refuse(UNDECODABLE);
  if (isRelative(path)) return refuse(RELATIVE);
  if (/%00/.test(path)) return refuse(NUL);
  return toMethodResponse(method, path, siteUrl);
}

const BAD_ADDRESS = 'This address can’t be read';
/** The address as a proxy is asked for it: whose host it names is for nobody but the asker to say. */
const ABSOLUTE_ADDRESS = 'An address starts with a slash here: ask for the path alone, as in “GET /claims”.';
const UNDECODABLE =
  'Each % in it stands before two hexadecimal digits that are part of UTF-8, as in “%C3%A9” for “é” or “%25” for “%” itself.';
const RELATIVE =
  'It leads up and down: ask for the address that it comes to, without “.”, “..” and backslashes between the slashes.';
const NUL = 'Nothing here has a NUL character (“%00”) in its name.';

/** What others hang on links to count clicks may be in any encoding: it is not read. */
function queryOf(url: string): string {
  return normaliseUrl(url).split('?').slice(1).join('?');
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
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
