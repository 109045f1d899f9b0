import { expect, type Page, test } from 'playwright/test';
import { claimUrl, countryUrl, metricUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { attributesOf, readPage } from './support/read-page.ts';

const CHART = metricUrl('unfavourable-view-of-china');
const MAP = '/claims?metric=medical-team-sent&view=map';
const FIGURE = '#unfavourable-view-of-china';
const MARKS = 'a[data-note]:visible';

const noteInFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('a')?.getAttribute('data-note') ?? null);

test('a chart and a map are one stop each of the Tab key, arrows lead through all marks, Escape lets go', async ({
  page,
}) => {
  await page.goto(CHART);
  await page.locator('html[data-script]').press('Tab');
  await expect(page.locator(`${FIGURE} ${MARKS}[tabindex="0"]`)).toHaveCount(1);
  await page.locator(`${FIGURE} ${MARKS}[tabindex="0"]`).focus();
  const read = [await noteInFocus(page)];
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key);
    read.push(await noteInFocus(page));
  }
  expect(read).toEqual(['1', '2', '3', '4', '3', '2', '1']);
  await expect(page.locator('.chart-tooltip')).toHaveAttribute('data-note', '1');
  await page.keyboard.press('End');
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => noteInFocus(page), 'the focus goes along to another drawing').toBe('4');
  await page.keyboard.press('Escape');
  await expect(page.locator('.chart-tooltip')).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await noteInFocus(page), 'one step leads out').toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await noteInFocus(page), 'and back to where one was').toBe('4');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(MAP);
  await page.locator('html[data-script]').press('Tab');
  await expect(page.locator(`.map-stage ${MARKS}[tabindex="0"]`)).toHaveCount(1);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the first tap on a mark shows what it says, the second opens its page', async ({ page }) => {
    await page.goto(CHART);
    await expect(page.locator('html[data-script]')).toHaveCount(1);
    await page.locator(`${FIGURE} .chart-drawing a[data-note="2"]:visible`).tap();
    await expect(page.locator('.chart-tooltip')).toHaveAttribute('data-note', '2');
    await expect(page).toHaveURL(CHART);
    await page.locator('.chart-drawing a[data-note="2"]:visible').tap();
    await expect(page).toHaveURL(/\/claims\/walker-2022-/);
  });
});

/** How many stops of the Tab key come before what a page is for, its skip link and its chart one each. */
const MAIN_THINGS = [
  ['/', '.figure a[data-note]'],
  ['/claims', 'main form select, main form input'],
  ['/metrics', '.metric-entry a'],
  [CHART, '.figure a[data-note]'],
  [claimUrl('walker-2022-01'), 'main a'],
  [countryUrl('CHN'), '.figure a[data-note]'],
  ['/countries', 'tbody a'],
  ['/sources', '.source-list a'],
  [sourceUrl('walker-2022'), 'main a'],
  ['/checks', '.check-pair a, .checks-group a, .checks-group summary'],
] as const;

const STOPS = 'a[href], button, input, select, summary';
const SKIP_LINK = 1;

test('what a page is for comes within 15 stops of the Tab key, also without JavaScript', async ({
  request,
}) => {
  for (const [address, thing] of MAIN_THINGS) {
    const { document } = await readPage(request, address);
    expect(attributesOf(document, STOPS, 'href')[0], address).toBe('#main');
    const stops = [...document.querySelectorAll('main :is(a[href], button, input, select, summary)')];
    const at = stops.findIndex((stop) => stop.matches(thing));
    expect(at, address).not.toBe(-1);
    expect(SKIP_LINK + at + 1, address).toBeLessThanOrEqual(15);
  }
});

test('the number of a mark copies without running into its note’s, and grows with the reader’s text', async ({
  page,
}) => {
  await page.goto(CHART);
  const copied = await page.locator(`${FIGURE} ${MARKS}`).evaluateAll((links) =>
    links.map((link) => {
      getSelection()?.selectAllChildren(link);
      return `${getSelection()}`.trim();
    }),
  );
  expect(copied).toEqual(['83% (note 1)', '74% (note 2)', '86% (note 3)', '80% (note 4)']);
  const heightAt = async (size: string) => {
    await page.addStyleTag({ content: `html { font-size: ${size} }` });
    return page
      .locator(`${FIGURE} .chart-mark:visible a text`)
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
  };
  expect((await heightAt('200%')) / (await heightAt('100%'))).toBeCloseTo(2, 1);
});
