import { expect, test } from 'playwright/test';
import { metricUrl } from '../../lib/filter/urls.ts';
import { attributesOf, readPage, textOf, textsOf } from './support/read-page.ts';

const VIEWS = 'unfavourable-view-of-china';
const HEADS = '.metric-entry h2 a';

test('the wall shows each metric small: a chart, a number in type, or words as printed, with who says it and when', async ({
  request,
}) => {
  const { document } = await readPage(request, '/metrics');
  const tiles = [...document.querySelectorAll('.metric-entry')];
  expect(tiles.length).toBeGreaterThan(10);
  for (const tile of tiles) {
    const name = textOf(tile, 'h2');
    expect(tile.querySelectorAll('.chart-still svg, .in-type').length, name).toBeGreaterThan(0);
    expect(textOf(tile, '.metric-entry-facts'), name).toMatch(/ \d{4} · \d+ claims?$/);
  }
  expect(textOf(document, 'main')).not.toContain('Shown as');
  expect(textOf(document, '.chart-still')).toContain('up to 180');
  expect(textOf(document, '.in-type')).toContain('“largest shareholder”');
  const chart = document.querySelector(`.metric-entry:has(a[href="${metricUrl(VIEWS)}"]) .chart-still`);
  expect(chart?.getAttribute('aria-label')).toContain('Sweden, 83%');
  expect(chart?.querySelectorAll('.chart-mark')).toHaveLength(4);
});

test('a tile leads to its metric wherever it is pressed, and takes one stop of the Tab key for its chart', async ({
  page,
}) => {
  await page.goto('/metrics');
  const tile = page.locator('.metric-entry').first();
  await tile.locator('h2 a').focus();
  await page.keyboard.press('Tab');
  await expect(tile.locator('.metric-entry-facts a')).toBeFocused();
  const chart = await tile.locator('.chart-still').boundingBox();
  if (chart === null) throw new Error('The first tile has no chart.');
  await page.mouse.click(chart.x + chart.width / 2, chart.y + chart.height / 2);
  await expect(page).toHaveURL(metricUrl(VIEWS));
});

test('the small charts come along where a link to the wall was followed', async ({ page }) => {
  await page.goto('/sources');
  await page.locator('header a[href="/metrics"]').click();
  await expect(page).toHaveURL('/metrics');
  await expect(page.locator('.chart-still svg').first()).toBeVisible();
});

test('metrics are found by words of name and definition, by a plain form', async ({ request, page }) => {
  const all = attributesOf((await readPage(request, '/metrics')).document, HEADS, 'href');
  await page.goto('/metrics');
  await page.getByLabel('Metrics with the words').fill('view china');
  await page.getByLabel('Metrics with the words').press('Enter');
  await expect(page).toHaveURL('/metrics?q=view+china');
  const found = await page.locator(HEADS).evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(found).toContain(metricUrl(VIEWS));
  expect(found.length).toBeLessThan(all.length);
  await expect(page.getByLabel('Metrics with the words')).toHaveValue('view china');
  await page.getByRole('link', { name: 'All metrics' }).click();
  await expect(page.locator(HEADS)).toHaveCount(all.length);
});

test('a search that finds nothing says so, and what can’t be used is named', async ({ request }) => {
  const nothing = await readPage(request, '/metrics?q=zeppelin');
  expect(nothing.status).toBe(200);
  expect(textsOf(nothing.document, 'h1')).toEqual(['Metrics']);
  expect(textOf(nothing.document, 'main')).toContain('No metric has “zeppelin” in its name or definition.');
  const wrong = await readPage(request, '/metrics?q=a&q=b&page=9');
  expect(textOf(wrong.document, '.notice')).toContain('This parameter may stand only once.');
  expect(textOf(wrong.document, '.notice')).toContain('This list has one page.');
  expect(textOf((await readPage(request, '/metrics?q=%25')).document, 'main')).toContain('No metric has “%”');
});
