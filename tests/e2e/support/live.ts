import { expect, type Locator, type Page } from 'playwright/test';

/** A window in which the column of every chart is another one than on a wide screen. */
const NARROWER = { width: 700, height: 800 };

/** Has a chart drawn in the browser: it is when its column changes, once a reader has reached for one of its marks. */
export async function drawLive(page: Page, chart: Locator): Promise<Locator> {
  await chart.locator('.chart-mark:visible').first().hover();
  await expect(chart.locator('.chart-stage .chart-mark').first()).toBeAttached();
  await page.setViewportSize(NARROWER);
  const stage = chart.locator('.chart-live[data-live="true"] > .chart-stage');
  await expect(stage).toBeVisible();
  return stage;
}
