import { expect, type Locator, test } from 'playwright/test';
import { metricUrl } from '../../lib/filter/urls.ts';

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null || box.height === 0) throw new Error(`${part} takes no room on the page.`);
  return box;
}

for (const viewport of SCREENS)
  test(`a mark of a chart leads to its claim, and its tooltip lies on no row, at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(metricUrl('countries-given-assistance'));
    const rows = page.locator('.chart-live').first().locator('.chart-mark:visible');
    const tooltip = page.locator('.chart-tooltip');
    await expect(rows).toHaveCount(3);
    for (const row of await rows.all()) {
      const note = (await row.getAttribute('data-note')) ?? '';
      await row.locator('.chart-bar, .chart-ceiling').first().hover();
      await expect(tooltip).toHaveAttribute('data-note', note);
      const shown = await boxOf(tooltip);
      for (const other of await rows.all()) {
        const { y, height } = await boxOf(other.locator('.chart-hit'));
        expect(shown.y >= y + height - 1 || shown.y + shown.height <= y + 1).toBe(true);
      }
      await tooltip.hover();
      await expect(tooltip).toHaveAttribute('data-note', note);
    }
    await page.keyboard.press('Escape');
    await expect(tooltip).toHaveCount(0);
    const claim = (await rows.first().getAttribute('data-claim')) ?? '';
    await rows.first().locator('.chart-bar').click();
    await expect(page).toHaveURL(new RegExp(`/claims/${claim}$`));
  });
