import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ScratchDatabase } from '../../db/scratch-database.ts';
import { seededDatabase } from '../support/scratch-database.ts';
import { type BareServer, startBareServer } from '../support/start-bare-server.ts';
import { openProxy, type TcpProxy } from '../support/tcp-proxy.ts';

let database: ScratchDatabase;
let road: TcpProxy;
let site: BareServer;
let isStopped = false;

beforeAll(async () => {
  database = await seededDatabase();
  road = await openProxy(database.url);
  site = await startBareServer(road.url);
});
afterAll(async () => {
  if (!isStopped) await site.stop();
  await road.close();
  await database.drop();
});

/** Far beyond what is promised, so that a slow machine fails nothing; what it took is printed. */
const PATIENCE_MS = 30_000;

async function ask(path: string) {
  const since = performance.now();
  const response = await fetch(site.origin + path, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, seconds: (performance.now() - since) / 1000 };
}

/** Asks how the site is until it says so; gives after how many seconds that was, and how long the longest answer took. */
async function untilHealth(wanted: number): Promise<{ after: number; longest: number }> {
  const since = performance.now();
  let longest = 0;
  for (;;) {
    const { status, seconds } = await ask('/health');
    longest = Math.max(longest, seconds);
    const after = (performance.now() - since) / 1000;
    if (status === wanted) return { after, longest };
    if (after * 1000 > PATIENCE_MS) throw new Error(`The site did not come to say ${wanted}.`);
    await sleep(100);
  }
}

const told: string[] = [];
const tell = (what: string, seconds: number) => told.push(`${what} ${seconds.toFixed(2)} s`);

it('in silence, says how it is, shows what it has, refuses the rest, and is back by itself', async () => {
  await untilHealth(200);
  expect((await ask('/metrics')).status).toBe(200);
  road.silence();
  const pending = ask('/claims?q=asked+before+anybody+knew');
  const noticed = await untilHealth(503);
  tell('noticed after', noticed.after);
  tell('longest answer of health', noticed.longest);
  const health = await ask('/health');
  expect([health.status, JSON.parse(health.text)]).toEqual([
    503,
    {
      ...{ alive: true, ready: false, data_version: null },
      last_seen: { data_version: expect.any(String), seconds_ago: expect.any(Number) },
      edition: expect.any(String),
    },
  ]);
  const live = await ask('/health/live');
  tell('liveness', live.seconds);
  expect([live.status, JSON.parse(live.text)]).toEqual([200, { alive: true }]);

  const kept = await ask('/metrics');
  tell('a kept page', kept.seconds);
  expect([kept.status, kept.headers.get('x-data-state')]).toEqual([200, 'last-known']);
  const dataless = await ask('/fonts/ibm-plex-sans.woff2');
  expect([dataless.status, dataless.headers.get('cache-control')]).toEqual([200, 'public, max-age=2592000']);
  const unmade = await ask('/claims?q=never+asked');
  tell('a page that is not kept', unmade.seconds);
  expect([unmade.status, unmade.headers.get('retry-after')]).toEqual([503, '60']);
  expect(unmade.text).toContain('The database does not answer');

  const early = await pending;
  tell('a page that was asked for before', early.seconds);
  expect(early.status).toBe(503);

  road.pass();
  tell('ready again after', (await untilHealth(200)).after);
  const made = await ask('/claims?q=never+asked');
  expect([made.status, made.headers.get('x-data-state')]).toEqual([200, null]);
});

it('writes a few lines of an outage, each of them JSON, however many ask', async () => {
  road.silence();
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) =>
      expect((await ask(`/claims?q=${index}`)).status).toBe(503),
    ),
  );
  road.cut();
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) =>
      expect((await ask(`/sources?n=${index}`)).status).toBe(503),
    ),
  );
  isStopped = true;
  const { output } = await site.stop();
  // Next says on standard output how long it took to read its settings.
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('✓'));
  console.log(told.join(', '));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(20);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({
      // Next warns of a lock file in a folder above.
      level: expect.stringMatching(/^(warn|error)$/),
      msg: expect.any(String),
    });
  expect(output).not.toContain(new URL(database.url).password);
});
