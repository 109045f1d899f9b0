import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, type APIResponse, expect, test } from 'playwright/test';
import type { DescribedAnswer, OpenApi } from '../../lib/out/api/openapi-types.ts';
import { SITE_URL } from '../support/site-url.ts';

/** One record of each kind, in the place that the documentation has for it. */
const RECORDS: Record<string, string> = {
  '{id}': 'walker-2022-01',
  '{code}': 'SWE',
  '{slug}': 'unfavourable-view-of-china',
};
const toAddress = (path: string) =>
  path
    .replace('/sources/{slug}', '/sources/walker-2022')
    .replace('/findings/{slug}', '/findings/four-publics')
    .replace(/\{\w+\}/, (name) => RECORDS[name] ?? name)
    // Claims of several groups have no chart together.
    .replace(/^\/claims\.(svg|png|plain\.csv|bib|ris|csl\.json)$/, `$&?metric=${RECORDS['{slug}']}`)
    .replace(/^\/oembed$/, `$&?url=${SITE_URL}/claims/walker-2022-01`);

const withParameter = (address: string, parameter: string) =>
  `${address}${address.includes('?') ? '&' : '?'}${parameter}`;

/** What would be asked for to be told that there is nothing. */
const toMissing = (path: string) =>
  path.includes('{') ? path.replace(/\{\w+\}/, 'no-such-record') : (MISSING[path] ?? path);
const MISSING: Record<string, string> = { '/oembed': `/oembed?url=${SITE_URL}/method` };

/** What provokes each status at an address; those that are not here take a failure of ours, or more rows than there are. */
const PROVOKED: Record<string, (request: APIRequestContext, path: string) => Promise<APIResponse>> = {
  200: (request, path) => request.get(toAddress(path)),
  304: async (request, path) => {
    const { etag = '' } = (await request.get(toAddress(path))).headers();
    return request.get(toAddress(path), { headers: { 'if-none-match': etag } });
  },
  308: (request, path) => request.get(toAddress(path).toLowerCase(), { maxRedirects: 0 }),
  400: (request, path) => request.get(`${toAddress(path).split('?', 1)[0]}?q=%E0%A4%A`),
  404: (request, path) => request.get(toMissing(path)),
  405: (request, path) => request.post(toAddress(path)),
  501: (request, path) => request.get(withParameter(toAddress(path), 'format=yaml')),
};
const NOT_PROVOKED = ['413', '422', '500', '503'];

test('every address of /openapi.json answers each status as it says, with scripts of other sites let in', async ({
  request,
}) => {
  const document = (await (await request.get('/openapi.json')).json()) as OpenApi;
  expect(document.servers.map(({ url }) => url)).toEqual([SITE_URL]);
  expect(Object.keys(document.paths).length).toBeGreaterThan(20);
  for (const [path, { get }] of Object.entries(document.paths)) {
    for (const [status, provoke] of Object.entries(PROVOKED)) {
      const response = await provoke(request, path);
      const what = `${path} ${status} ${response.url()}`;
      const answer = resolve(document, get.responses[status]);
      if (answer === undefined) {
        expect(Object.keys(get.responses), what).toContain(String(response.status()));
        continue;
      }
      expect(response.status(), what).toBe(Number(status));
      const types = Object.keys(answer.content ?? {});
      const type = response.headers()['content-type']?.split(';')[0];
      expect(type === undefined ? 'none' : types, what).toEqual(
        type === undefined ? 'none' : expect.arrayContaining([type]),
      );
      if (!path.startsWith('/health'))
        expect(response.headers()['access-control-allow-origin'], what).toBe('*');
    }
    const rest = Object.keys(get.responses).filter((status) => !(status in PROVOKED));
    expect(NOT_PROVOKED, path).toEqual(expect.arrayContaining(rest));
  }
});

/** An answer with what it refers to. */
function resolve({ components }: OpenApi, answer: DescribedAnswer | undefined) {
  if (answer === undefined || !('$ref' in answer)) return answer;
  const found = components.responses[answer.$ref.split('/').at(-1) ?? ''];
  return found !== undefined && '$ref' in found ? undefined : found;
}

