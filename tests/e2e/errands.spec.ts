import { type Browser, expect, test } from 'playwright/test';
import { claimUrl, countryUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { MEANS, Reader } from './support/reader.ts';

/** What a reader comes for, from where they begin to what they must then see; charts where the answer is one. */
const CANADA = 'walker-2022-02';
const FUND = 'mulakala-ji-2020-09';

const ERRANDS: Record<string, (reader: Reader) => Promise<void>> = {
  'Canada’s share, from the front page': async (reader) => {
    await reader.open('/');
    await reader.use(reader.page.locator(`.chart-mark[data-claim="${CANADA}"] a:visible`));
    await expect(reader.page).toHaveURL(claimUrl(CANADA));
    await expect(reader.page.locator('h1')).toContainText('74 percent');
    await expect(reader.page.locator('h1')).toContainText('Canada');
  },
  'who says so': async (reader) => {
    await reader.open(claimUrl(CANADA));
    await expect(reader.page.locator('h1')).toContainText('Pew Research Center');
    await reader.use(reader.link(/Spring 2022 Global/));
    await expect(reader.page).toHaveURL(/\/sources\//);
    await expect(reader.page.locator('main')).toContainText('Pew Research Center');
  },
  'where else it was seen': async (reader) => {
    await reader.open(claimUrl(CANADA));
    await expect(reader.page.locator('main')).toContainText('also seen elsewhere');
    await expect(reader.page.locator('#checks ~ *').first()).toBeVisible();
  },
  'cite it': async (reader) => {
    await reader.open(claimUrl(CANADA));
    await reader.unfold('Cite');
    const sentence = reader.page.locator('[data-cite="sentence"]').first();
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText(/74 percent.*Walker/s);
  },
  'a country’s charts, by the list of countries': async (reader) => {
    await reader.open('/countries');
    await reader.use(reader.link('Sweden', 'main'));
    await expect(reader.page).toHaveURL(countryUrl('SWE'));
    await reader.seesLit('Sweden');
  },
  'Nepal, where the one number is no chart of several': async (reader) => {
    await reader.open('/claims');
    await reader.choose('Country', 'Nepal');
    await reader.seesLit('Nepal');
    await expect(reader.page.locator('#chart')).toContainText(/up to 180/i);
  },
  'Malaysia’s charts': async (reader) => {
    await reader.open('/claims');
    await reader.choose('Country', 'Malaysia');
    await reader.seesLit('Malaysia');
  },
  'Malaysia on a map': async (reader) => {
    await reader.open('/claims?country=MYS');
    await reader.use(reader.link('Map', '.explorer-tabs'));
    await expect(reader.page).toHaveURL('/claims?country=MYS&view=map');
    await expect(reader.page.locator('.explorer-map svg:visible').first()).toBeVisible();
  },
  'Sweden beside Australia': async (reader) => {
    await reader.open('/claims');
    await reader.choose('Country', 'Sweden', 'Australia');
    await expect(reader.page).toHaveURL('/claims?country=SWE&country=AUS');
    await reader.seesLit('Sweden', 'Australia');
    await expect(reader.page.locator('.multiple').first()).toContainText('2 of 4 claims');
  },
  'three countries and two metrics, and one taken off': async (reader) => {
    await reader.open('/claims?country=AUS&country=SWE&country=CAN&metric=unfavourable-view-of-china');
    await reader.choose('Metric', 'Countries examined in a report');
    await expect(reader.page.locator('.multiple')).toHaveCount(2);
    await reader.use(reader.link('Take off Canada'));
    await expect(reader.page).not.toHaveURL(/CAN/);
    await reader.seesLit('Sweden', 'Australia');
  },
  'the largest first': async (reader) => {
    await reader.open('/claims?metric=unfavourable-view-of-china');
    await reader.use(reader.link('Value', '.claim-table'));
    await expect(reader.page).toHaveURL(/sort=value/);
    await expect(reader.page.locator('.claim-table tbody tr').first()).toContainText('Australia');
    await expect(reader.page.locator('.explorer-found')).toContainText('keep the order of the articles');
  },
  'rows alone': async (reader) => {
    await reader.open('/claims?country=CHN');
    await reader.use(reader.link('Table', '.explorer-tabs'));
    await expect(reader.page.locator('.claim-table')).toBeVisible();
    await expect(reader.page.locator('.chart-drawing')).toHaveCount(0);
  },
  'the file of what was chosen': async (reader) => {
    await reader.open('/claims?country=CAN');
    await reader.unfold('Download');
    const file = reader.page.waitForEvent('download');
    await reader.use(reader.link(/^CSV \(/, '.claims-result'));
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  },
  'words that an article prints': async (reader) => {
    await reader.open('/claims');
    await reader.unfold('More filters', '.filter-line');
    const field = reader.page.getByLabel('With the words');
    if (reader.means === 'keyboard') await reader.reach(field);
    else await field.click();
    await reader.page.keyboard.type('two billion');
    await reader.page.keyboard.press('Enter');
    await expect(reader.page).toHaveURL('/claims?q=two+billion');
    await expect(reader.page.locator('.explorer-found svg:visible').first()).toBeVisible();
  },
  'a metric by its name': async (reader) => {
    await reader.open('/metrics');
    const field = reader.page.getByLabel('Metrics with the words');
    if (reader.means === 'keyboard') await reader.reach(field);
    else await field.click();
    await reader.page.keyboard.type('recovery fund');
    await reader.page.keyboard.press('Enter');
    await reader.use(reader.link(/recovery fund/, '.metric-entry'));
    await expect(reader.page.locator('.chart-drawing svg:visible').first()).toBeVisible();
  },
  'a subject': async (reader) => {
    await reader.open('/topics');
    await reader.use(reader.page.locator('main h2 a'));
    await expect(reader.page).toHaveURL(/\/topics\/./);
    await expect(reader.page.locator('main svg:visible').first()).toBeVisible();
  },
  'an article’s charts': async (reader) => {
    await reader.open('/sources');
    await reader.use(reader.page.locator(`main a[href="${sourceUrl('walker-2022')}"]`));
    await expect(reader.page.locator('.figure .chart-drawing svg:visible').first()).toBeVisible();
  },
  'from a mark to its paragraph and its primary source': async (reader) => {
    await reader.open('/claims?metric=crisis-fund-size');
    await reader.use(reader.page.locator(`#chart .chart-mark[data-claim="${FUND}"] a:visible`));
    await expect(reader.page).toHaveURL(claimUrl(FUND));
    await expect(reader.page.locator('main')).toContainText('8th paragraph');
    await expect(reader.page.locator('a[href*="aiib.org"]').first()).toBeVisible();
  },
  'what was published later of the fund': async (reader) => {
    await reader.open(claimUrl(FUND));
    await expect(reader.page.locator('main')).toContainText('changed before publication');
  },
  'what sources say otherwise': async (reader) => {
    await reader.open('/checks');
    await reader.use(reader.page.locator('main a[href="/checks?standing=differs"]'));
    await expect(reader.page).toHaveURL('/checks?standing=differs');
    await expect(reader.page.locator('.check-pair-other').first()).toBeVisible();
  },
  'a chart for a page of 280 px': async (reader) => embedded(reader, 280),
  'a chart for a page of 800 px': async (reader) => embedded(reader, 800),
  'a mistake': async (reader) => {
    await reader.open(claimUrl(CANADA));
    await expect(reader.page.locator('.report-mistake')).toBeVisible();
    await expect(reader.page.locator('.report-mistake')).toContainText(CANADA);
  },
  'all of it again': async (reader) => {
    await reader.open('/claims?country=SWE&nmae=1');
    await expect(reader.page.getByRole('status')).toContainText('nmae');
    await reader.use(reader.link('Clear all filters'));
    await expect(reader.page).toHaveURL('/claims');
    await expect(reader.page.locator('.multiple')).toHaveCount(11);
  },
};

async function embedded(reader: Reader, width: number): Promise<void> {
  await reader.page.setViewportSize({ width, height: 480 });
  await reader.open('/claims.embed?country=CAN&metric=unfavourable-view-of-china');
  await reader.seesLit('Canada');
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await expect(reader.page.locator('body')).toContainText('Walker');
}

async function asReader(browser: Browser, means: Reader['means'], errand: (reader: Reader) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled: means !== 'no script' });
  try {
    await errand(new Reader(await context.newPage(), means));
  } finally {
    await context.close();
  }
}

for (const means of MEANS)
  test.describe(`by ${means}`, () => {
    for (const [name, errand] of Object.entries(ERRANDS))
      test(name, async ({ browser }) => asReader(browser, means, errand));
  });
