import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRaw, type RawConnection } from '../../support/raw-http.ts';
import { askOddly } from '../support/ask-oddly.ts';
import { countDescriptors, openSite, type StrainedSite } from '../support/open-site.ts';

let site: StrainedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const PAGES = [
  '/',
  '/claims',
  '/metrics',
  '/countries/CHN',
  '/claims/walker-2022-01',
  '/claims.csv',
  '/claims.json',
];

/** What the server holds in memory, in MiB; 0 on a system that does not show it. */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kib) / 1024);
}

describe('the built site under many readers', () => {
  it('answers a thousand at once for twenty seconds without an error', async () => {
    const result = await autocannon({
      url: site.origin,
      connections: 1000,
      duration: 20,
      timeout: 60,
      requests: PAGES.map((path) => ({ path })),
    });
    const { errors, timeouts, non2xx, requests } = result;
    console.log(`${requests.total} requests, ${requests.average} a second, ${memoryOf(site.pid)} MiB`);
    expect({ errors, timeouts, non2xx }).toEqual({ errors: 0, timeouts: 0, non2xx: 0 });
    expect(requests.total).toBeGreaterThan(1000);
  });

  it('answers others while two hundred take nothing of what they asked for', async () => {
    const before = countDescriptors(site.pid) ?? 0;
    const slow: RawConnection[] = Array.from({ length: 200 }, (_, index) => {
      const path = PAGES[index % PAGES.length];
      const raw = openRaw(site.origin, `GET ${path} HTTP/1.1\nHost: a\n\n`);
      raw.socket.pause();
      return raw;
    });
    await sleep(2000);
    const held = countDescriptors(site.pid);
    const statuses = await Promise.all(PAGES.map(async (path) => (await fetch(site.origin + path)).status));
    expect(statuses).toEqual(PAGES.map(() => 200));
    console.log(`${before} descriptors before, ${held} during, ${memoryOf(site.pid)} MiB`);
    for (const { socket } of slow) socket.destroy();
    await Promise.all(slow.map(({ closed }) => closed));
  });

  it('answers ten thousand odd requests without failing at any, and leaves none without an end', async () => {
    const { asked, statuses, failed, hung } = await askOddly(site.origin, {
      seed: 2,
      count: 10_000,
      lanes: 16,
    });
    console.log(`${asked} asked: ${JSON.stringify(statuses)}`);
    expect({ failed, hung }).toEqual({ failed: [], hung: [] });
  });
});
