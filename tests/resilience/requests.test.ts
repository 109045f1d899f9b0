import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRaw } from '../support/raw-http.ts';
import { askOddly } from './support/ask-oddly.ts';
import { countDescriptors, openSite, type StrainedSite } from './support/open-site.ts';

let site: StrainedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

/** Until as few descriptors are held as before, give or take what the database's connections and files are. */
async function untilLetGo(before: number | undefined): Promise<void> {
  const spare = 40;
  for (let tries = 0; tries < 600; tries += 1) {
    if ((countDescriptors(site.pid) ?? 0) <= (before ?? 0) + spare) return;
    await sleep(50);
  }
  throw new Error(`${countDescriptors(site.pid)} descriptors are held, and ${before} were before.`);
}

describe('the built site', () => {
  it('holds nothing of a flood of upgrades, and answers after it', async () => {
    expect((await fetch(`${site.origin}/claims`)).status).toBe(200);
    const before = countDescriptors(site.pid);
    const paths = ['/no/such/page', '/_next/webpack-hmr', '/claims.csv', '/health'];
    for (let round = 0; round < 6; round += 1)
      await Promise.all(
        Array.from({ length: 200 }, async (_, index) => {
          const kind = index % 2 === 0 ? 'websocket' : 'h2c';
          const asking = `GET ${paths[index % 4]} HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: ${kind}\n\n`;
          const { socket, closed } = openRaw(site.origin, asking);
          await once(socket, 'data');
          if (index % 3 === 0) socket.resetAndDestroy();
          else if (index % 3 === 1) socket.destroy();
          else socket.end();
          await closed;
        }),
      );
    await untilLetGo(before);
    expect((await fetch(`${site.origin}/claims`)).status).toBe(200);
  });

  it('answers odd requests without failing at any, and leaves none without an end', async () => {
    const before = countDescriptors(site.pid);
    const { statuses, failed, hung } = await askOddly(site.origin, { seed: 1, count: 400 });
    expect({ failed, hung }).toEqual({ failed: [], hung: [] });
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
    await untilLetGo(before);
  });
});
