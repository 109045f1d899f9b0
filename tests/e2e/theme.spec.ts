import { expect, type Page, test } from 'playwright/test';

const DARK = 'rgb(18, 22, 29)';
const LIGHT = 'rgb(251, 248, 242)';

const paperOf = (page: Page) =>
  page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

test.describe('the switch', () => {
  test.use({ colorScheme: 'light' });

  test('is a group with a name, and starts as the system says', async ({ page }) => {
    await page.goto('/method');
    await expect(page.getByRole('group', { name: 'Colours' })).toBeVisible();
    await expect(choice(page, 'as the system')).toBeChecked();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await paperOf(page)).toBe(LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paperOf(page)).toBe(DARK);
  });

  test('keeps a choice over a reload and on other pages, and gives it back to the system', async ({
    page,
  }) => {
    await page.goto('/method');
    await choice(page, 'dark').check();
    expect(await paperOf(page)).toBe(DARK);
    await page.reload();
    await expect(choice(page, 'dark')).toBeChecked();
    await page.goto('/');
    await expect(choice(page, 'dark')).toBeChecked();
    expect(await paperOf(page)).toBe(DARK);
    await choice(page, 'as the system').check();
    expect(await paperOf(page)).toBe(LIGHT);
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  test('is worked with arrow keys', async ({ page }) => {
    await page.goto('/method');
    await choice(page, 'as the system').focus();
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, 'light')).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, 'dark')).toBeFocused();
    expect(await paperOf(page)).toBe(DARK);
  });

  test('changes other open pages of the site too', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto('/method');
    await page.goto('/method');
    await choice(page, 'dark').check();
    await expect(choice(other, 'dark')).toBeChecked();
    expect(await paperOf(other)).toBe(DARK);
  });

  test('has done its work before the body is there, so that nothing flashes', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? 'none';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-seen', 'dark');
  });

  test('leaves the page as the system says where what was kept is no theme', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', '"><b>'));
    await page.goto('/method');
    await expect(choice(page, 'as the system')).toBeChecked();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  test('does not print: paper stays white whatever was chosen', async ({ page }) => {
    await page.goto('/method');
    await choice(page, 'dark').check();
    await page.emulateMedia({ media: 'print' });
    expect(await paperOf(page)).toBe('rgb(255, 255, 255)');
    await expect(page.locator('.theme-switch')).toHaveCount(1);
    await expect(page.locator('.theme-switch')).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('there is no switch, and the page is as the system says', async ({ page }) => {
    await page.goto('/method');
    await expect(page.locator('.theme-switch')).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', DARK);
  });
});
