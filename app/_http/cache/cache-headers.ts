import type { OutgoingHttpHeaders } from 'node:http';
import type { DataState } from '../../../lib/model/rows.ts';
import { CACHING, CDN_CACHING } from '../../../lib/out/caching.ts';
import { ENCODINGS, type Form } from './encodings.ts';

/**
 * What belongs to one transfer and not to the response, what this server says itself, and when a file was last changed: a day
 * can't tell two versions of the data apart, nor two builds, so copies are held against their tags alone.
 */
const TRANSFER_HEADERS = [
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'transfer-encoding',
  'x-powered-by',
] as const;

export const NO_STORE = CACHING.none;

/** The headers of a response that is made from data, as they are kept with it. */
export function toDataHeaders(
  headers: OutgoingHttpHeaders,
  state: DataState | undefined,
): OutgoingHttpHeaders {
  return {
    ...toStaticHeaders(headers),
    'cache-control': state ? CACHING.data : NO_STORE,
    ...(state && { 'cdn-cache-control': CDN_CACHING, 'x-data-version': state.version }),
  };
}

/** The same headers on what nobody may keep. */
export function toUnkept({ 'cdn-cache-control': _, ...headers }: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return { ...headers, 'cache-control': NO_STORE };
}

/** The headers of a response that only the build changes. */
export function toStaticHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !(TRANSFER_HEADERS as readonly string[]).includes(name),
  );
  return { ...Object.fromEntries(kept), vary: addVary(headers.vary, ['Accept-Encoding']) };
}

const FORMS: readonly Form[] = [...ENCODINGS, 'best'];

/** A response in other bytes is another one to whoever keeps it (RFC 9110, 8.8.3.3), and so has a tag of its own. */
export function quoteEtag(tag: string, form: Form): string {
  return form === 'identity' ? `"${tag}"` : `"${tag}-${form}"`;
}

/** The one of ours that `If-None-Match` names, in any of its forms; proxies make weak ones of ours. */
export function matchEtag(ifNoneMatch: string | undefined, tag: string): string | undefined {
  if (ifNoneMatch === undefined) return undefined;
  const own = FORMS.map((form) => quoteEtag(tag, form));
  const named = ifNoneMatch.split(',').map((each) => each.trim());
  return named.find((each) => own.includes(each.replace(/^W\//, '')));
}

/** The names of `Vary` with others that it lacks. */
export function addVary(vary: OutgoingHttpHeaders[string], added: readonly string[]): string {
  const names = String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const has = (name: string) => names.some((each) => each.toLowerCase() === name.toLowerCase());
  return [...names, ...added.filter((name) => !has(name))].join(', ');
}
