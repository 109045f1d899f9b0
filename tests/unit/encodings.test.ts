import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { matchEtag, quoteEtag, toDataHeaders } from '../../app/_http/cache/cache-headers.ts';
import { encode, negotiateEncoding, preferredEncoding } from '../../app/_http/cache/encodings.ts';
import { CONTENT_TYPES } from '../../lib/out/media-types.ts';

describe('negotiateEncoding(accepted, type, bytes, offered)', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['gzip;q=0, *;q=0.1', 'br'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0, gzip;q=0, identity;q=0', 'identity'],
    ['br;q=0.000, gzip', 'gzip'],
    ['*;q=0', 'identity'],
    ['gzip;q=0.001, *;q=0', 'gzip'],
    ['identity;q=0', 'identity'],
    ['identity;q=0, *', 'br'],
    ['identity', 'identity'],
    ['identity;q=0.9, gzip;q=0.1', 'identity'],
    ['*', 'br'],
    ['zstd', 'identity'],
    [undefined, 'identity'],
  ])('of a reader who takes %s is %s', (accepted, encoding) => {
    expect(negotiateEncoding(accepted, 'text/html; charset=utf-8', 5000)).toBe(encoding);
  });

  it.each([
    ['application/problem+json', 'br'],
    ['image/svg+xml', 'br'],
    ['text/x-component', 'br'],
    [CONTENT_TYPES.bibtex, 'br'],
    [CONTENT_TYPES.ris, 'br'],
    [CONTENT_TYPES.csl, 'br'],
    ['image/png', 'identity'],
    ['application/zip', 'identity'],
    [undefined, 'identity'],
  ])('of %s is %s', (type, encoding) => {
    expect(negotiateEncoding('br', type, 5000)).toBe(encoding);
  });

  it.each([
    ['br, gzip', 'identity'],
    ['gzip, identity;q=0.1', 'identity'],
    ['gzip, identity;q=0', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
    ['*;q=0', 'identity'],
  ])('of what gains nothing, for a reader who takes %s, is %s', (accepted, encoding) => {
    expect(negotiateEncoding(accepted, 'image/png', 5000)).toBe(encoding);
    expect(preferredEncoding(accepted, false)).toBe(encoding);
  });

  it('is none for what is small, and one of those offered', () => {
    expect(negotiateEncoding('br', 'text/html', 200)).toBe('identity');
    expect(negotiateEncoding('br, gzip', 'text/html', 5000, ['gzip', 'identity'])).toBe('gzip');
  });
});

describe('encode(body, encoding)', () => {
  it('can be undone', async () => {
    const body = Buffer.from('up to 83 percent '.repeat(100));
    expect(gunzipSync(await encode(body, 'gzip'))).toEqual(body);
    expect(brotliDecompressSync(await encode(body, 'br'))).toEqual(body);
    expect(await encode(body, 'identity')).toBe(body);
  });
});

describe('matchEtag(ifNoneMatch, tag)', () => {
  it.each([
    ['"v-x"', '"v-x"'],
    ['W/"v-x-br"', 'W/"v-x-br"'],
    ['"other", "v-x-gzip"', '"v-x-gzip"'],
    ['"v-y"', undefined],
    ['v-x', undefined],
    [undefined, undefined],
  ])('%s names %s', (asked, found) => {
    expect(matchEtag(asked, 'v-x')).toBe(found);
  });

  it('tells encodings apart', () => {
    expect(quoteEtag('v', 'br')).not.toBe(quoteEtag('v', 'gzip'));
  });
});

describe('toDataHeaders(headers, state)', () => {
  const state = { version: 'abc', dated: '2022-10' };

  it('names the data and has browsers keep an answer only with a question, and a CDN for seconds', () => {
    const inner = {
      etag: '"old"',
      'last-modified': 'Sat, 01 Oct 2022 00:00:00 GMT',
      'cache-control': 'private, no-store',
      'content-length': 5,
      vary: 'Origin',
    };
    expect(toDataHeaders(inner, state)).toEqual({
      'cache-control': 'public, max-age=0, s-maxage=5, stale-if-error=86400',
      'cdn-cache-control': 'max-age=5, stale-while-revalidate=5, stale-if-error=86400',
      'x-data-version': 'abc',
      vary: 'Origin, Accept-Encoding',
    });
  });

  it('lets nothing be kept that is of no known state', () => {
    expect(toDataHeaders({}, undefined)).toEqual({ 'cache-control': 'no-store', vary: 'Accept-Encoding' });
  });
});
