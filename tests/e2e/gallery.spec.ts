import { expect, type Page, test } from 'playwright/test';
import { GALLERY_PAGES, galleryUrl } from '../../lib/filter/gallery-url.ts';
import { attributesOf, readPage } from './support/read-page.ts';

/** A failure names the chart; a trace would take a picture of every chart at every step. */
test.use({ trace: 'off' });

const WIDTHS = [320, 360, 768, 1280];

const FORMS = GALLERY_PAGES.map(galleryUrl);
const MAX_BYTES = 800_000;

test('/gallery leads to a page for each form; none is indexed, in a menu or in the sitemap, or too heavy', async ({
  request,
}) => {
  const { document } = await readPage(request, '/gallery');
  const links = attributesOf(document, 'main a', 'href');
  expect(links.toSorted()).toEqual(FORMS.toSorted());
  for (const address of ['/gallery', ...FORMS]) {
    const page = await readPage(request, address);
    expect(page.status, address).toBe(200);
    const [robots = ''] = attributesOf(page.document, 'meta[name="robots"]', 'content');
    expect(robots, address).toContain('noindex');
    expect(
      attributesOf(page.document, 'header a[href^="/gallery"], footer a[href^="/gallery"]', 'href'),
    ).toEqual([]);
    expect((await (await request.get(address)).body()).length, address).toBeLessThan(MAX_BYTES);
  }
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/gallery');
});

test('/gallery draws as many marks as each chart has, on every screen', async ({ page }) => {
  test.slow();
  let exhibits = 0;
  for (const address of FORMS) {
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const counts = await page.locator('.gallery-exhibit').evaluateAll((figures) =>
        figures
          .filter((figure) => figure.querySelector('svg') !== null)
          .map((figure) => ({
            id: figure.id,
            expected: Number((figure as HTMLElement).dataset.marks),
            marks: [...figure.querySelectorAll('.chart-mark')].filter(
              (mark) => mark.getClientRects().length > 0,
            ).length,
          })),
      );
      if (width === WIDTHS[0]) exhibits += counts.length;
      for (const { id, expected, marks } of counts) expect(marks, `${id} at ${width} px`).toBe(expected);
    }
  }
  await page.goto(galleryUrl('counts'));
  await expect(page.locator('#no-values')).toHaveText(/Nothing to draw\./);
  await expect(page.locator('#no-values svg')).toHaveCount(0);
  expect(exhibits).toBeGreaterThan(12);
});

for (const address of ['/', ...FORMS])
  test(`${address} has no label that collides with another or is cut, on any screen`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { labels, faults } = await page.evaluate(findCollisions);
      expect(labels, `labels at ${width} px`).toBeGreaterThan(10);
      expect(faults, `at ${width} px`).toEqual([]);
      expect(await reachOf(page)).toBeLessThanOrEqual(width);
    }
  });

const reachOf = (page: Page) => page.locator('html').evaluate((root) => root.scrollWidth);

/**
 * Runs in the page: every line of text in every chart that shows, by the box that the browser gives it. A box is as high
 * as a line of the font (1.3 em), its letters are not: what is above capitals and below descenders is taken off.
 */
function findCollisions(): { labels: number; faults: string[] } {
  const faults: string[] = [];
  let labels = 0;
  for (const svg of document.querySelectorAll('.chart-fit svg')) {
    if (svg.getClientRects().length === 0) continue;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].flatMap(linesOf).map((line) => {
      const { left, right, top, height } = line.getBoundingClientRect();
      return { text: line.textContent, left, right, top: top + height * 0.2, bottom: top + height * 0.9 };
    });
    labels += boxes.length;
    for (const [index, one] of boxes.entries()) {
      if (one.left < frame.left - 1 || one.right > frame.right + 1) faults.push(`“${one.text}” is cut`);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        if (!apart) faults.push(`“${one.text}” lies on “${other.text}”`);
      }
    }
  }
  return { labels, faults };

  function linesOf(text: SVGTextElement): Element[] {
    const lines = [...text.querySelectorAll('tspan[y]')];
    return lines.length > 0 ? lines : [text];
  }
}
