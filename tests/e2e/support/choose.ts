import { expect, type Page } from 'playwright/test';

/** Opens a list of the explorer's filter line by its name. */
export async function openList(page: Page, name: string): Promise<void> {
  const list = page.locator('.filter-part').filter({ has: page.locator('summary', { hasText: name }) });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
}

/** Ticks or clears a value in the list that is open: `Sweden` of `Sweden (2)`. */
export async function tick(page: Page, label: string): Promise<void> {
  await page
    .locator('.facet-choice')
    .filter({ has: page.getByText(label, { exact: true }) })
    .click();
}

/** Chooses one value more; without JavaScript the one button sends the form. */
export async function choose(page: Page, list: string, label: string, hasScript: boolean): Promise<void> {
  if (hasScript) await expect(page.locator('html')).toHaveAttribute('data-script', 'true');
  const before = page.url();
  await openList(page, list);
  await tick(page, label);
  if (!hasScript) await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).not.toHaveURL(before);
}
