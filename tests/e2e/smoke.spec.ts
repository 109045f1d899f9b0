import { expect, type Page, test } from 'playwright/test';
import { SITE_URL } from './support/site-url.ts';

const CLAIM = 'walker-2022-01';
const ARTICLE = 'walker-2022';

/** Addresses with fixed names; those of a metric, a country and a claim are asked of the data below. */
const PAGES = [
  '/',
  '/metrics',
  '/claims',
  '/claims?country=SWE&role=respondent',
  `/claims/${CLAIM}`,
  '/countries',
  '/countries/SWE',
  '/sources',
  `/sources/${ARTICLE}`,
  '/checks',
  '/method',
  '/data-dictionary',
  '/api',
  '/corrections',
];

const DATA = [
  ['/claims.csv', /^text\/csv; charset=utf-8/],
  ['/claims.json', /^application\/json/],
  ['/feed.xml', /^application\/atom\+xml/],
  ['/health', /^application\/json/],
] as const;

const MISSING = [
  '/no-such-page',
  '/metrics/no-such-metric',
  '/metrics/no-such-metric/data.csv',
  '/metrics/no-such-metric/data.json',
  '/claims/no-such-claim',
  '/countries/XXX',
  '/sources/no-such-source',
  '/claims/no-such-claim.json',
  '/no-such-page.json',
];

for (const address of PAGES)
  test(`${address} answers with a page that has title, description and canonical link`, async ({ page }) => {
    const faults = collectFaults(page);
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S.*Cited Metrics|Cited Metrics.*\S/);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S{3}/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`^${SITE_URL}`));
    expect(faults).toEqual([]);
  });

for (const [address, type] of DATA)
  test(`${address} answers as ${type.source}`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toMatch(type);
    expect(await response.text()).not.toBe('');
  });

for (const address of MISSING)
  test(`${address} is not found`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
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

/** What went wrong in the page by itself: a failed script, a missing file, an error on the console. */
function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    // A browser asks for this one by itself, and not on every visit.
    if (message.type() === 'error' && !url.endsWith('/favicon.ico')) faults.push(`${message.text()} ${url}`);
  });
  return faults;
}
