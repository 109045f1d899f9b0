import { type Browser, chromium, type Page } from 'playwright';
import { metricUrl } from '../../lib/filter/urls.ts';
import { CHROMIUM_FLAGS } from '../support/chromium-flags.ts';
import { findChromium } from '../support/find-chromium.ts';
import { openBareNext } from './support/bare-next.ts';
import { type BenchContext, compare, defineBenches } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';

const METRIC = metricUrl('countries-given-assistance');
const KB = 1000;
const BARE_BYTES = 60_000;

/** Bytes as they are sent, compressed, to a browser without a cache. */
export const PAGE_SCRIPTS = defineBenches(
  [
    {
      name: "JavaScript of a metric page before interaction, beyond a bare Next page's",
      bar: { atMost: 10 },
      unit: 'KB',
    },
    { name: 'JavaScript of a bare Next page', unit: 'KB' },
    { name: 'JavaScript that reaching for a chart loads', unit: 'KB' },
    { name: 'time to marks visible, against a page that draws them in the browser', bar: { atMost: 1 } },
    { name: 'time from first paint to marks visible', bar: { atMost: 0 }, unit: 'ms' },
  ],
  async (context) => {
    const { origin } = await openBuiltSite(context);
    const bare = await openBareNext(context, BARE_BYTES);
    const browser = await openBrowser(context);
    const bytes = { ours: [] as number[], bare: [] as number[], reached: [] as number[] };
    for (let round = 0; round < context.rounds; round += 1) {
      const theirs = (await loadedScripts(browser, `${bare}/greeting`)).before;
      const ours = await loadedScripts(browser, origin + METRIC, '.chart-mark:visible');
      bytes.bare.push(theirs / KB);
      bytes.ours.push((ours.before - theirs) / KB);
      bytes.reached.push(ours.after / KB);
    }
    const late: number[] = [];
    const ours = async () => {
      const { marks, paint } = await timesOf(browser, origin + METRIC, '.chart-drawing .chart-mark');
      late.push(Math.max(0, marks - paint));
      return marks;
    };
    const theirs = async () => (await timesOf(browser, `${bare}/client`, '.recharts-rectangle')).marks;
    await ours();
    await theirs();
    late.length = 0;
    return [bytes.ours, bytes.bare, bytes.reached, await compare(context, ours, theirs), late];
  },
);

async function openBrowser({ say, defer }: BenchContext): Promise<Browser> {
  const executablePath = await findChromium({ env: process.env, say });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  defer(() => browser.close());
  return browser;
}

/** The bytes of scripts until the page is quiet, and those that come when a reader points at `reach`. */
async function loadedScripts(browser: Browser, url: string, reach?: string) {
  const page = await browser.newPage();
  try {
    const scripts = await countScripts(page);
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${url} answers with ${response?.status()}.`);
    const before = scripts.bytes;
    if (reach === undefined) return { before, after: 0 };
    await page.locator(reach).first().hover();
    await page.waitForSelector('.chart-live[data-live="true"]');
    await page.waitForLoadState('networkidle');
    return { before, after: scripts.bytes - before };
  } finally {
    await page.close();
  }
}

async function countScripts(page: Page): Promise<{ bytes: number }> {
  const counted = { bytes: 0 };
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) counted.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return counted;
}

/** Milliseconds from the start of the navigation to the frame in which the first mark is there, and to the first paint. */
async function timesOf(
  browser: Browser,
  url: string,
  mark: string,
): Promise<{ marks: number; paint: number }> {
  const page = await browser.newPage();
  try {
    await page.addInitScript({ content: toWatch(mark) });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(
      () => 'marksAt' in window && performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    return await page.evaluate(() => ({
      marks: (window as typeof window & { marksAt: number }).marksAt,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
  } finally {
    await page.close();
  }
}

/** As text: a function would come with helpers of the tool that runs this file, which no page has. */
const toWatch = (mark: string) => `
  const look = () => {
    if (document.querySelector(${JSON.stringify(mark)}) === null) requestAnimationFrame(look);
    else window.marksAt = performance.now();
  };
  requestAnimationFrame(look);
`;
