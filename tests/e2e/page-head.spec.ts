import { type HTMLDocument, Window } from 'happy-dom';
import { type APIRequestContext, expect, test } from 'playwright/test';
import { SITE_PAGES } from '../../lib/filter/site-pages.ts';
import { listAddresses } from '../support/site-addresses.ts';
import { SITE_URL } from '../support/site-url.ts';
import { pngSize } from './support/picture.ts';
import { attributesOf } from './support/read-page.ts';

/** An address of each page that has a record in its own, or is nothing without a filter. */
const OF_RECORDS: Record<string, string> = {
  '/metrics/{slug}': '/metrics/medical-exports',
  '/metrics/{slug}/cite': '/metrics/medical-exports/cite',
  '/topics/{slug}': '',
  '/claims/{id}': '/claims/walker-2022-01',
  '/claims/{id}/cite': '/claims/walker-2022-01/cite',
  '/gallery/{form}': '/gallery/map',
  '/findings/{slug}/cite': '/findings/four-publics/cite',
  '/sources/{slug}': '/sources/walker-2022',
  '/sources/{slug}/cite': '/sources/walker-2022/cite',
  '/countries/{code}': '/countries/SWE',
  '/countries/{code}/cite': '/countries/SWE/cite',
  '/claims.cite': '/claims.cite?metric=medical-exports',
};
const ALSO = ['/claims?country=SWE&kind=figure', '/no-such-page', '/claims/no-such-claim'];
const EMBEDDABLE = /^\/(claims|metrics)\/[^/]+$|^\/claims(\?|$)/;

const metaOf = (document: HTMLDocument, name: string) =>
  attributesOf(document, `meta[property="${name}"], meta[name="${name}"]`, 'content');
const linksOf = (document: HTMLDocument, selector: string) =>
  attributesOf(document, `link${selector}`, 'href');

/** The head of a page alone, which is read in a hundredth of the time of the whole. */
async function readHead(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  const [head = ''] = (await response.text()).split('</head>', 1);
  const { DOMParser } = new Window();
  return { status: response.status(), document: new DOMParser().parseFromString(head, 'text/html') };
}

test('every page says in its head what it is, to readers of feeds, to those who show links, and to those who embed', async ({
  request,
}) => {
  const topics = (await (await request.get('/metrics.json')).json()) as { metrics: { topics: string[] }[] };
  const [topic] = topics.metrics.flatMap((metric) => metric.topics);
  const pages = listAddresses('page').map((page) => {
    if (page === '/topics/{slug}') return `/topics/${topic}`;
    return OF_RECORDS[page] ?? page;
  });
  expect(pages).toEqual(expect.arrayContaining([...SITE_PAGES]));
  expect(pages.filter((page) => page.includes('{'))).toEqual([]);
  const cards = new Set<string>();
  for (const address of [...pages, ...ALSO]) {
    const { status, document } = await readHead(request, address);
    const isThere = status === 200;
    expect(isThere, address).toBe(!address.includes('no-such'));
    const one = (name: string) => {
      const found = metaOf(document, name);
      expect(found, `${address} ${name}`).toHaveLength(1);
      expect(found[0], `${address} ${name}`).toMatch(/\S/);
      return found[0] ?? '';
    };
    for (const name of [
      'og:title',
      'og:description',
      'og:image:alt',
      'og:type',
      'twitter:title',
      'twitter:description',
    ])
      one(name);
    expect([one('og:site_name'), one('twitter:card')]).toEqual(['Cited Metrics', 'summary_large_image']);
    expect([one('og:image:width'), one('og:image:height')]).toEqual(['1200', '630']);
    expect(one('twitter:image')).toBe(one('og:image'));
    cards.add(one('og:image'));
    if (isThere) expect([one('og:url')], address).toEqual(linksOf(document, '[rel="canonical"]'));
    expect(linksOf(document, '[rel="icon"]'), address).toEqual(['/favicon.ico', '/icon.svg']);
    expect(linksOf(document, '[rel="apple-touch-icon"]'), address).toEqual(['/apple-touch-icon.png']);
    expect(linksOf(document, '[rel="manifest"]'), address).toEqual(['/manifest.webmanifest']);
    const feeds = linksOf(document, '[rel="alternate"][type="application/atom+xml"]');
    expect(feeds, address).toEqual(
      expect.arrayContaining(['/articles.xml', '/feed.xml'].map((feed) => SITE_URL + feed)),
    );
    const oembed = ['json', 'xml'].flatMap((form) =>
      linksOf(
        document,
        `[rel="alternate"][type="${form === 'json' ? 'application/json' : 'text/xml'}+oembed"]`,
      ),
    );
    expect(oembed, address).toHaveLength(isThere && EMBEDDABLE.test(address) ? 2 : 0);
    for (const link of oembed) {
      const answer = await request.get(link.slice(SITE_URL.length));
      expect(answer.status(), link).toBe(200);
      expect(await answer.text(), link).toContain('Cited Metrics');
    }
  }
  expect(cards.size).toBeGreaterThan(2);
  for (const card of cards) {
    const picture = await request.get(card.slice(SITE_URL.length));
    expect(pngSize(await picture.body()), card).toEqual({ width: 1200, height: 630 });
  }
});

test('the icon comes in every size that pages and the manifest name, drawn from one SVG', async ({
  request,
}) => {
  const favicon = await (await request.get('/favicon.ico')).body();
  const sizes = Array.from({ length: favicon.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [bytes, from] = [favicon.readUInt32LE(at + 8), favicon.readUInt32LE(at + 12)];
    return [favicon[at], pngSize(favicon.subarray(from, from + bytes)).width];
  });
  expect(sizes).toEqual([16, 32, 48].map((size) => [size, size]));
  expect(pngSize(await (await request.get('/apple-touch-icon.png')).body())).toEqual({
    width: 180,
    height: 180,
  });
  expect(await (await request.get('/icon.svg')).text()).toMatch(/^<svg .*viewBox="0 0 32 32"/);
  const response = await request.get('/manifest.webmanifest');
  expect(response.headers()['content-type']).toBe('application/manifest+json; charset=utf-8');
  const { icons } = (await response.json()) as { icons: { src: string; sizes: string; purpose: string }[] };
  expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'any', 'maskable']);
  for (const { src, sizes: said } of icons.filter((icon) => icon.sizes !== 'any')) {
    const { width, height } = pngSize(await (await request.get(src)).body());
    expect(`${width}x${height}`, src).toBe(said);
  }
  expect((await request.get('/icons/none.png')).status()).toBe(404);
  // Nobody is named under test: whoever runs a site names the contact.
  expect((await request.get('/.well-known/security.txt')).status()).toBe(404);
});

test('the sitemap dates every page that shows data by them', async ({ request }) => {
  const text = await (await request.get('/sitemap.xml')).text();
  const entries = [...text.matchAll(/<url>\s*<loc>(.*?)<\/loc>\s*(?:<lastmod>(.*?)<\/lastmod>)?/g)];
  const undated = entries
    .filter(([, , lastmod]) => lastmod === undefined)
    .map(([, loc = '']) => loc.slice(SITE_URL.length));
  expect(entries.length).toBeGreaterThan(50);
  expect(undated.filter((path) => !path.startsWith('/sources/'))).toEqual([
    '/method',
    '/data-dictionary',
    '/api',
  ]);
  for (const [, loc, lastmod = '2026-01-01'] of entries) expect(lastmod, loc).toMatch(/^20\d\d-\d\d-\d\d$/);
});
