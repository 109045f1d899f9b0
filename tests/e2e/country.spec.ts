import { expect, type Page, test } from 'playwright/test';
import { countryUrl, explorerUrl } from '../../lib/filter/urls.ts';
import { drawLive } from './support/live.ts';
import { attributesOf, readPage, textOf, textsOf } from './support/read-page.ts';

const VIEWS = '#respondent-unfavourable-view-of-china';

/** The colours of a chart's bars by the claim that each is of, as a browser draws them. */
async function coloursOf(page: Page, figure: string): Promise<Record<string, string>> {
  const marks = page.locator(`${figure} .chart-drawing:visible .chart-mark`);
  const drawn = await marks.evaluateAll((found) =>
    found.map((mark) => {
      const bar = mark.querySelector('.chart-bar');
      if (bar === null) throw new Error('A mark has no bar.');
      return [mark.querySelector('text')?.textContent?.trim() ?? '', getComputedStyle(bar).fill];
    }),
  );
  return Object.fromEntries(drawn);
}

test('a country’s row is lit among all rows of its metric’s chart', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(countryUrl('SWE'));
    const { Sweden, ...others } = await coloursOf(page, VIEWS);
    expect(Object.keys(others)).toEqual(['Canada', 'Australia', 'South Korea']);
    expect(new Set(Object.values(others)).size, colorScheme).toBe(1);
    expect(Object.values(others), colorScheme).not.toContain(Sweden);
  }
});

test('the live chart keeps the row lit', async ({ page }) => {
  await page.goto(countryUrl('SWE'));
  const before = await coloursOf(page, VIEWS);
  const bars = (await drawLive(page, page.locator(VIEWS))).locator('.chart-bar');
  const live = await bars.evaluateAll((found) => found.map((bar) => getComputedStyle(bar).fill));
  expect(live).toEqual(Object.values(before));
});

test('a country’s page has charts, numbers in type, comparisons, checks, data and a citation, without a script', async ({
  request,
}) => {
  const { document } = await readPage(request, countryUrl('SWE'));
  expect(textsOf(document, 'h1')).toEqual(['Sweden']);
  expect(textsOf(document, 'main h2')).toEqual([
    'Views in Sweden',
    'What is said of Sweden',
    'Compare Sweden with',
    'What other sources say',
    'Cite it',
  ]);
  expect(document.querySelectorAll(`${VIEWS} .chart-drawing svg`).length).toBeGreaterThan(0);
  expect(textOf(document, `${VIEWS} .country-lit`)).toContain('In colour: Sweden');
  expect(textOf(document, '.in-type')).toContain('17 countries');
  expect(textOf(document, '.in-type')).toContain('also seen elsewhere');
  expect(textOf(document, '.cite [data-cite="sentence"]')).toContain(
    'Sweden, Unfavourable view of China: 83 percent of adults',
  );
  const links = attributesOf(document, 'main a', 'href');
  expect(links).toContain(explorerUrl({ country: ['SWE', 'AUS'] }));
  expect(links).toContain('/claims.csv?country=SWE');
  expect(links).toContain('/countries/SWE.json');
});

test('a comparison leads to the explorer with both countries', async ({ page }) => {
  await page.goto(countryUrl('SWE'));
  await page.getByRole('link', { name: 'Sweden beside Australia' }).click();
  await expect(page).toHaveURL(explorerUrl({ country: ['SWE', 'AUS'] }));
  await expect(page.locator('h1')).toBeVisible();
});

test('a country of many claims shows a bounded number of charts, and folds what is long', async ({
  request,
}) => {
  const { document } = await readPage(request, countryUrl('CHN'));
  expect(document.querySelectorAll('.country-charts > .figure')).toHaveLength(1);
  const charts = document.querySelectorAll('.country-charts > .figure, .country-small').length;
  expect(charts).toBeGreaterThan(4);
  expect(charts).toBeLessThanOrEqual(8);
  const ids = attributesOf(document, 'main [id]', 'id');
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    document.querySelectorAll('.country-checks[open], .country-table-fold[open], .country-fold[open]'),
  ).toHaveLength(0);
  expect(document.querySelectorAll('.country-role').length).toBe(
    document.querySelectorAll('.country-role .country-charts, .country-role .country-words').length -
      document.querySelectorAll('.country-charts + .country-words').length,
  );
});

test('a country’s map holds the relations that name it, and no others', async ({ request }) => {
  const { document } = await readPage(request, countryUrl('IDN'));
  expect(document.querySelectorAll('.country-map .chart-drawing svg').length).toBeGreaterThan(0);
  const map = textOf(document, '.country-map');
  expect(map).toContain('Considered by the Asian Infrastructure Investment Bank for Indonesia');
  expect(map).not.toContain('India');
  const chart = '#recipient-loan-considered';
  expect(textOf(document, chart)).toContain('India');
  expect((await readPage(request, countryUrl('SWE'))).document.querySelectorAll('.country-map')).toHaveLength(
    0,
  );
});
