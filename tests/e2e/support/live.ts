import { expect, type Locator, type Page } from 'playwright/test';

/** A window in which the column of every chart is another one than on a wide screen. */
const NARROWER = { width: 700, height: 800 };

/**
 * Has a chart drawn in the browser: it is when its column changes, once a reader has reached for one of its marks. A pointer that
 * lies still tells nothing anew where what draws could not be fetched: it is moved again, as a reader's is.
 */
export async function drawLive(page: Page, chart: Locator): Promise<Locator> {
  await expect(async () => {
    await page.mouse.move(0, 0);
    await chart.locator('.chart-mark:visible').first().hover();
    await expect(chart.locator('.chart-stage .chart-mark').first()).toBeAttached({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await page.setViewportSize(NARROWER);
  const stage = chart.locator('.chart-live[data-live="true"] > .chart-stage');
  await expect(stage).toBeVisible();
  return stage;
}
