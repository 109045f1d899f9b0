import { parse } from 'csv-parse/sync';
import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { metricUrl } from '../../lib/filter/urls.ts';
import { SITE_URL } from '../support/site-url.ts';
import { attributesOf, foldSpace, type ReadPage, readPage, textOf, textsOf } from './support/read-page.ts';

const CLAIMS = 43;
const ROWS = '.claim-table tr[data-claim]';
const rowsOf = (page: Page) => page.locator(ROWS);
const idsOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-claim') ?? ''));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the form filters, adds a second value, and takes each off with one click', async ({ page }) => {
      await page.goto('/claims');
      await expect(page.locator('.claims-result b')).toHaveText(`${CLAIMS - 1} claims`);
      await expect(page.locator('.claims-result')).toContainText(`in ${CLAIMS} rows: 1 restates another`);

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
      await expect(page.locator('.claims-result b')).toHaveText(`${CLAIMS - 1} claims`);
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
      expect(values.length).toBeGreaterThan(2);
      expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => b - a));
      await page.getByRole('link', { name: 'Take off “PEW percent”' }).click();
      await expect(page).toHaveURL('/claims?sort=value');
      await expect(page.getByLabel('with the words')).toHaveValue('');
    });

    test('a search from the front page: the best match first, marked where it was found', async ({
      page,
    }) => {
      await page.goto('/');
      await page.getByLabel('Search numbers, countries, words').fill('two billion');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await expect(page).toHaveURL('/claims?q=two+billion');
      const printed = rowsOf(page).first().locator('td[data-label="As printed"] mark');
      await expect(printed).toHaveText(['2', 'billion']);
      await expect(page.locator('.claim-table-found').first()).toContainText('In our words:');
      await expect(page.locator('.claim-table-found')).toHaveCount(await rowsOf(page).count());

      const order = page.getByLabel('in the order');
      await expect(order).toHaveValue('');
      await expect(order.locator('option').first()).toHaveText('of the best match');
      await order.selectOption('reading');
      await page.getByRole('button', { name: 'Show these claims' }).click();
      await expect(page).toHaveURL('/claims?q=two+billion&sort=reading');
      await expect(page.locator('.claim-table caption')).toContainText('in the order of the articles');

      await page.getByLabel('with the words').fill('two billion zzz');
      await page.getByLabel('in the order').selectOption('');
      await page.getByRole('button', { name: 'Show these claims' }).click();
      await expect(page.locator('.no-claims')).toContainText('“zzz”: no claim');
      await page.getByRole('link', { name: 'Without “zzz”' }).click();
      await expect(page).toHaveURL('/claims?q=two+billion');
      await page.getByRole('link', { name: 'Clear all filters' }).click();
      await expect(page.getByLabel('in the order').locator('option')).toHaveText([
        'of the articles',
        'of the metrics',
        'of size, the largest of a metric first',
        'of time, the earliest first',
      ]);
      await expect(page.locator('mark')).toHaveCount(0);
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
      await expect(page.locator('.pager')).toContainText('Rows 41–43 of 43');
      await page.getByRole('link', { name: 'Previous claims' }).click();
      await expect(page.locator('.pager')).toContainText('Rows 31–40 of 43');
      expect(await idsOf(page)).toEqual(seen.slice(30, 40));
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

type Offer = { facet: string; value: string; count: number };

function listOffers(document: ReadPage['document']): Offer[] {
  return [...document.querySelectorAll('.filter-form select:not([name=sort])')].flatMap((select) =>
    [...select.querySelectorAll('option')].flatMap((option) => {
      const value = option.getAttribute('value') ?? '';
      const count = Number(/\((\d+)\)$/.exec(foldSpace(option.textContent))?.[1]);
      return value === '' ? [] : [{ facet: select.getAttribute('name') ?? '', value, count }];
    }),
  );
}

/** The table and the data are one read, which the next test holds: the pages of one query stand for those of all. */
async function countDistinct(request: APIRequestContext, query: string, isPage: boolean): Promise<number> {
  const response = await request.get(`${isPage ? '/claims' : '/claims.json'}?${query}`);
  if (isPage) {
    const count = async (pattern: RegExp) => ((await response.text()).match(pattern) ?? []).length;
    return (await count(/<th scope="row" class="claim-table-what">/g)) - (await count(/"restates-mark">/g));
  }
  const { claims } = (await response.json()) as { claims: { restates: string | null }[] };
  return claims.filter((claim) => claim.restates === null).length;
}

for (const query of ['', 'country=CHN', 'kind=figure&source=mulakala-ji-2020', 'role=recipient'])
  test(`every count beside a choice leads to as many distinct claims: /claims?${query}`, async ({
    request,
  }) => {
    test.slow();
    const offers = listOffers((await readPage(request, `/claims?${query}`)).document);
    expect(offers.length).toBeGreaterThan(5);
    for (const { facet, value, count } of offers) {
      const others = new URLSearchParams(query);
      others.delete(facet);
      others.append(facet, value);
      others.set('limit', '1000');
      expect(count, `${facet}=${value}`).toBeGreaterThan(0);
      expect(await countDistinct(request, `${others}`, query === 'role=recipient'), `${facet}=${value}`).toBe(
        count,
      );
    }
  });

test('the CSV and the JSON of a view have as many rows as it counts, in its order', async ({ request }) => {
  for (const query of [
    '',
    'country=SWE',
    'metric=unfavourable-view-of-china',
    'q=china&sort=period',
    'kind=soft',
  ]) {
    const { document } = await readPage(request, `/claims?${query}`);
    const words = textOf(document, '.claims-result');
    const count = Number((/in (\d+) rows/.exec(words) ?? /^(\d+)/.exec(words))?.[1]);
    const links = new Map(
      [...document.querySelectorAll('.claims-result a')].map((link) => [
        foldSpace(link.textContent),
        link.getAttribute('href') ?? '',
      ]),
    );
    const named = `CSV (${count} row${count === 1 ? '' : 's'}, `;
    const [, csv] = [...links].find(([label]) => label.startsWith(named)) ?? [];
    const response = await request.get(csv ?? `no link to ${count} rows`);
    expect(response.headers()['content-type'], query).toContain('text/csv');
    const records: Record<string, string>[] = parse(await response.body(), { columns: true });
    expect(records, query).toHaveLength(count);
    const shown = attributesOf(document, ROWS, 'data-claim');
    expect(shown.length, query).toBeGreaterThan(0);
    expect(records.slice(0, shown.length).map((record) => record.claim_id)).toEqual(shown);
    const json = await request.get(links.get('JSON') ?? '');
    expect((await json.json()).claims, query).toHaveLength(count);
  }
});

const TWO = '/claims?country=SWE&country=CAN&role=respondent';

test('the chart of a filter: once in the HTML, named by measure and filter, whole to take away', async ({
  request,
}) => {
  const { document } = await readPage(request, TWO);
  const html = await (await request.get(TWO)).text();
  expect(textOf(document, '#chart-title')).toBe('Unfavourable view of China: Sweden or Canada, asked');
  expect(textOf(document, '.figure-subtitle')).toContain('Filter: claims that name Sweden or Canada, in the');
  const marks = attributesOf(document, '.chart-drawing[data-width="640"] .chart-mark', 'data-claim');
  expect(marks).toEqual(attributesOf(document, ROWS, 'data-claim'));
  expect(html.match(/chart-mark/g)).toHaveLength(marks.length * 4);
  const links = attributesOf(document, '.claims-chart .take-away a', 'href');
  expect(links.length).toBeGreaterThan(7);
  for (const link of links) expect((await request.get(link.replace(SITE_URL, ''))).status(), link).toBe(200);
  expect(textOf(document, '[data-cite="embed"] pre')).toContain(`${SITE_URL}/claims.embed?country=SWE&`);
});

test('where a filter has no one chart, the page says why and offers what can be drawn', async ({
  request,
}) => {
  for (const [query, why, charts] of [
    ['', 'These claims belong to 17 groups of metrics that may not share an axis', 0],
    ['?country=CHN', 'groups of metrics that may not share an axis', 4],
    ['?country=SWE&role=respondent', 'One number is a sentence and not a chart', 0],
    ['?kind=soft&source=walker-2022', 'groups of metrics that may not share an axis', 0],
    ['?metric=handwashing-stations', 'has no chart: what is known of it is a sentence', 0],
  ] as const) {
    const { document } = await readPage(request, `/claims${query}`);
    expect(textOf(document, '.claims-nochart'), query).toContain(why);
    expect(document.querySelectorAll('.multiple .chart-drawing[data-width="640"] svg'), query).toHaveLength(
      charts,
    );
  }
});

test('charts side by side say that no article sets them so, and a lone number is set in type', async ({
  request,
}) => {
  const { document } = await readPage(request, '/claims?country=CHN');
  const reasons = textOf(document, '.multiples');
  expect(reasons).toContain('No article sets these side by side; years differ');
  for (const panel of document.querySelectorAll('.multiple .figure-subtitle'))
    expect(panel.textContent).toMatch(/ · from (Walker|Mulakala & Ji) \d{4}/);
  const lone = (await readPage(request, '/claims?country=SWE&role=respondent')).document;
  expect(textOf(lone, '.claims-nochart .metric-sentence-quantity')).toBe('83 percent of adults');
});

test('a chart is drawn too where Next follows the link itself', async ({ page }) => {
  await page.goto(`${TWO}&country=AUS`);
  const marks = page.locator('.chart-drawing:visible .chart-mark');
  await expect(marks).toHaveCount(3);
  await page.getByRole('link', { name: 'Take off Australia' }).click();
  await expect(page).toHaveURL(TWO);
  await expect(marks).toHaveCount(2);
  await marks.first().hover();
  await expect(page.locator('[data-live=true] .chart-mark')).toHaveCount(2);
});

test('what is wrong with an address is named, and the rest of it applies', async ({ request }) => {
  const address = '/claims?country=XXX&country=SWE&kind=number&after=nonsense&nmae=1';
  const { document } = await readPage(request, address);
  const notice = textOf(document, '[role=status]');
  expect(notice).toContain('4 parts of this address could not be used');
  expect(notice).toContain('country: found “XXX”. A country is a three-letter ISO code');
  expect(notice).toContain('kind: found “number”. A kind is one of figure, soft, relation.');
  expect(notice).toContain('after: found “nonsense”. A cursor is taken from the “next” link');
  expect(notice).toContain('nmae: found “nmae”. There is no parameter of this name.');
  expect(textsOf(document, 'h1')).toEqual(['Claims: Sweden']);
  expect(document.querySelectorAll('tr[data-claim]').length).toBeGreaterThan(0);
});

test('a page that a list has not is named on every list, and so is what no list takes', async ({
  request,
}) => {
  const pages = [
    'metrics?page=9',
    'checks?page=abc',
    'sources?articles=9&documents=-1',
    'corrections?page=0',
  ];
  for (const address of [...pages, 'countries?']) {
    const { document } = await readPage(request, `/${address}&nmae=1`);
    const notice = textOf(document, '[role=status]');
    expect(notice, address).toContain('of this address could not be used');
    expect(notice, address).toContain('nmae: found “nmae”. There is no parameter of this name.');
    for (const [name, value] of new URLSearchParams(address.split('?')[1]))
      expect(notice, address).toContain(`${name}: found “${value}”. This list has one page.`);
  }
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

test('words that nothing contains are named', async ({ request }) => {
  const { document } = await readPage(request, '/claims?q=zzzz%25_%5C');
  expect(textOf(document, '.no-claims')).toContain('No claim contains the word “zzzz%_\\”.');
});

test('the canonical address has no page in it, and the configured origin', async ({ request }) => {
  const { document } = await readPage(request, '/claims?limit=5&country=CHN&utm_source=x');
  const canonical = attributesOf(document, 'link[rel=canonical]', 'href');
  expect(canonical).toEqual([`${SITE_URL}/claims?country=CHN`]);
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

for (const address of ADDRESSES)
  test(`no server error, whatever is asked of ${address}`, async ({ request }) => {
    const isPage = address === '/claims';
    for (const query of NASTY) {
      const asked = query.slice(0, 60);
      const response = await request.get(`${address}?${query}`, { maxRedirects: 3 });
      expect(isPage ? [200] : [200, 400], asked).toContain(response.status());
      expect((response.headers()['content-type'] ?? '').startsWith('text/html'), asked).toBe(isPage);
      const body = await response.text();
      if (isPage) expect(body, asked).not.toContain('<script>alert(1)');
      else if (response.status() === 400) expect(body, asked).toContain('found “');
    }
  });

test('a metric’s data hold one metric: another one in the query is refused by name', async ({ request }) => {
  const response = await request.get('/metrics/medical-exports/data.csv?metric=crisis-fund-size');
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain('crisis-fund-size');
});

test('every metric stands in the index and has a page with its data', async ({ request }) => {
  test.slow();
  const index = await readPage(request, '/metrics');
  const hrefs = attributesOf(index.document, '.metric-entry h2 a', 'href');
  const { metrics } = (await (await request.get('/metrics.json')).json()) as { metrics: { slug: string }[] };
  expect(metrics.length).toBeGreaterThan(10);
  expect(hrefs.toSorted()).toEqual(metrics.map(({ slug }) => metricUrl(slug)).toSorted());
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

test('a metric of one number is a sentence with everything that belongs to it', async ({ request }) => {
  const { document } = await readPage(request, '/metrics/handwashing-stations');
  expect(document.querySelectorAll('.metric-sentence')).toHaveLength(1);
  const sentence = textOf(document, '.metric-sentence');
  expect(sentence).toContain('Up to 180 stations');
  expect(sentence).toContain('“up to 180”');
  expect(sentence).toContain('undated');
  expect(sentence).toContain('7th paragraph');
  expect(document.querySelectorAll('.figure')).toHaveLength(0);
});

test('there is no metric of an unknown name', async ({ request }) => {
  for (const slug of ['nothing', '%00', '..%2F..', '%3Cscript%3E', 'constructor'])
    expect((await request.get(`/metrics/${slug}`)).status(), slug).toBe(404);
});
