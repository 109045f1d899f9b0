import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS } from '../../support/chromium-flags.ts';
import { findChromium } from '../../support/find-chromium.ts';
import type { BenchContext } from '../support/bench.ts';

/** How a page is met: on which screen, over which line, by how much of this machine. */
export type Conditions = { screen: 'phone' | 'desk'; line: 'slow' | 'fast' };

const SCREENS = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
};
const BITS_PER_BYTE = 8;
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / BITS_PER_BYTE,
  uploadThroughput: 750_000 / BITS_PER_BYTE,
};
/** A phone's processor against that of the machine which measures. */
const TIMES_SLOWER = 4;

export async function openBrowser({ say, defer }: BenchContext): Promise<Browser> {
  const executablePath = await findChromium({ env: process.env, say });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  defer(() => browser.close());
  return browser;
}

/** A page with an empty cache of its own; answers come in gzip, and every script of it runs as on a phone. */
export async function withPage<T>(
  browser: Browser,
  { screen, line }: Conditions,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(SCREENS[screen]);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
    if (line === 'slow') await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
    return await use(page, session);
  } finally {
    await context.close();
  }
}
