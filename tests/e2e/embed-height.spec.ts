import { expect, type Page, test } from 'playwright/test';
import { metricUrl } from '../../lib/filter/urls.ts';
import { SITE_URL } from '../support/site-url.ts';
import { readPage } from './support/read-page.ts';

const METRICS = ['unfavourable-view-of-china', 'medical-exports', 'medical-team-sent'];

/** The snippet's first line alone, as many sites leave it. */
async function frameOf(page: Page, slug: string): Promise<string> {
  const { document } = await readPage(page.request, metricUrl(slug));
  const snippet = document.querySelector('[data-cite="embed"] [data-copy]')?.textContent ?? '';
  return snippet.split('\n')[0] ?? '';
}

test('a frame without its script holds its chart and source whole at 280 and at 800 px', async ({
  page,
  baseURL,
}) => {
  await page.route('**/anybodys-page', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/anybodys-page');
  const frames: string[] = [];
  for (const slug of METRICS) frames.push(await frameOf(page, slug));
  const markup = frames
    .join('')
    .replaceAll(SITE_URL, baseURL ?? '')
    .replaceAll('loading="lazy"', '');
  await page.setContent(`<!doctype html><body style="margin:0">${markup}</body>`);
  for (const width of [280, 800]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [index, slug] of METRICS.entries()) {
      const frame = page.frameLocator('iframe').nth(index);
      await expect(frame.locator('.chart-drawing:visible svg')).toBeVisible();
      const end = await frame.locator('.embed').evaluate((main) => {
        const { clientHeight, clientWidth, scrollWidth } = document.documentElement;
        const edges = [...main.querySelectorAll('.chart-drawing svg text, .embed-source')]
          .map((each) => each.getBoundingClientRect().right)
          .filter((right) => right > clientWidth);
        return {
          below: Math.max(0, main.getBoundingClientRect().bottom - clientHeight),
          beside: scrollWidth - clientWidth,
          cut: edges.length,
          height: clientHeight,
        };
      });
      expect({ slug, width, ...end }).toMatchObject({ below: 0, beside: 0, cut: 0 });
      expect(end.height).toBeLessThan(560);
    }
  }
});
