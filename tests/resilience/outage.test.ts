import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ScratchDatabase } from '../support/create-scratch-database.ts';
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

async function untilReady(): Promise<number> {
  const since = performance.now();
  while ((await ask('/health')).status !== 200) {
    if (performance.now() - since > PATIENCE_MS) throw new Error('The site did not become ready.');
    await sleep(100);
  }
  return (performance.now() - since) / 1000;
}

const told: string[] = [];
const tell = (what: string, seconds: number) => told.push(`${what} ${seconds.toFixed(2)} s`);

it('in silence, says how it is, shows what it has, refuses the rest, and is back by itself', async () => {
  await untilReady();
  expect((await ask('/metrics')).status).toBe(200);
  road.silence();
  const first = await ask('/health');
  tell('health at first', first.seconds);
  expect([first.status, JSON.parse(first.text)]).toEqual([
    503,
    { alive: true, ready: false, data_version: null },
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

  road.pass();
  tell('ready again after', await untilReady());
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
  const lines = output.trim().split('\n');
  console.log(told.join(', '));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(20);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: 'error', msg: expect.any(String) });
  expect(output).not.toContain(new URL(database.url).password);
});
