import axe from 'axe-core';
import { expect, type Page, test } from 'playwright/test';
import { GALLERY_PAGES, galleryUrl } from '../../lib/filter/gallery-url.ts';
import { SITE_PAGES } from '../../lib/filter/site-pages.ts';
import { claimUrl, countryUrl, metricUrl, sourceUrl, topicUrl } from '../../lib/filter/urls.ts';
import { KINDS } from '../../lib/model/vocabulary.ts';
import { SITE_URL } from '../support/site-url.ts';
import { drawLive } from './support/live.ts';
import { readSeedArticles } from './support/seed-articles.ts';

/** Everything of WCAG 2.0 to 2.2 at A and AA that a program can find, and what axe holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What of the rules can turn out otherwise where only theme and width are others: colours, sizes, what scrolls. */
const LAYOUT_RULES = [...COLOUR_RULES, 'target-size', 'scrollable-region-focusable', 'meta-viewport'];

/**
 * One load serves every theme and width. At 360 px charts have other drawings, which need all rules again; elsewhere the
 * markup is the same. The front page has its colours held in the two combinations left, too: on other pages the same
 * tokens meet the same paper, which the palette's test computes.
 */
const WIDE = { colorScheme: 'light', width: 1280, rules: RULES } as const;
const NARROW = { colorScheme: 'dark', width: 360, rules: LAYOUT_RULES } as const;
const CROSSED = [
  { colorScheme: 'light', width: 360, rules: COLOUR_RULES },
  { colorScheme: 'dark', width: 1280, rules: COLOUR_RULES },
] as const;

/** Two hundred marks made like all others of their page; with them axe takes a minute and a half. */
const LONG_LIST = '#two-hundred';

const articles = readSeedArticles();
const claims = articles.flatMap((article) => article.claims);
const firstOfEachKind = KINDS.flatMap((kind) => claims.filter((claim) => claim.kind === kind).slice(0, 1));
const restated = claims.filter((claim) => claim.kind === 'figure' && claim.restates).slice(0, 1);

/** One of every kind of page; of the metrics, one of every form. */
const PAGES = [
  ...SITE_PAGES,
  metricUrl('unfavourable-view-of-china'),
  metricUrl('countries-given-assistance'),
  metricUrl('crisis-fund-size'),
  metricUrl('medical-team-sent'),
  metricUrl('handwashing-stations'),
  metricUrl('views-of-china-in-words'),
  '/claims?country=SWE&role=respondent',
  '/claims?country=XXX&after=nonsense',
  '/claims?country=SWE&metric=medical-exports',
  ...[...firstOfEachKind, ...restated].map((claim) => claimUrl(claim.id)),
  ...['CHN', 'SWE', 'IDN'].map(countryUrl),
  ...articles.slice(0, 1).map(({ article }) => sourceUrl(article.slug)),
  sourceUrl('aiib-2020-04-17'),
  topicUrl('views-of-china'),
  '/gallery',
  ...GALLERY_PAGES.map(galleryUrl),
  '/no/such/page',
];

for (const address of PAGES)
  test(`${address} has no fault that axe can find, fits every screen, and asks and complains of nothing`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.slow();
    const faults = collectFaults(page, baseURL ?? '');
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const reach = await page.locator('html').evaluate((root) => root.scrollWidth);
      expect(reach, `at ${width} px`).toBeLessThanOrEqual(width);
    }
    await expectRoomForLargeText(page);
    await page.locator(LONG_LIST).evaluateAll((lists) => lists.map((list) => list.remove()));
    await page.evaluate(axe.source);
    for (const { colorScheme, width, rules } of [WIDE, NARROW, ...(address === '/' ? CROSSED : [])]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(takeOutHiddenDrawings);
      expect(await listFaults(page, rules), `${colorScheme}, ${width} px`).toEqual([]);
      if (width === NARROW.width) expect(await listFaults(page, RULES, '.chart-fit'), 'charts').toEqual([]);
    }
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

for (const address of ['/', metricUrl('crisis-fund-size'), metricUrl('medical-team-sent')])
  test(`${address} has no fault once its chart is live and pointed at`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    const stage = await drawLive(page, page.locator('.figure:has(.chart-live)').first());
    await stage.locator('.chart-mark').first().hover();
    await expect(page.locator('.chart-tooltip').first()).toBeVisible();
    await page.evaluate(axe.source);
    const live = '.figure:has(.chart-live[data-live="true"])';
    expect(await listFaults(page, RULES, live)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await listFaults(page, COLOUR_RULES, live), 'dark').toEqual([]);
  });

