import { expect, type Page, test } from 'playwright/test';
import { openList, tick } from './support/choose.ts';

const currentTab = (page: Page) => page.locator('.explorer-tabs [aria-current]');

/** Opens a page whose script has come. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-script', 'true');
}

const isShown = (page: Page, address: string) =>
  Promise.all([
    expect(page).toHaveURL(address),
    expect(page.locator('html')).not.toHaveAttribute('data-busy'),
  ]);

/** Keeps an address from being answered until what this gives is called. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    // By then nobody may want it any more.
    await route.continue().catch(() => {});
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

test('back and at once forth again shows what the address says', async ({ page }) => {
  await open(page, '/claims');
  for (const tab of ['Map', 'Table']) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await isShown(page, `/claims?view=${tab.toLowerCase()}`);
  }
  const release = await hold(page, '**/claims?view=map');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-busy', 'true');
  await page.evaluate(() => history.forward());
  await isShown(page, '/claims?view=table');
  await release();
  await expect(currentTab(page)).toHaveText('Table');
  await expect(page.locator('.claim-table')).toBeVisible();
});

test('where the reader was is kept for the way forth as for the way back', async ({ page }) => {
  await open(page, '/claims');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await isShown(page, '/claims?view=table');
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.waitForFunction(() => history.state?.top === 900);
  await page.goBack();
  await isShown(page, '/claims');
  await page.goForward();
  await isShown(page, '/claims?view=table');
  await page.waitForFunction(() => window.scrollY === 900);
});

test('a column head that sorts keeps the focus, by which it can be pressed again', async ({ page }) => {
  await open(page, '/claims?view=table');
  const head = page.getByRole('link', { name: 'Value', exact: true });
  await head.focus();
  await page.keyboard.press('Enter');
  await isShown(page, '/claims?sort=value&view=table');
  await expect(head).toBeFocused();
});

test('a list that was narrowed and panels that were opened stay so from one choice to the next', async ({
  page,
}) => {
  await open(page, '/claims');
  const panel = page.locator('main details:not(.filter-part)').first();
  await panel.locator('summary').click();
  await openList(page, 'Country');
  await panel.evaluate((each: HTMLDetailsElement) => {
    each.open = true;
  });
  await page.getByLabel('Find in the list: Country').fill('swe');
  await tick(page, 'Sweden');
  await isShown(page, '/claims?country=SWE');
  await expect(page.getByLabel('Find in the list: Country')).toHaveValue('swe');
  await expect(page.locator('.filter-part[open] .facet-choice:visible')).toHaveCount(1);
  await expect(panel).toHaveAttribute('open');
});

test('words typed while a choice is under way stay, and the same form sent again is no step more', async ({
  page,
}) => {
  await open(page, '/claims');
  await openList(page, 'More filters');
  const release = await hold(page, '**/claims?role=respondent');
  await tick(page, 'asked');
  const words = page.getByLabel('With the words');
  await words.fill('pew');
  await release();
  await isShown(page, '/claims?role=respondent');
  await expect(words).toHaveValue('pew');
  await words.press('Enter');
  await isShown(page, '/claims?role=respondent&q=pew');
  const steps = await page.evaluate(() => history.length);
  const answered = page.waitForResponse('**/claims?role=respondent&q=pew');
  await words.press('Enter');
  await answered;
  await isShown(page, '/claims?role=respondent&q=pew');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});
