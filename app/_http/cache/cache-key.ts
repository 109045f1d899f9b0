import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isTracking } from '../../../lib/filter/tracking.ts';
import type { Asking } from './capture.ts';

/** What a request asks for, without anything of who asks: two readers of one address are one asking. */
export type Asked = Asking & {
  path: string;
  /** The same for all that get the same answer. */
  key: string;
  /** Whether it asks for the parts of a page that a script puts in place, and not for a document. */
  isParts: boolean;
};

/** The headers by which the script of a page asks for parts of the next one; the answer depends on all of them. */
export const PART_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const;

/** Reads an address with its query string. The origin comes from the settings and never from the Host header. */
export function toAsked(url: string, headers: IncomingHttpHeaders, siteUrl: string): Asked {
  const { host, protocol } = new URL(siteUrl);
  const parts = PART_HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const isParts = parts.length > 0;
  const asked = isParts ? url : normaliseUrl(url);
  const own = { host, 'x-forwarded-proto': protocol.slice(0, -1), 'user-agent': 'reader', accept: '*/*' };
  return {
    url: asked,
    path: asked.split('?', 1)[0] ?? asked,
    headers: { ...own, ...Object.fromEntries(parts) },
    key: isParts ? `${asked} ${JSON.stringify(parts)}` : asked,
    isParts,
  };
}

/** Leaves out what others hang on links to count clicks, and puts parameters in order; those of one name keep theirs. */
export function normaliseUrl(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const pairs = url
    .slice(at + 1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => ({ pair, name: nameOf(pair) }))
    .filter(({ name }) => !isTracking(name))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const path = url.slice(0, at);
  return pairs.length === 0 ? path : `${path}?${pairs.map(({ pair }) => pair).join('&')}`;
}

function nameOf(pair: string): string {
  const raw = pair.split('=', 1)[0] ?? pair;
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return raw;
    throw error;
  }
}

/**
 * Names an answer without looking at it: all that it depends on is the data's version, the build with its settings,
 * and what was asked. So "not modified" needs neither the answer nor a query.
 */
export function toTag(version: string, edition: string, key: string): string {
  const hash = createHash('sha256').update(`${edition}\0${key}`).digest('base64url').slice(0, 16);
  return `${version}-${hash}`;
}
