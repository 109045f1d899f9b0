import { parse } from 'csv-parse/sync';
import { expect, test } from 'playwright/test';
import { readWorkbook } from '../../seed/files/xlsx/read-workbook.ts';
import { readZip } from '../support/read-zip.ts';
import { SITE_URL } from '../support/site-url.ts';

const FILTER = '?country=CHN&kind=figure';

test('the links of a view say rows and size, and lead to its whole files', async ({ page, request }) => {
  await page.goto(`/claims${FILTER}`);
  const links = page.locator('.claims-result .take-away-download a');
  await expect(links).toHaveText([
    /^CSV \(\d+ rows, about [\d.]+ kB\)$/,
    'Excel (.xlsx)',
    'JSON',
    'ZIP with sources',
  ]);
  const addressOf = async (hasText: string | RegExp) =>
    (await links.filter({ hasText }).getAttribute('href')) ?? '';
  const csv = await request.get(await addressOf(/^CSV \(/));
  const xlsx = await request.get(await addressOf('Excel (.xlsx)'));
  const zip = await request.get(await addressOf('ZIP with sources'));
  const plain = await csv.body();
  const name = 'cited-metrics-claims-country-CHN-kind-figure';
  expect(zip.headers()['content-disposition']).toBe(`attachment; filename="${name}.zip"`);
  const files = await readZip(await zip.body());
  expect(files.get(`${name}.csv`)?.equals(plain)).toBe(true);
  expect(xlsx.headers()['content-disposition']).toBe(`attachment; filename="${name}.xlsx"`);
  const [claims] = readWorkbook(await xlsx.body());
  expect(claims?.read().rows).toHaveLength(parse(plain).length);
  expect(String(files.get('README.md'))).toContain(`${SITE_URL}/claims${FILTER}`);
});

for (const address of [
  `/claims.csv${FILTER}`,
  '/claims.zip',
  '/claims.xlsx',
  '/metrics/medical-exports/data.zip',
])
  test(`${address} answers HEAD, and is not sent twice`, async ({ request }) => {
    const first = await request.get(address);
    const head = await request.head(address);
    const { etag = '', ...headers } = head.headers();
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    for (const name of ['content-type', 'content-disposition', 'x-data-version']) {
      expect(headers[name], name).toMatch(/\S/);
      expect(headers[name], name).toBe(first.headers()[name]);
    }
    // The tag's end names the compression, and a better one may be ready by now.
    const bare = (tag = '') => tag.replace(/-(br|best)"$/, '"');
    expect(bare(etag)).toBe(bare(first.headers().etag));
    const again = await request.get(address, { headers: { 'if-none-match': etag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  });
