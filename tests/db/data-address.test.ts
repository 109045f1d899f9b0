import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKnownPath } from '../../app/_http/cache/known-path.ts';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import { Site } from '../../app/_http/cache/site.ts';
import { database, preparedDatabase, stateDatabase } from '../../db/client.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { OPERATIONS } from '../../lib/out/api/api-operations.ts';
import { problemSchema } from '../../lib/out/api/problem.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

let server: Server;
let origin: string;

beforeAll(openSeededDatabase);
beforeAll(async () => {
  const site = new Site({
    handler: async ({ url }, response) => {
      response.end(`handled ${url}`);
    },
    watch: new LoadWatch({ read: getLoadId }),
    isKnownPath,
    siteUrl: 'https://metrics.example.org',
    build: { id: 'build', fingerprint: 'edition' },
    pageScript: '/page-script/main.js',
    report: () => {},
    toTrouble: () => undefined,
    troubleSince: () => undefined,
  });
  server = createServer((request, response) => {
    site.answer(request, response)?.catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (path: string, method = 'GET') => fetch(origin + path, { method });
const NAMES = { id: 'walker-2022-01', slug: 'medical-exports', code: 'SWE' } as const;
const fill = (path: string) =>
  path
    .replace('/sources/{slug}', '/sources/walker-2022')
    .replace(/\{(\w+)\}/, (_, name: keyof typeof NAMES) => NAMES[name]);
// /health is for machines that watch the site.
const DATA = OPERATIONS.map(({ path }) => fill(path)).filter((path) => !path.startsWith('/health'));

describe('an address that hands out data', () => {
  it.each(DATA)('lets scripts of any site read %s', async (path) => {
    const response = await ask(path);
    expect(await response.text()).toBe(`handled ${path}`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toMatch(/Link, ETag,.*X-Data-Version/);
  });

  it.each(DATA)('answers what a browser asks before it reads %s', async (path) => {
    const response = await ask(path, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s with problem details', async (method) => {
    for (const path of ['/claims.json', '/claims.csv', '/claims/walker-2022-01.json']) {
      const response = await ask(path, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(problemSchema.parse(await response.json()).detail).toContain(method);
    }
  });

  it.each([
    '/claims/no-such-claim.json',
    '/claims/walker-2022-999.json',
    '/metrics/no-such-metric.json',
    '/countries/XXX.json',
    '/sources/no-such-source.json',
    '/claims/walker-2022-01/record.json',
    '/no-such.json',
    '/a/b/c.json',
  ])('answers %s with 404 and problem details', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(problemSchema.parse(await response.json()).status).toBe(404);
  });
});

it('a page that is not there is a page, and nothing of a page is shared with scripts', async () => {
  const missing = await ask('/claims/no-such-claim');
  expect(await missing.text()).toBe('handled /not-found');
  expect(await (await ask('/metrics/medical-exports%2ejson')).text()).toBe('handled /not-found');
  const page = await ask('/claims/walker-2022-01');
  expect(await page.text()).toBe('handled /claims/walker-2022-01');
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
});

describe('getLoadId()', () => {
  it('answers while every connection for reading waits, and none of them waits for ever', async () => {
    await stateDatabase().execute(sql`select pg_advisory_lock(7)`);
    const waiting = [database(), preparedDatabase()].flatMap((db) =>
      Array.from({ length: 12 }, () => db.execute(sql`select pg_advisory_xact_lock_shared(7)`)),
    );
    expect(await getLoadId()).toMatchObject({ version: expect.any(String), loadId: expect.any(String) });
    await stateDatabase().execute(sql`select pg_advisory_unlock(7)`);
    await Promise.all(waiting);
    const [limit] = await database().execute(sql`show statement_timeout`);
    expect(limit).toEqual({ statement_timeout: '15s' });
  });
});
