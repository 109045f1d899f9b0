import type { Browser, Page } from 'playwright';
import { type Conditions, withPage } from './browsing.ts';
import { openQuietly } from './visit.ts';

type Way = 'mouse' | 'finger';

/** From the pointer's event to the frame after the one that has the tooltip, in ms, and the script that came for it, in bytes. */
export function pointAtMark(
  browser: Browser,
  conditions: Conditions,
  url: string,
  { mark, tooltip, way }: { mark: string; tooltip: string; way: Way },
): Promise<{ ms: number; scriptBytes: number }> {
  return withPage(browser, conditions, async (page, session) => {
    const traffic = await openQuietly(page, session, url, mark);
    const before = traffic.scriptBytes;
    const { x, y } = await centreOfFirst(page, mark);
    await arm(page, way === 'mouse' ? 'pointermove' : 'pointerdown', tooltip);
    await (way === 'mouse' ? page.mouse.move(x, y) : page.touchscreen.tap(x, y));
    const ms = await untilDone(page);
    await page.waitForLoadState('networkidle');
    return { ms, scriptBytes: traffic.scriptBytes - before };
  });
}

type Choosing = { mark: string; country: string; before: string };

/**
 * From a country's choice to the frame after the one that has other charts, in ms. Another was chosen and taken off
 * before, so what the page needs for it is there.
 */
export function chooseCountry(
  browser: Browser,
  conditions: Conditions,
  url: string,
  { mark, country, before }: Choosing,
): Promise<number> {
  return withPage(browser, conditions, async (page, session) => {
    await openQuietly(page, session, url, mark);
    await choose(page, mark, before);
    await choose(page, mark, before);
    return choose(page, mark, country);
  });
}

/** Ticks the country, or takes its tick off. */
async function choose(page: Page, mark: string, country: string): Promise<number> {
  const list = page.locator('details', { has: page.locator('input[name="country"]') });
  if (!(await list.evaluate((element) => (element as HTMLDetailsElement).open)))
    await list.locator('summary').click();
  await arm(page, 'change', mark, 'figure');
  await list.locator(`input[name="country"][value="${country}"]`).click();
  const ms = await untilDone(page);
  await page.waitForLoadState('networkidle');
  return ms;
}

const arm = (page: Page, event: string, shown: string, changed = '') =>
  page.evaluate(([event, shown, changed]) => window.watch.arm(event, shown, changed), [
    event,
    shown,
    changed,
  ] as const);

/** Where the event led to a new document, its first chart counts. */
async function untilDone(page: Page): Promise<number> {
  const done = await page.waitForFunction(() => {
    const { isArmed, done, chart } = window.watch;
    const at = isArmed ? done : chart;
    return at !== null ? performance.timeOrigin + at - Number(sessionStorage.getItem('armed')) : undefined;
  });
  return (await done.jsonValue()) as number;
}

async function centreOfFirst(page: Page, mark: string): Promise<{ x: number; y: number }> {
  const centre = await page.evaluate((mark) => {
    const found = window.watch.visible(mark);
    if (found === undefined) return undefined;
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, mark);
  if (centre === undefined) throw new Error(`No ${mark} is in the window.`);
  return centre;
}
