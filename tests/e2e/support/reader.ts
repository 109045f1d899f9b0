import { expect, type Locator, type Page } from 'playwright/test';

/** How someone reads: by mouse, by keyboard alone, or in a browser that runs no script. */
export const MEANS = ['mouse', 'keyboard', 'no script'] as const;
export type Means = (typeof MEANS)[number];

/** More stops of the Tab key than any page has. */
const MOST_STOPS = 400;

/** A reader who reaches everything in one way. */
export class Reader {
  readonly page: Page;
  readonly means: Means;

  constructor(page: Page, means: Means) {
    this.page = page;
    this.means = means;
  }

  get hasScript(): boolean {
    return this.means !== 'no script';
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    const form = this.page.locator('.filter-form');
    if (this.hasScript && (await form.count()) > 0)
      await expect(this.page.locator('html')).toHaveAttribute('data-script', 'true');
  }

  /** Presses a link, a button or the name of what opens, and ticks a box. */
  async use(target: Locator): Promise<void> {
    const one = target.first();
    await expect(one).toBeVisible();
    if (this.means !== 'keyboard') return one.click();
    await this.reach(one);
    const isBox = await one.evaluate((element) => element instanceof HTMLInputElement);
    await this.page.keyboard.press(isBox ? 'Space' : 'Enter');
  }

  /**
   * Goes on by the Tab key until the focus is there, and within a chart, which is one stop, by the arrows. Without an end
   * to it the page has lost the focus.
   */
  async reach(target: Locator): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const next = await target.evaluate((element) => {
        const { activeElement: focused } = document;
        if (element === focused) return null;
        const chart = element.closest('.chart-live');
        return chart?.contains(focused) && focused?.closest('.chart-mark') ? 'ArrowDown' : 'Tab';
      });
      if (next === null) return;
      await this.page.keyboard.press(next);
    }
    throw new Error(`The keys do not lead to ${target}.`);
  }

  link = (name: string | RegExp, within = 'body') =>
    this.page.locator(within).getByRole('link', { name, exact: typeof name === 'string' });

  /** Opens what folds under this name, where it is not open yet. */
  async unfold(name: string | RegExp, within = 'main'): Promise<void> {
    const summary = this.page
      .locator(within)
      .locator('summary')
      .filter({ hasText: name, visible: true })
      .first();
    if (await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open)) return;
    await this.use(summary);
  }

  /** Chooses values in a list of the explorer; without a script the one button sends them. */
  async choose(list: string, ...labels: string[]): Promise<void> {
    for (const label of labels) {
      await this.unfold(list, '.filter-line');
      const before = this.page.url();
      await this.use(this.page.getByRole('checkbox', { name: new RegExp(`^${label} \\(`) }));
      if (!this.hasScript) await this.use(this.page.getByRole('button', { name: 'Show', exact: true }));
      await expect(this.page).not.toHaveURL(before);
    }
  }

  /** A chart that is seen, whose lit marks are those of these rows. */
  async seesLit(...labels: string[]): Promise<void> {
    const marks = this.page.locator('.chart-mark:visible');
    const lit = this.page.locator('[fill="var(--stated)"], [stroke="var(--stated)"]');
    for (const label of labels)
      await expect(marks.filter({ hasText: label }).filter({ has: lit }).first()).toBeVisible();
  }
}
