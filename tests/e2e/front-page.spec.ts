import { expect, type Page, test } from 'playwright/test';
import { migrate } from '../../db/migrate.ts';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { smallArticles, upTo } from '../support/small-articles.ts';
import { startBareServer } from '../support/start-bare-server.ts';

const SCREENS = [
  { width: 1280, height: 800, highest: 2400, charts: 0.4, ofFewRows: 0.26 },
  { width: 360, height: 740, highest: 4800, charts: 0.34, ofFewRows: 0.26 },
];
const MAX_BYTES = 150_000;
const MAX_WORDS = 900;
/**
 * `charts` is the least share that charts take of what the front page is by itself: the masthead and the foot are every
 * page's. Made articles have charts of one to three rows, which can't fill as much (`ofFewRows`).
 */
type Share = 'charts' | 'ofFewRows';

type Measured = {
  height: number;
  words: number;
  charts: number;
  source: number;
  lead: number;
  drawn: number;
};

/**
 * Runs in the page. `charts` is what drawings and small marks take of the front page's own box. `words` are those that show, choices of a select aside. `source` and `lead` are where the
 * first source line and the first chart end; `drawn` is how many charts beside the lead show.
 */
function measure(): Measured {
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const areaOf = (element: Element) => boxOf(element).width * boxOf(element).height;
  const shown = [...document.querySelectorAll('.chart-fit, .chart-still, .small-mark')].filter(
    (each) => areaOf(each) > 0,
  );
  const front = document.querySelector('.front');
  const main = document.querySelector('main');
  if (front === null || main === null) throw new Error('This is no front page.');
  const countWords = (element: HTMLElement) => element.innerText.split(/\s+/).filter(Boolean).length;
  const choices = [...main.querySelectorAll('select')].reduce((sum, each) => sum + countWords(each), 0);
  const bottomOf = (selector: string) => {
    const found = [...document.querySelectorAll(selector)].find((each) => areaOf(each) > 0);
    return found === undefined ? Number.NaN : boxOf(found).bottom;
  };
  return {
    height: document.documentElement.scrollHeight,
    words: countWords(main) - choices,
    charts: shown.reduce((sum, each) => sum + areaOf(each), 0) / areaOf(front),
    source: bottomOf('.front-lead .figure-source'),
    lead: bottomOf('.front-lead .chart-drawing'),
    drawn: shown.filter((each) => each.closest('.front-tile') !== null).length,
  };
}

async function expectFrontPage(page: Page, address: string, tiles: number, share: Share): Promise<void> {
  const response = await page.goto(address);
  expect((await response?.body())?.length, 'bytes of HTML').toBeLessThanOrEqual(MAX_BYTES);
  await page.evaluate(() => document.fonts.ready);
  for (const { highest, width, height, ...shares } of SCREENS) {
    const viewport = { width, height };
    await page.setViewportSize(viewport);
    const at = `at ${viewport.width} px`;
    const found = await page.evaluate(measure);
    expect(found.height, `height ${at}`).toBeLessThanOrEqual(highest);
    expect(found.words, `words ${at}`).toBeLessThanOrEqual(MAX_WORDS);
    expect(found.charts, `share of charts ${at}`).toBeGreaterThanOrEqual(shares[share]);
    expect(found.drawn, `charts beside the lead ${at}`).toBe(
      viewport.width < 720 ? Math.min(tiles, 3) : tiles,
    );
    if (viewport.width > 720) continue;
    expect(found.lead).toBeLessThan(found.source);
    expect(found.source, 'the first screen holds a chart with its source').toBeLessThanOrEqual(
      viewport.height,
    );
  }
}

test('with the project’s own articles the front page keeps its heights, its words, its charts and its bytes', async ({
  page,
}) => {
  await expectFrontPage(page, '/', 4, 'charts');
  await expect(page.locator('.front-row:not(.front-indexes)')).toHaveCount(2);
  const drawn = await page
    .locator('.front .chart-live .chart-mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-claim')));
  const listed = await page
    .locator('.front-numbers li')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-claim')));
  expect(listed).toHaveLength(6);
  expect(listed.filter((claim) => drawn.includes(claim))).toEqual([]);
});

test('with two hundred articles it is no higher, no longer and no heavier', async ({ page }) => {
  const { url, drop } = await createScratchDatabase(process.env.E2E_DATABASE_URL ?? '');
  try {
    await migrate(url);
    await load(url, smallArticles(upTo(200), undefined, 6));
    const server = await startBareServer(url);
    try {
      await expectFrontPage(page, `${server.origin}/`, 5, 'ofFewRows');
      await expect(page.locator('.front-numbers li')).toHaveCount(8);
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
  }
});
