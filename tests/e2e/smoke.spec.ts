import { expect, test } from 'playwright/test';
import { SITE_PAGES } from '../../lib/filter/site-pages.ts';
import { listFusedWords } from '../support/fused-words.ts';
import { listAddresses } from '../support/site-addresses.ts';
import { SITE_URL } from '../support/site-url.ts';
import { attributesOf, readPage, textOf, textsOf } from './support/read-page.ts';

const CLAIM = 'walker-2022-01';
const ARTICLE = 'walker-2022';
const METRIC = 'unfavourable-view-of-china';

/** Addresses with fixed names; those of a metric, a country and a claim are asked of the data below. */
const PAGES = [
  ...SITE_PAGES,
  '/claims?country=SWE&role=respondent',
  `/claims/${CLAIM}`,
  '/countries/SWE',
  `/sources/${ARTICLE}`,
  '/gallery',
  '/gallery/map',
];

const DATA = [
  ['/claims.csv', /^text\/csv; charset=utf-8/],
  ['/claims.json', /^application\/json/],
  ['/feed.xml', /^application\/atom\+xml/],
  ['/articles.xml', /^application\/atom\+xml/],
  ['/health', /^application\/json/],
  [`/claims/${CLAIM}.bib`, /^application\/x-bibtex; charset=utf-8/],
  [`/claims/${CLAIM}.ris`, /^application\/x-research-info-systems; charset=utf-8/],
  [`/claims/${CLAIM}.csl.json`, /^application\/vnd\.citationstyles\.csl\+json/],
  [`/sources/${ARTICLE}.bib`, /^application\/x-bibtex/],
  [`/claims.bib?metric=${METRIC}`, /^application\/x-bibtex/],
  [`/metrics/${METRIC}/chart.svg`, /^image\/svg\+xml/],
  [`/metrics/${METRIC}/chart.png`, /^image\/png/],
  [`/metrics/${METRIC}/embed`, /^text\/html/],
] as const;

const MISSING = [
  '/no-such-page',
  '/metrics/no-such-metric',
  '/metrics/no-such-metric/data.csv',
  '/metrics/no-such-metric/data.json',
  '/claims/no-such-claim',
  '/countries/XXX',
  '/sources/no-such-source',
  '/topics/no-such-topic',
  '/gallery/no-such-form',
  '/claims/no-such-claim.json',
  '/claims/no-such-claim.bib',
  '/sources/no-such-source.csl.json',
  '/findings/no-such-finding.ris',
  '/no-such-page.json',
];

test('no page makes one word of two texts that stand side by side', async ({ request }) => {
  const rows = `/metrics/${METRIC}`;
  for (const address of [...PAGES, rows, `${rows}/embed`, `${rows}/chart.svg`, '/claims?view=table']) {
    const response = await request.get(address);
    expect(listFusedWords(await response.text()), address).toEqual([]);
  }
});

test('what is copied off a chart tells each number from its note', async ({ page }) => {
  await page.goto(`/metrics/${METRIC}`);
  const copied = await page.evaluate(() => {
    const drawing = [...document.querySelectorAll('.chart-fit svg')].find(
      (svg) => svg.getClientRects().length > 0,
    );
    getSelection()?.selectAllChildren(drawing as Element);
    return getSelection()?.toString() ?? '';
  });
  expect(copied.replace(/\s+/g, ' ')).toMatch(/Canada 74% \(note 2\) Australia 86% \(note 3\) /);
});

test('every address of a page answers with one, that has title, description and canonical link', async ({
  request,
}) => {
  for (const address of PAGES) {
    const { status, document } = await readPage(request, address);
    expect(status, address).toBe(200);
    expect(textOf(document, 'title'), address).toMatch(/\S.*Cited Metrics|Cited Metrics.*\S/);
    expect(textsOf(document, 'h1'), address).toHaveLength(1);
    const [description = ''] = attributesOf(document, 'meta[name="description"]', 'content');
    expect(description, address).toMatch(/\S{3}/);
    const [canonical = ''] = attributesOf(document, 'link[rel="canonical"]', 'href');
    expect(canonical.startsWith(SITE_URL), `${address}: ${canonical}`).toBe(true);
  }
});

test('every address of data answers with its type', async ({ request }) => {
  for (const [address, type] of DATA) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()['content-type'], address).toMatch(type);
    expect((await response.body()).length, address).toBeGreaterThan(0);
  }
});

test('an address of nothing is not found', async ({ request }) => {
  for (const address of MISSING) expect((await request.get(address)).status(), address).toBe(404);
});

test('what can be decoded and names nothing is no failure of ours, NUL in a parameter included', async ({
  request,
}) => {
  const records = [...listAddresses('page'), ...listAddresses('route')].filter((path) => path.includes('{'));
  for (const path of records) {
    const response = await request.get(path.replace(/\{\w+\}/, '%F0%9F%90%99'));
    expect([400, 404], path).toContain(response.status());
  }
  for (const address of ['/claims', '/claims.json', '/claims.csv', '/feed.xml', '/metrics.json'])
    for (const name of ['q', 'after', 'country', 'source'])
      expect((await request.get(`${address}?${name}=%00`)).status(), `${address} ${name}`).toBeLessThan(500);
});

test('every metric has its page and both of its data files', async ({ request }) => {
  const { claims } = (await (await request.get('/claims.json')).json()) as { claims: { metric: string }[] };
  const metrics = [...new Set(claims.map(({ metric }) => metric))];
  expect(metrics.length).toBeGreaterThan(0);
  for (const metric of metrics) {
    const found = await Promise.all(
      ['', '/data.csv', '/data.json'].map(async (rendering) => {
        const response = await request.get(`/metrics/${metric}${rendering}`);
        return [response.status(), response.headers()['content-type']?.split(';')[0]];
      }),
    );
    expect(found, metric).toEqual([
      [200, 'text/html'],
      [200, 'text/csv'],
      [200, 'application/json'],
    ]);
  }
});

test('the site never takes its name from the Host header', async ({ request }) => {
  for (const address of ['/', `/claims/${CLAIM}`, '/claims.csv', '/claims.json', '/feed.xml']) {
    const text = await (
      await request.get(address, { headers: { 'x-forwarded-host': 'evil.example' } })
    ).text();
    expect(text, address).toContain(SITE_URL);
    expect(text, address).not.toMatch(/evil\.example|127\.0\.0\.1|localhost/);
  }
});
