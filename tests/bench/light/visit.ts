import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { type Conditions, withPage } from './browsing.ts';
import { toWatch, type Watch } from './watch-page.ts';

/** What a visit to a page costs its reader until the page is quiet, unasked; times in ms from the navigation on. */
export type Visit = {
  /** The frame after the one that has a chart's mark in the window. */
  chartVisible: number;
  largestPaint: number;
  /** Of each task after the first paint of content, what is over 50 ms. */
  blocked: number;
  layoutShift: number;
  requests: number;
  /** As sent, heads and all. */
  bytes: number;
  scriptBytes: number;
};

type Traffic = { requests: number; open: Set<string>; bytes: number; scriptBytes: number; lastAt: number };

/** So long without a request under way or a long task, and a page is done with what nobody asked of it. */
const QUIET_MS = 2500;
const LIMIT_MS = 60_000;
const LONG_MS = 50;

/** Visits a page with an empty cache. `mark`: what a mark of its charts is. Throws where none shows in a minute. */
export function visit(browser: Browser, conditions: Conditions, url: string, mark: string): Promise<Visit> {
  return withPage(browser, conditions, async (page, session) => {
    const { requests, bytes, scriptBytes } = await openQuietly(page, session, url, mark);
    const { firstPaint, ...seen } = await page.evaluate(() => ({
      ...window.watch,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }));
    if (seen.chart === null) throw new Error(`${url} shows no ${mark}.`);
    return {
      chartVisible: seen.chart,
      largestPaint: seen.largest,
      blocked: blockedAfter(firstPaint, seen.longTasks),
      layoutShift: seen.shift,
      requests,
      bytes,
      scriptBytes,
    };
  });
}

/** Goes there and waits until the page is quiet and its fonts are there. */
export async function openQuietly(
  page: Page,
  session: CDPSession,
  url: string,
  mark: string,
): Promise<Traffic> {
  const traffic = countTraffic(session);
  await page.addInitScript({ content: toWatch(mark) });
  const response = await page.goto(url, { waitUntil: 'load', timeout: LIMIT_MS });
  if (!response?.ok()) throw new Error(`${url} answers with ${response?.status()}.`);
  const until = Date.now() + LIMIT_MS;
  while (!(await isQuiet(page, traffic))) {
    if (Date.now() > until) throw new Error(`${url} does not come to rest.`);
    await sleep(200);
  }
  return traffic;
}

async function isQuiet(page: Page, { open, lastAt }: Traffic): Promise<boolean> {
  if (open.size > 0 || Date.now() - lastAt < QUIET_MS) return false;
  return page.evaluate(async (quietMs) => {
    await document.fonts.ready;
    const { longTasks, chart } = window.watch;
    const last = longTasks.at(-1);
    const end = last === undefined ? 0 : last.startTime + last.duration;
    return chart !== null && performance.now() - end >= quietMs;
  }, QUIET_MS);
}

function countTraffic(session: CDPSession): Traffic {
  const traffic: Traffic = { requests: 0, open: new Set(), bytes: 0, scriptBytes: 0, lastAt: Date.now() };
  const scripts = new Set<string>();
  const isData = (url: string) => url.startsWith('data:') || url.startsWith('blob:');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (isData(request.url)) return;
    traffic.requests += 1;
    traffic.open.add(requestId);
    if (type === 'Script') scripts.add(requestId);
  });
  const close = (requestId: string) => {
    traffic.open.delete(requestId);
    traffic.lastAt = Date.now();
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.scriptBytes += encodedDataLength;
    close(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => close(requestId));
  return traffic;
}

/** A task under way at the first paint counts from there on. */
const blockedAfter = (firstPaint: number, tasks: Watch['longTasks']) =>
  tasks
    .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, firstPaint) - LONG_MS)
    .filter((over) => over > 0)
    .reduce((sum, over) => sum + over, 0);
