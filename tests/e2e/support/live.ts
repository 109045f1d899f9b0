import { expect, type Locator, type Page } from 'playwright/test';

/** Has a chart drawn in the browser: it is when its column changes, once a reader has reached for one of its marks. */
export async function drawLive(page: Page, chart: Locator): Promise<Locator> {
  await chart.locator('.chart-mark:visible').first().hover();
  await expect(chart.locator('.chart-stage .chart-mark').first()).toBeAttached();
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: width - 24, height });
  const stage = chart.locator('.chart-live[data-live="true"] > .chart-stage');
  await expect(stage).toBeVisible();
  return stage;
}
