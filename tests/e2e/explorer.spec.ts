import { parse } from 'csv-parse/sync';
import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { metricUrl } from '../../lib/filter/urls.ts';
import { SITE_URL } from '../support/site-url.ts';
import { choose, openList } from './support/choose.ts';
import { drawLive } from './support/live.ts';
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

      await choose(page, 'Country', 'Sweden', javaScriptEnabled);
      await expect(page).toHaveURL('/claims?country=SWE');
      await choose(page, 'More filters', 'asked', javaScriptEnabled);
      await expect(page).toHaveURL('/claims?country=SWE&role=respondent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims: Sweden, asked');
      await expect(page).toHaveTitle(/^Claims: Sweden, asked/);
      await expect(rowsOf(page)).toHaveCount(1);

      await choose(page, 'Country', 'Canada', javaScriptEnabled);
      await expect(page).toHaveURL('/claims?country=CAN&country=SWE&role=respondent');
      await expect(rowsOf(page)).toHaveCount(2);

      await page.getByRole('link', { name: 'Take off Sweden' }).click();
      await expect(page).toHaveURL('/claims?country=CAN&role=respondent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims: Canada, asked');

      await page.getByRole('link', { name: 'Clear all filters' }).click();
      await expect(page).toHaveURL('/claims');
      await expect(page.locator('.claims-result b')).toHaveText(`${CLAIMS - 1} claims`);
      await expect(page.locator('.facet-choice input:checked')).toHaveCount(0);
    });

    test('words and order are kept from one form to the next', async ({ page }) => {
      await page.goto('/claims');
      if (javaScriptEnabled) await expect(page.locator('html')).toHaveAttribute('data-script', 'true');
      await openList(page, 'More filters');
      await page.getByLabel('With the words').fill('PEW percent');
      await page.getByLabel('With the words').press('Enter');
      await expect(page).toHaveURL('/claims?q=PEW+percent');
      await expect(page.locator('.claim-table-found').first()).toContainText('In our words:');
      await openList(page, 'More filters');
      await expect(page.getByLabel('Order of the table').locator('option').first()).toHaveText(
        'of the best match',
      );
      await page.getByRole('link', { name: 'Value', exact: true }).click();
      await expect(page).toHaveURL('/claims?q=PEW+percent&sort=value');
      await expect(page.locator('th[aria-sort]')).toHaveText(/Value/);
      await expect(page.getByLabel('With the words')).toHaveValue('PEW percent');
      await expect(page.getByLabel('Order of the table')).toHaveValue('value');
      const values = await page.locator('.claim-table-value:is(td)').allTextContents();
      expect(values.length).toBeGreaterThan(2);
      expect(values.map(Number)).toEqual(values.map(Number).toSorted((a, b) => b - a));
      await page.getByRole('link', { name: 'Take off “PEW percent”' }).click();
      await expect(page).toHaveURL('/claims?sort=value');
      await expect(page.getByLabel('With the words')).toHaveValue('');
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
      await expect(page).toHaveURL('/claims?limit=10&view=table');
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
  return [...document.querySelectorAll('.facet-choice')].map((choice) => {
    const input = choice.querySelector('input');
    const count = Number(/\((\d+)\)$/.exec(foldSpace(choice.textContent))?.[1]);
    return { facet: input?.getAttribute('name') ?? '', value: input?.getAttribute('value') ?? '', count };
  });
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

test('the chart of a filter: what was chosen lit in its whole, named by measure and filter, to take away', async ({
  request,
}) => {
  const { document } = await readPage(request, TWO);
  expect(textOf(document, '#chart-title')).toBe('Unfavourable view of China: Sweden or Canada, asked');
  expect(textOf(document, '.figure-subtitle')).toContain('Filter: claims that name Sweden or Canada, in the');
  expect(textOf(document, '.figure-subtitle')).toContain('In colour: what was chosen. In grey: what else is');
  const drawn = [...document.querySelectorAll('.chart-drawing[data-width="480"] .chart-mark')];
  const lit = drawn.filter((mark) => mark.innerHTML.includes('fill="var(--stated)"'));
  expect(drawn).toHaveLength(4);
  expect(lit.map((mark) => mark.getAttribute('data-claim'))).toEqual(
    attributesOf(document, ROWS, 'data-claim'),
  );
  const links = attributesOf(document, '#chart .take-away a', 'href');
  expect(links.length).toBeGreaterThan(7);
  for (const link of links) expect((await request.get(link.replace(SITE_URL, ''))).status(), link).toBe(200);
  expect(textOf(document, '[data-cite="embed"] pre')).toContain(`${SITE_URL}/claims.embed?country=SWE&`);
  const plain = await (await request.get(TWO.replace('/claims', '/claims.plain.csv'))).text();
  expect(plain).toContain('Canada');
  expect(plain).not.toContain('Australia');
  const one = await (await request.get('/claims.plain.csv?country=CAN')).text();
  expect(one.trim().split('\n').slice(1)).toEqual([expect.stringContaining('Canada,74')]);
});

test('where a filter has no one chart, its axes stand side by side, lone numbers in type, words told', async ({
  request,
}) => {
  for (const [query, panels, numbers, words] of [
    ['', 11, 6, 6],
    ['?country=CHN', 9, 5, 6],
    ['?kind=soft&source=walker-2022', 0, 0, 4],
  ] as const) {
    const { document } = await readPage(request, `/claims${query}`);
    const count = (selector: string) => document.querySelectorAll(selector).length;
    expect([count('.multiple'), count('.multiple .in-type'), count('.multiples-words li')], query).toEqual([
      panels,
      numbers,
      words,
    ]);
    expect(count('.multiple .chart-drawing[data-width="480"] svg'), query).toBeGreaterThanOrEqual(
      panels - numbers,
    );
  }
  const { document } = await readPage(request, '/claims?metric=handwashing-stations');
  expect(document.querySelectorAll('#chart .chart-drawing[data-width="480"] svg')).toHaveLength(1);
});

test('panels of several articles say that no article sets them side by side', async ({ request }) => {
  const { document } = await readPage(request, '/claims?country=CHN');
  expect(textOf(document, '.multiples')).toContain('No article sets these side by side; years differ');
  for (const panel of document.querySelectorAll('.multiple .figure-subtitle'))
    expect(panel.textContent).toMatch(/ · from (Walker|Mulakala & Ji) \d{4}/);
});

test('each tab is an address: charts above the rows, a map, or rows alone', async ({ request }) => {
  const seen = async (query: string) => {
    const { document } = await readPage(request, `/claims?${query}`);
    return {
      tab: textOf(document, '.explorer-tab[aria-current]'),
      charts: document.querySelector('.explorer-panels, .explorer-found > .figure') !== null,
      map: document.querySelector('.explorer-map') !== null,
      rows: document.querySelectorAll(ROWS).length > 0,
    };
  };
  expect(await seen('country=MYS')).toEqual({ tab: 'Charts', charts: true, map: false, rows: true });
  expect(await seen('country=MYS&view=map')).toEqual({ tab: 'Map', charts: false, map: true, rows: true });
  expect(await seen('country=MYS&view=table')).toEqual({
    tab: 'Table',
    charts: false,
    map: false,
    rows: true,
  });
  const { document } = await readPage(request, '/claims?country=SWE&view=map');
  expect(textOf(document, '.explorer-why')).toContain('None of these claims says who to whom');
});

test('a chart that came by a choice is drawn in the browser too', async ({ page }) => {
  await page.goto(`${TWO}&country=AUS`);
  const lit = page.locator('.chart-drawing:visible .chart-bar[fill="var(--stated)"]');
  await expect(lit).toHaveCount(3);
  await page.getByRole('link', { name: 'Take off Australia' }).click();
  await expect(page).toHaveURL(TWO);
  await expect(lit).toHaveCount(2);
  const stage = await drawLive(page, page.locator('main'));
  await expect(stage.locator('.chart-bar[fill="var(--stated)"]')).toHaveCount(2);
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

function isReadable(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

for (const address of ADDRESSES)
  test(`no server error, whatever is asked of ${address}`, async ({ request }) => {
    const isPage = address === '/claims';
    for (const query of NASTY) {
      const asked = query.slice(0, 60);
      const response = await request.get(`${address}?${query}`, { maxRedirects: 3 });
      const answers = isPage ? [200] : [200, 400];
      expect(isReadable(query) ? answers : [400], asked).toContain(response.status());
      expect((response.headers()['content-type'] ?? '').startsWith('text/html'), asked).toBe(isPage);
      const body = await response.text();
      if (isPage) expect(body, asked).not.toContain('<script>alert(1)');
      else if (response.status() === 400)
        expect(body, asked).toContain(isReadable(query) ? 'found “' : 'can’t be read');
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
  const { document } = await readPage(request, '/metrics/manual-languages');
  expect(document.querySelectorAll('.metric-sentence')).toHaveLength(1);
  const sentence = textOf(document, '.metric-sentence');
  expect(sentence).toContain('8 languages');
  expect(sentence).toContain('undated');
  expect(sentence).toContain('7th paragraph');
  expect(document.querySelectorAll('.figure')).toHaveLength(0);
});

test('a lone number with bounds stands on a ruler, and a later reading beside its own claim alone', async ({
  request,
}) => {
  const { document: stations } = await readPage(request, '/metrics/handwashing-stations');
  expect(attributesOf(stations, '.chart-drawing[data-width="480"] .chart-mark', 'data-value')).toEqual([
    '180',
  ]);
  expect(textOf(stations, '.chart-drawing[data-width="480"] svg')).toContain('up to 180');
  const marks = '.chart-drawing[data-width="480"] .chart-mark[data-check="walker-2022-k14c"]';
  const { document: views } = await readPage(request, '/metrics/unfavourable-view-of-china');
  expect(views.querySelectorAll(`#unfavourable-view-of-china ${marks}`)).toHaveLength(0);
  expect(attributesOf(views, `#ruler-walker-2022-02 ${marks}`, 'data-value')).toEqual(['79']);
  const { document: claim } = await readPage(request, '/claims/walker-2022-02');
  expect(attributesOf(claim, `#ruler-walker-2022-02 ${marks}`, 'data-value')).toEqual(['79']);
});

test('there is no metric of an unknown name', async ({ request }) => {
  for (const slug of ['nothing', '..%2F..', '%3Cscript%3E', 'constructor'])
    expect((await request.get(`/metrics/${slug}`)).status(), slug).toBe(404);
  expect((await request.get('/metrics/%00')).status()).toBe(400);
});