test('every parameter of /openapi.json may be empty where that is said, and is refused where it is not', async ({
  request,
}) => {
  const document = (await (await request.get('/openapi.json')).json()) as OpenApi;
  for (const [path, { get }] of Object.entries(document.paths)) {
    const query = get.parameters.filter((each) => each.in === 'query');
    const ask = async (names: readonly string[]) => {
      const address = toAddress(path);
      const empty = names.map((name) => `${name}=`).join('&');
      const response = await request.get(
        withParameter(path === '/oembed' && names.includes('url') ? path : address, empty),
      );
      return response.status();
    };
    const may = query.filter(({ allowEmptyValue }) => allowEmptyValue);
    if (may.length > 0) expect(await ask(may.map(({ name }) => name)), path).toBe(200);
    for (const { name, allowEmptyValue } of query)
      if (!allowEmptyValue) expect(await ask([name]), `${path} ${name}`).toBe(400);
  }
});

test('a record stands beside its page, and says where', async ({ request }) => {
  for (const path of [
    '/claims/walker-2022-01',
    '/metrics/medical-exports',
    '/countries/SWE',
    '/sources/walker-2022',
  ]) {
    const response = await request.get(`${path}.json?utm_source=x`);
    expect(response.status(), path).toBe(200);
    expect(response.headers().link).toContain(`<${SITE_URL}${path}>; rel="alternate"`);
    expect(await response.text(), path).not.toMatch(/localhost|127\.0\.0\.1/);
  }
  const led = await request.get('/countries/swe.json', { maxRedirects: 0 });
  expect([led.status(), led.headers().location]).toEqual([308, `${SITE_URL}/countries/SWE.json`]);
});

test('what can’t be answered is a problem that says so, in JSON', async ({ request }) => {
  const problems = [
    [await request.get('/claims.json?role=donor'), 400, 'bad-parameter'],
    [await request.get('/sources/walker-2022.json?limit=1'), 400, 'bad-parameter'],
    [await request.get('/claims/no-such-claim.json'), 404, 'not-found'],
    [await request.get('/metrics/no-such-metric/data.json'), 404, 'not-found'],
    [await request.get('/claims/walker-2022-01/record.json'), 404, 'not-found'],
    [await request.post('/claims.json'), 405, 'method-not-allowed'],
  ] as const;
  for (const [response, status, type] of problems) {
    expect(response.status(), response.url()).toBe(status);
    expect(response.headers()['content-type']).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, type: `${SITE_URL}/api#${type}` });
  }
});

test('a page of another site can read the answers, with their links and their version', async ({
  page,
  baseURL,
}) => {
  const site = createServer((_request, response) => response.end('<title>Another site</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const seen = await page.evaluate(async (origin) => {
      const response = await fetch(`${origin}/claims.json?limit=1`, {
        headers: { 'x-asked-by': 'a script' },
      });
      const { claims } = (await response.json()) as { claims: unknown[] };
      const [link, version] = ['link', 'x-data-version'].map((name) => response.headers.get(name));
      return { claims: claims.length, link, version };
    }, baseURL);
    expect(seen.claims).toBe(1);
    expect(seen.link).toContain('rel="next"');
    expect(seen.version).toMatch(/\S/);
  } finally {
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('/api describes every address, every parameter and every problem, and fits a phone', async ({
    page,
    request,
  }) => {
    const document = (await (await request.get('/openapi.json')).json()) as OpenApi;
    const problem = (await (await request.get('/claims.json?role=donor')).json()) as { type: string };
    await page.goto('/api');
    for (const [path, { get }] of Object.entries(document.paths))
      await expect(page.locator(`#${get.operationId}`)).toContainText(path);
    const parameters = document.paths['/claims.json']?.get.parameters ?? [];
    expect(parameters.length).toBeGreaterThan(5);
    for (const { name } of parameters) await expect(page.locator(`#parameter-${name}`)).toBeVisible();
    await expect(page.locator(new URL(problem.type).hash)).toContainText('400');
    await expect(page.locator('.api-example').first()).toContainText('"claim_id"');
    expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(360);
    const tries = await page
      .locator('#main a[href*=".json"], #main a[href*=".csv"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(tries.length).toBeGreaterThan(10);
    for (const href of tries) expect((await request.get(href, { maxRetries: 2 })).status(), href).toBe(200);
  });
});