test('what opens under a figure has no fault, on a phone in the dark and on a wide screen', async ({
  page,
}) => {
  test.slow();
  await page.goto(metricUrl('crisis-fund-size'));
  await page.evaluate(axe.source);
  for (const word of ['Download', 'Share', 'Cite', 'All notes']) {
    await page.locator('summary').getByText(word, { exact: true }).click();
    for (const { colorScheme, width, rules } of [WIDE, NARROW]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await listFaults(page, rules, '.figure'), `${word}, ${width} px`).toEqual([]);
      const reach = await page.locator('html').evaluate((root) => root.scrollWidth);
      expect(reach, `${word}, at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

for (const address of ['/', '/claims', claimUrl(claims[0]?.id ?? ''), '/no/such/page'])
  test(`${address} shows where the focus is, and nothing covers it`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    const seen = new Set<string>();
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const { name, isMarked, isCovered } = await page.evaluate(describeFocus);
      if (name === 'BODY') break;
      seen.add(name);
      expect(isMarked, `${name} has a mark of its focus`).toBe(true);
      expect(isCovered, `${name} is covered`).toBe(false);
    }
    expect(seen.size).toBeGreaterThan(8);
  });

test('axe finds a fault where there is one', async ({ page }) => {
  await page.goto('/method');
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const image = Object.assign(new Image(4, 4), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' });
    document.querySelector('main')?.append(image);
  });
  expect(await listFaults(page, RULES)).toEqual([expect.stringMatching(/^image-alt: img/)]);
});

test('nothing moves by itself, and nothing needs to stop for a reader who asks for less motion', async ({
  page,
}) => {
  await page.goto('/');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const slow = transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0.15);
        return slow || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(moving).toEqual([]);
});

/** What a page has on a screen and not on paper. */
const PRESSED = ['form', '.masthead nav', '.skip-link', '.theme-switch'];

test('on paper there is nothing to press, and links of a chart are spelled out with the site’s origin', async ({
  page,
}) => {
  for (const address of ['/claims', '/no/such/page', '/']) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    for (const part of PRESSED) await expect(page.locator(part), `${part} of ${address}`).not.toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    for (const part of PRESSED)
      await expect(page.locator(part).filter({ visible: true }), `${part} of ${address}`).toHaveCount(0);
  }
  await expect(page.locator('.chart-drawing svg:visible').first()).toBeVisible();
  const printed = await page
    .locator('.figure-note-claim a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain(SITE_URL);
  expect(printed).toContain('/claims/');
});

test.describe('in a reader’s own few colours', () => {
  test.use({ forcedColors: 'active', colorScheme: 'dark' });

  test('marks and their labels are drawn in them, whatever theme was chosen', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'light'));
    await page.goto(metricUrl('crisis-fund-size'));
    const colours = await page.evaluate(() => {
      const system = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const mark = document.querySelector('.chart-mark') as SVGGElement;
      const shape = mark.querySelector('circle') as SVGCircleElement;
      const label = mark.querySelector('text') as SVGTextElement;
      return {
        drawn: [getComputedStyle(shape).fill, getComputedStyle(label).fill],
        own: [system('LinkText'), system('CanvasText')],
        paper: system('Canvas'),
      };
    });
    expect(colours.drawn).toEqual(colours.own);
    expect(colours.drawn).not.toContain(colours.paper);
  });
});

/** With letters twice as large nothing of a page lies outside its window. */
async function expectRoomForLargeText(page: Page): Promise<void> {
  const style = await page.addStyleTag({ content: 'html { font-size: 200% }' });
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const reach = await page.locator('html').evaluate((root) => root.scrollWidth);
    expect(reach, `with text of 200 % at ${width} px`).toBeLessThanOrEqual(width);
  }
  await style.evaluate((element) => (element as HTMLStyleElement).remove());
}

/** What goes wrong in a page by itself: a failed script, an error on the console, a request to another host. */
function collectFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (asked) => {
    if (/^https?:/.test(asked.url()) && new URL(asked.url()).origin !== origin) faults.push(asked.url());
  });
  page.on('console', (message) => {
    const { url } = message.location();
    // A browser asks for the first by itself, and not on every visit; the other is an address of nothing.
    const isExpected = url.endsWith('/favicon.ico') || url.endsWith('/no/such/page');
    if (message.type() === 'error' && !isExpected) faults.push(`${message.text()} ${url}`);
  });
  return faults;
}

/**
 * Runs in the page: of each chart leaves the drawing that shows, and puts back what was taken out for another width. Axe
 * finds nothing in what does not show, and takes most of its time to look.
 */
function takeOutHiddenDrawings(): void {
  const inPage = globalThis as { kept?: Map<Element, ChildNode[]> };
  const kept = inPage.kept ?? new Map<Element, ChildNode[]>();
  inPage.kept = kept;
  for (const [drawing, nodes] of kept) drawing.replaceChildren(...nodes);
  kept.clear();
  for (const drawing of document.querySelectorAll('.chart-drawing')) {
    if (drawing.getClientRects().length > 0) continue;
    kept.set(drawing, [...drawing.childNodes]);
    drawing.replaceChildren();
  }
}

/**
 * One run of axe in a page that has it, over all of it or what `within` finds; `@axe-core/playwright` opens another page
 * for each, at three times the time.
 */
async function listFaults(page: Page, rules: readonly string[], within = 'html'): Promise<string[]> {
  if ((await page.locator(within).count()) === 0) return [];
  const violations = await page.evaluate(
    async ({ runOnly, within: include }) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const found = await inPage.run(include, { runOnly, resultTypes: ['violations'], preload: false });
      return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(describe) }));

      function describe({ target, failureSummary }: axe.NodeResult) {
        return `${target.join(' ')}: ${failureSummary}`;
      }
    },
    { runOnly: [...rules], within },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));
}

/** Runs in the page: whether what has the focus is outlined, and whether something else lies on top of it. */
function describeFocus(): { name: string; isMarked: boolean; isCovered: boolean } {
  const element = document.activeElement ?? document.body;
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const name = element === document.body ? 'BODY' : `${element.tagName} ${label.slice(0, 40)}`;
  const rims = [element, element.querySelector('.chart-target'), element.closest('label')];
  const isMarked = rims.some((rim) => {
    if (rim === null) return false;
    const style = getComputedStyle(rim);
    const outline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    return (
      outline || (rim !== element && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 2)
    );
  });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return { name, isMarked, isCovered: !(top === element || element.contains(top) || top?.contains(element)) };
}
