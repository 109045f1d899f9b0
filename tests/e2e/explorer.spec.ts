import { parse } from 'csv-parse/sync';
import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { SITE_URL } from './support/site-url.ts';

const CLAIMS = 43;
const rowsOf = (page: Page) => page.locator('tr[data-claim]');
const idsOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-claim') ?? ''));
const countIn = async (page: Page) =>
  Number(/^\d+/.exec((await page.locator('.claims-result b').textContent()) ?? '')?.[0]);

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the form filters, adds a second value, and takes each off with one click', async ({ page }) => {
      await page.goto('/claims');
      await expect(page.locator('.claims-result b')).toHaveText(`${CLAIMS} claims`);
      await expect(page.locator('.claims-result')).toContainText('(1 restates another)');

      await page.getByLabel('Claims that name the country').selectOption('SWE');
      await page.getByLabel('in the role').selectOption('respondent');
      await page.getByRole('button', { name: 'Show these claims' }).click();
      await expect(page).toHaveURL('/claims?country=SWE&role=respondent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims: Sweden, asked');
      await expect(page).toHaveTitle(/^Claims: Sweden, asked/);
      await expect(rowsOf(page)).toHaveCount(1);

      await page.getByLabel('Claims that name the country').selectOption('CAN');
      await page.getByRole('button', { name: 'Show these claims' }).click();
      await expect(page).toHaveURL('/claims?country=SWE&country=CAN&role=respondent');
      await expect(rowsOf(page)).toHaveCount(2);

      await page.getByRole('link', { name: 'Take off Sweden' }).click();
      await expect(page).toHaveURL('/claims?country=CAN&role=respondent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims: Canada, asked');
      await expect(page.getByLabel('Claims that name the country')).toHaveValue('');

      await page.getByRole('link', { name: 'Clear all filters' }).click();
      await expect(page).toHaveURL('/claims');
      await expect(page.locator('.claims-result b')).toHaveText(`${CLAIMS} claims`);
    });

    test('words and order are kept from one form to the next', async ({ page }) => {
      await page.goto('/claims');
      await page.getByLabel('with the words').fill('PEW percent');
      await page.getByLabel('in the order').selectOption('value');
      await page.getByRole('button', { name: 'Show these claims' }).click();
      await expect(page).toHaveURL('/claims?q=PEW+percent&sort=value');
      await expect(page.getByLabel('with the words')).toHaveValue('PEW percent');
      await expect(page.getByLabel('in the order')).toHaveValue('value');
      const values = await page.locator('.claim-table-value').allTextContents();
      expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => b - a));
      await page.getByRole('link', { name: 'Take off “PEW percent”' }).click();
      await expect(page).toHaveURL('/claims?sort=value');
      await expect(page.getByLabel('with the words')).toHaveValue('');
    });

    test('pages of ten lead on through every claim once, and back', async ({ page }) => {
      await page.goto('/claims?limit=10');
      const seen = await idsOf(page);
      expect(seen).toHaveLength(10);
      for (let number = 2; number <= 5; number++) {
        const before = page.url();
        await page.getByRole('link', { name: 'Next claims' }).click();
        await expect(page).not.toHaveURL(before);
        await expect(rowsOf(page)).toHaveCount(number === 5 ? CLAIMS % 10 : 10);
        await expect(rowsOf(page).first()).not.toHaveAttribute('data-claim', seen.at(-10) ?? '');
        seen.push(...(await idsOf(page)));
      }
      expect(new Set(seen).size).toBe(CLAIMS);
      await expect(page.getByRole('link', { name: 'Next claims' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Back to the start' }).click();
      await expect(page).toHaveURL('/claims?limit=10');
    });

    test('a row leads to its claim', async ({ page }) => {
      await page.goto('/claims?source=walker-2022&country=SWE&role=respondent');
      const [id] = await idsOf(page);
      await rowsOf(page).getByRole('link').first().click();
      await expect(page).toHaveURL(`/claims/${id}`);
    });
  });

async function listOffers(page: Page): Promise<{ facet: string; value: string; count: number }[]> {
  const found = await page.locator('.filter-form select:not([name=sort]) option').evaluateAll((options) =>
    options.map((option) => ({
      facet: option.closest('select')?.name ?? '',
      value: (option as HTMLOptionElement).value,
      count: Number(/\((\d+)\)$/.exec(option.textContent ?? '')?.[1]),
    })),
  );
  return found.filter(({ value }) => value !== '');
}

async function countRows(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text();
  return html.match(/<tr data-claim=/g)?.length ?? 0;
}

for (const query of ['', 'country=CHN', 'kind=figure&source=mulakala-ji-2020', 'role=recipient'])
  test(`every count beside a choice leads to as many rows: /claims?${query}`, async ({ page, request }) => {
    test.slow();
    await page.goto(`/claims?${query}`);
    const offers = await listOffers(page);
    expect(offers.length).toBeGreaterThan(5);
    for (const { facet, value, count } of offers) {
      const others = new URLSearchParams(query);
      others.delete(facet);
      others.append(facet, value);
      others.set('limit', '1000');
      expect(count, `${facet}=${value}`).toBeGreaterThan(0);
      expect(await countRows(request, `/claims?${others}`), `${facet}=${value}`).toBe(count);
    }
  });

for (const query of [
  '',
  'country=SWE',
  'metric=unfavourable-view-of-china',
  'q=china&sort=period',
  'kind=soft',
])
  test(`the CSV of the view has as many rows as the view counts: /claims?${query}`, async ({
    page,
    request,
  }) => {
    await page.goto(`/claims?${query}`);
    const count = await countIn(page);
    const link = page.getByRole('link', { name: /^CSV of/ });
    await expect(link).toHaveText(count === 1 ? 'CSV of this row' : `CSV of these ${count} rows`);
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain('text/csv');
    const records: Record<string, string>[] = parse(await response.body(), { columns: true });
    expect(records).toHaveLength(count);
    const shown = await idsOf(page);
    expect(records.slice(0, shown.length).map((record) => record.claim_id)).toEqual(shown);
    const json = await request.get(
      (await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')) ?? '',
    );
    expect((await json.json()).claims).toHaveLength(count);
  });

test('what is wrong with an address is named, and the rest of it applies', async ({ page }) => {
  await page.goto('/claims?country=XXX&country=SWE&kind=number&after=nonsense&nmae=1');
  const notice = page.getByRole('status');
  await expect(notice).toContainText('4 parts of this address could not be used');
  await expect(notice).toContainText('country: found “XXX”. A country is a three-letter ISO code');
  await expect(notice).toContainText('kind: found “number”. A kind is one of figure, soft, relation.');
  await expect(notice).toContainText('after: found “nonsense”. A cursor is taken from the “next” link');
  await expect(notice).toContainText('nmae: found “nmae”. There is no parameter of this name.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims: Sweden');
  expect(await idsOf(page)).not.toHaveLength(0);
});

test('a cursor of another order is named, and the first page is shown', async ({ page }) => {
  await page.goto('/claims?limit=5');
  const href = (await page.getByRole('link', { name: 'Next claims' }).getAttribute('href')) ?? '';
  await page.goto(`${href}&sort=value`);
  await expect(page.getByRole('status')).toContainText('A cursor is taken from the “next” link of a page');
  await expect(rowsOf(page)).toHaveCount(5);
  await expect(page.getByRole('link', { name: 'Back to the start' })).toHaveCount(0);
});

test('filters that exclude each other are named, and each can be taken off', async ({ page }) => {
  await page.goto('/claims?country=SWE&metric=medical-exports');
  await expect(page.getByRole('heading', { name: 'No claim fits all of this' })).toBeVisible();
  await expect(page.locator('.no-claims')).toContainText(
    'Sweden and Exports of medical materials exclude each other',
  );
  await expect(page.getByRole('link', { name: 'Take off Sweden' })).toBeVisible();
  await page.getByRole('link', { name: 'Without Sweden' }).click();
  await expect(page).toHaveURL('/claims?metric=medical-exports');
  await expect(rowsOf(page)).toHaveCount(1);
});

test('words that nothing contains are named', async ({ page }) => {
  await page.goto('/claims?q=zzzz%25_%5C');
  await expect(page.locator('.no-claims')).toContainText('No claim contains all of the words “zzzz%_\\”.');
});

test('the canonical address has no page in it, and the configured origin', async ({ page }) => {
  await page.goto('/claims?limit=5&country=CHN&utm_source=x');
  const canonical = page.locator('link[rel=canonical]');
  await expect(canonical).toHaveAttribute('href', `${SITE_URL}/claims?country=CHN`);
});

const LONG = 'x'.repeat(10_000);
const NASTY = [
  'country=XXX',
  'country=%3Cscript%3Ealert(1)%3C/script%3E',
  'metric=%00',
  'q=%00',
  'q=%00%00&after=%00',
  'source=%00',
  'after=nonsense',
  'after=WyJyZWFkaW5nIiwiOTk5OTk5OTk5OTk5OTk5IiwiMSJd',
  'after=WyJyZWFkaW5nIiwiMSIsIjEnOyBkcm9wIHRhYmxlIGNsYWltczstLSJd',
  'after=bnVsbA',
  'after=WyJyZWFkaW5nIixudWxsLHt9XQ',
  `after=${LONG}`,
  `q=${LONG}`,
  `country=${LONG}`,
  `${LONG}=1`,
  Array.from({ length: 900 }, (_, index) => `country=C${index}`).join('&'),
  'q=%25%25%25&q=___',
  'q=%27%3B+drop+table+claims%3B--',
  'q=%5C',
  'q=%E0%A4%A',
  'q=%ED%A0%80',
  'q=%F0%9F%98%80%E2%80%AE',
  'limit=0',
  'limit=-5&limit=99999999999999',
  'limit=1e3',
  'sort=__proto__',
  'role=constructor&kind=toString',
  '__proto__=1&constructor=2&toString=3',
  'country[]=SWE&country[0]=SWE',
  'country=SWE&&&===&=x&?',
  '%=%&%%%',
  'nxtPslug=x&_rsc=1',
];
const ADDRESSES = ['/claims', '/claims.csv', '/claims.json', '/metrics/medical-exports/data.csv'];

for (const query of NASTY)
  test(`no server error, whatever the address: ?${query.slice(0, 60)}`, async ({ request }) => {
    for (const address of ADDRESSES) {
      const response = await request.get(`${address}?${query}`, { maxRedirects: 3 });
      const isPage = address === '/claims';
      expect(isPage ? [200] : [200, 400], address).toContain(response.status());
      expect((response.headers()['content-type'] ?? '').startsWith('text/html'), address).toBe(isPage);
      const body = await response.text();
      if (isPage) expect(body).not.toContain('<script>alert(1)');
      else if (response.status() === 400) expect(body, address).toContain('found “');
    }
  });

test('a metric’s data hold one metric: another one in the query is refused by name', async ({ request }) => {
  const response = await request.get('/metrics/medical-exports/data.csv?metric=crisis-fund-size');
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain('crisis-fund-size');
});

test('every metric stands in the index and has a page with its data', async ({ page, request }) => {
  test.slow();
  await page.goto('/metrics');
  const links = page.locator('.metric-entry h2 a');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBe(new Set(hrefs).size);
  expect(hrefs).toContain('/metrics/unfavourable-view-of-china');
  for (const href of hrefs) {
    const html = await (await request.get(href)).text();
    const records: Record<string, string>[] = parse(await (await request.get(`${href}/data.csv`)).body(), {
      columns: true,
    });
    expect(records.length, href).toBeGreaterThan(0);
    for (const record of records) expect(html, href).toContain(`/claims/${record.claim_id}`);
    for (const words of ['What is measured', 'What this does not say', 'What other sources say'])
      expect(html, href).toContain(words);
  }
});

test('a metric of one number is a sentence with everything that belongs to it', async ({ page }) => {
  await page.goto('/metrics/handwashing-stations');
  const sentence = page.locator('.metric-sentence');
  await expect(sentence).toHaveCount(1);
  await expect(sentence).toContainText('Up to 180 stations');
  await expect(sentence).toContainText('“up to 180”');
  await expect(sentence).toContainText('undated');
  await expect(sentence).toContainText('7th paragraph');
  await expect(page.locator('.figure')).toHaveCount(0);
});

test('there is no metric of an unknown name', async ({ request }) => {
  for (const slug of ['nothing', '%00', '..%2F..', '%3Cscript%3E', 'constructor'])
    expect((await request.get(`/metrics/${slug}`)).status(), slug).toBe(404);
});

for (const path of [
  '/claims',
  '/claims?country=SWE&metric=medical-exports',
  '/metrics',
  '/metrics/handwashing-stations',
])
  test(`nothing scrolls sideways on a phone: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
