import path from 'node:path';
import { expect, it } from 'vitest';
import { CACHING, CDN_CACHING } from '../../../lib/out/caching.ts';
import { runOther } from '../support/run-other.ts';
import { interopOrigin, scratchFolder } from '../support/site.ts';

const PAGES_AND_FILES = [
  '/',
  '/claims',
  '/claims.csv',
  '/claims.zip',
  '/metrics/medical-exports/chart.png',
  '/feed.xml',
];

/** What curl got: the status, and the headers of the last answer by their names in small letters. */
async function curl(address: string, ...args: string[]) {
  const out = path.join(scratchFolder(), 'body');
  const { stdout } = await runOther('curl', [
    ...['--silent', '--show-error', '--path-as-is', '--dump-header', '-', '--output', out],
    ...args,
    interopOrigin() + address,
  ]);
  const lines = stdout.trim().split(/\r?\n/);
  const headers = new Map(
    lines.slice(1).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { status: Number(lines[0]?.split(' ')[1]), headers };
}

it.each(PAGES_AND_FILES)(
  'curl does not get %s again by the tag that it kept, nor by a date',
  async (address) => {
    const kept = path.join(scratchFolder(), 'tag');
    const first = await curl(address, '--etag-save', kept);
    expect([first.status, first.headers.has('last-modified')]).toEqual([200, false]);
    expect((await curl(address, '--etag-compare', kept)).status).toBe(304);
    const later = 'Fri, 01 Jan 2100 00:00:00 GMT';
    expect((await curl(address, '--time-cond', later)).status).toBe(200);
    const tag = first.headers.get('etag') ?? '';
    expect((await curl(address, '--header', `If-None-Match: ${tag}`, '--time-cond', later)).status).toBe(304);
    expect((await curl(address, '--header', 'If-None-Match: "other"', '--time-cond', later)).status).toBe(
      200,
    );
  },
);

it.each([
  ['/', 200, CACHING.data],
  ['/claims?kind=soft', 200, CACHING.data],
  ['/claims.csv', 200, CACHING.data],
  ['/claims.csv?country=XXX', 400, CACHING.data],
  ['/metrics/medical-exports/chart.png', 200, CACHING.data],
  ['/metrics/medical-exports/embed', 200, CACHING.data],
  ['/feed.xml', 200, CACHING.data],
  ['/sitemap.xml', 200, CACHING.data],
  ['/nothing-here', 404, CACHING.data],
  ['/fonts/source-serif-4.woff2', 200, CACHING.embedFont],
  ['/icon.svg', 200, CACHING.icon],
  ['/manifest.webmanifest', 200, CACHING.icon],
  ['/_next/static/nothing.js', 404, CACHING.none],
  ['/claims/%ZZ', 400, CACHING.none],
  ['/health', 200, CACHING.none],
])('caches are told of %s what HOSTING.md says (%i, %s)', async (address, status, caching) => {
  const { headers, ...answer } = await curl(address);
  const forCdn = caching === CACHING.data ? CDN_CACHING : undefined;
  expect([answer.status, headers.get('cache-control'), headers.get('cdn-cache-control')]).toEqual([
    status,
    caching,
    forCdn,
  ]);
  expect(headers.has('set-cookie')).toBe(false);
});

it('caches keep for good what is named by its content', async () => {
  const page = await (await fetch(interopOrigin())).text();
  const named = [...page.matchAll(/\/(?:page-script|fonts)\/[\w.-]+\.(?:js|woff2)/g)].map(
    ([address]) => address,
  );
  expect(named.length).toBeGreaterThan(2);
  for (const address of new Set(named))
    expect((await curl(address)).headers.get('cache-control'), address).toBe(CACHING.namedByContent);
});

it.each([
  '/claims.csv?kind=soft',
  '/claims.zip?kind=soft',
  '/claims.xlsx?kind=soft',
  '/countries',
  '/openapi.json',
])('curl --head is told of %s what it then gets', async (address) => {
  const [head, whole] = [await curl(address, '--head', '--compressed'), await curl(address, '--compressed')];
  for (const each of [head, whole]) {
    // Brotli may have been made better in between: the tag names it, and the length is another one.
    each.headers.set('etag', (each.headers.get('etag') ?? '').replace(/-best"$/, '-br"'));
    for (const name of ['date', ...(each.headers.get('content-encoding') === 'br' ? ['content-length'] : [])])
      each.headers.delete(name);
  }
  expect(head).toEqual(whole);
});

it.each([
  ['br;q=0, gzip;q=0, identity;q=0', undefined],
  ['*;q=0', undefined],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, *', 'br'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
])('a page comes in what “%s” takes', async (accepted, encoding) => {
  const { status, headers } = await curl('/claims', '--header', `Accept-Encoding: ${accepted}`);
  expect([status, headers.get('content-encoding'), headers.get('vary')]).toEqual([
    200,
    encoding,
    'Accept-Encoding',
  ]);
});

it('curl is told which methods are answered, and what can’t be decoded', async () => {
  for (const address of ['/claims', '/claims.csv', '/oembed']) {
    const asked = await curl(address, '--request', 'OPTIONS');
    expect([asked.status, asked.headers.get('allow')], address).toEqual([204, 'GET, HEAD, OPTIONS']);
    for (const method of ['POST', 'PROPFIND', 'BREW']) {
      const { status, headers } = await curl(address, '--request', method);
      expect([status, headers.get('allow')], `${method} ${address}`).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  }
  for (const address of [
    '/metrics/%E0%A4%A/data.csv',
    '/claims/%ZZ',
    '/%',
    '/sources/%C0%AF.json',
    '/claims?q=%E0%A4%A',
  ])
    expect((await curl(address)).status, address).toBe(400);
});
