import { createHash } from 'node:crypto';
import { isTracking } from '../../../lib/filter/tracking.ts';
import type { HandlerRequest } from './capture.ts';

/** What a request asks for, without anything of who asks: all readers of one address have one key. */
export type CacheKey = {
  /** The same for all that get the same response. */
  text: string;
  path: string;
  /** What the response is made from. */
  request: HandlerRequest;
};

/** Reads an address with its query string. The origin comes from the settings and never from the Host header. */
export function toCacheKey(url: string, siteUrl: string): CacheKey {
  const { host, protocol } = new URL(siteUrl);
  const asked = normaliseUrl(url);
  const headers = { host, 'x-forwarded-proto': protocol.slice(0, -1), 'user-agent': 'reader', accept: '*/*' };
  return { text: asked, path: asked.split('?', 1)[0] ?? asked, request: { url: asked, headers } };
}

/** Leaves out what others hang on links to count clicks, and puts parameters in order; those of one name keep theirs. */
export function normaliseUrl(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const pairs = url
    .slice(at + 1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => ({ pair, name: parameterName(pair) }))
    .filter(({ name }) => !isTracking(name))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const path = url.slice(0, at);
  return pairs.length === 0 ? path : `${path}?${pairs.map(({ pair }) => pair).join('&')}`;
}

function parameterName(pair: string): string {
  const raw = pair.split('=', 1)[0] ?? pair;
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return raw;
    throw error;
  }
}

/**
 * Names a response without looking at it: all that it depends on is the data's version, the build with its settings,
 * and what was asked. So "not modified" needs neither the response nor a query. RFC 9110, 8.8.3 calls it opaque-tag.
 */
export function toOpaqueTag(version: string, buildFingerprint: string, key: string): string {
  const hash = createHash('sha256').update(`${buildFingerprint}\0${key}`).digest('base64url').slice(0, 16);
  return `${version}-${hash}`;
}
