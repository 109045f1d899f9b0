import { expect, type Page, test } from 'playwright/test';
import { claimUrl } from '../../lib/filter/urls.ts';

/** From a mark on the front page to the paragraph it was printed in and to its primary source: two clicks or fewer. */
const CLAIM = 'walker-2022-01';
const PRIMARY = /pewresearch\.org\/global\/2022/;

async function expectPassageAndPrimary(page: Page): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${claimUrl(CLAIM)}$`));
  await expect(page.locator('main')).toContainText('2nd paragraph');
  const primary = page.locator('a[href*="pewresearch.org"]').first();
  await expect(primary).toHaveAttribute('href', PRIMARY);
  await expect(primary).toBeVisible();
}

const markLink = (page: Page) => page.locator(`.chart-mark[data-claim="${CLAIM}"]:visible a`).first();

test('with the mouse', async ({ page }) => {
  await page.goto('/');
  await markLink(page).click();
  await expectPassageAndPrimary(page);
});

test('from a chart that stands as a picture, by the page that it leads to', async ({ page }) => {
  await page.goto('/');
  await page.locator('#crisis-fund h2 a').click();
  await expect(page).toHaveURL(/\/metrics\/crisis-fund-size$/);
  await page.locator('.chart-mark[data-claim="mulakala-ji-2020-09"]:visible a').first().click();
  await expect(page).toHaveURL(/\/claims\/mulakala-ji-2020-09$/);
  await expect(page.locator('main')).toContainText('8th paragraph, under “Diverse partnerships”');
});

test('with the keyboard', async ({ page }) => {
  await page.goto('/');
  const link = markLink(page);
  await expect(link).toBeVisible();
  const isReached = () => link.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 200 && !(await isReached()); stops += 1) await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expectPassageAndPrimary(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('by the mark’s own link, and by the note beneath the chart', async ({ page }) => {
    await page.goto('/');
    await markLink(page).click();
    await expectPassageAndPrimary(page);
    await page.goto('/');
    await page
      .locator(`.figure-notes a[href="${claimUrl(CLAIM)}"]`)
      .first()
      .click();
    await expectPassageAndPrimary(page);
  });
});
