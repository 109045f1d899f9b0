import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import { answerUncached } from '../../app/_http/cache/uncached-site.ts';
import { problemSchema } from '../../lib/out/api/problem.ts';

const SITE = 'https://metrics.example.org';
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** The site as `npm run dev` serves it, on a free port. What reaches the pages is noted in `made`. */
async function startDevelopment() {
  const world = {
    ...{ version: 'v1', down: false, recordsDown: false },
    ...{ made: [] as string[], errors: [] as unknown[] },
  };
  const read = async () => {
    if (world.down) throw new Error('no connection');
    const { version } = world;
    return version === '' ? undefined : { version, dated: '2026-02-03', loadId: version };
  };
  const options = {
    handler: async ({ method, url }: IncomingMessage, response: { end(text: string): void }) => {
      world.made.push(`${method} ${url}`);
      response.end(`made ${world.made.length}`);
    },
    watch: new LoadWatch({ read, freshMs: 0, staleMs: 0 }),
    isKnownPath: async (path: string) => {
      if (world.recordsDown) throw new Error('the records are away');
      return !path.startsWith('/claims/none-2020-01');
    },
    siteUrl: SITE,
    report: (error: unknown) => world.errors.push(error),
  };
  const server = createServer((request, response) => {
    answerUncached(options, request, response).catch(() => response.writeHead(500).end());
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { world, ask: (path: string, method = 'GET') => fetch(origin + path, { method }) };
}

describe('answerUncached(options, request, response)', () => {
  it('has every page made anew, with its query, and names no version of it', async () => {
    const { world, ask } = await startDevelopment();
    const answers = [
      await ask('/claims?country=SWE&sort=value'),
      await ask('/claims?country=SWE&sort=value'),
    ];
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['made 1', 'made 2']);
    expect(world.made).toEqual(Array(2).fill('GET /claims?country=SWE&sort=value'));
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual([null, null]);
  });

  it('sends what no record stands at to the page for that', async () => {
    const { world, ask } = await startDevelopment();
    await ask('/claims/none-2020-01?utm_source=x');
    await ask('/claims/one-2020-01');
    expect(world.made).toEqual(['GET /not-found', 'GET /claims/one-2020-01']);
  });

  it.each(['/claims/none-2020-01.json', '/no-such.json'])(
    'says itself that %s is not there',
    async (path) => {
      const { world, ask } = await startDevelopment();
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(problemSchema.parse(await answer.json())).toMatchObject({
        status: 404,
        type: `${SITE}/api#not-found`,
      });
      expect(world.made).toEqual([]);
    },
  );

  it('lets scripts of any site read data, and nothing else', async () => {
    const { ask } = await startDevelopment();
    const shared = async (path: string) => (await ask(path)).headers.get('access-control-allow-origin');
    expect(await Promise.all(['/claims.csv', '/claims.json', '/metrics/a/chart.svg'].map(shared))).toEqual(
      Array(3).fill('*'),
    );
    expect(await Promise.all(['/claims', '/', '/health'].map(shared))).toEqual([null, null, null]);
  });

  it('lets data be read only, and asked for first by a browser', async () => {
    const { world, ask } = await startDevelopment();
    const refused = await ask('/claims.csv', 'POST');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(problemSchema.parse(await refused.json()).detail).toContain('POST');
    const asked = await ask('/claims.json', 'OPTIONS');
    expect([asked.status, asked.headers.get('access-control-allow-methods'), await asked.text()]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      '',
    ]);
    expect(world.made).toEqual([]);
    await ask('/claims.csv', 'HEAD');
    await ask('/claims', 'POST');
    expect(world.made).toEqual(['HEAD /claims.csv', 'POST /claims']);
  });

  it.each([
    ['/claims', 'text/html; charset=utf-8', '<h1>The database does not answer</h1>'],
    ['/claims.csv', 'text/plain; charset=utf-8', 'The database does not answer. '],
    ['/claims.json', 'application/problem+json', `"type":"${SITE}/api#unavailable"`],
  ])(
    'says a 503 in the form of %s where the database is away, and why on the console',
    async (path, type, text) => {
      const { world, ask } = await startDevelopment();
      world.down = true;
      const { status, headers, ...answer } = await ask(path).then(async (response) => ({
        status: response.status,
        headers: response.headers,
        text: await response.text(),
      }));
      expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([503, '60', type]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(answer.text).toContain(text);
      expect(world.errors).toEqual([
        expect.objectContaining({ name: 'DatabaseUnreachable', cause: new Error('no connection') }),
      ]);
      expect(world.made).toEqual([]);
    },
  );

  it('says the same where only the records can’t be asked for', async () => {
    const { world, ask } = await startDevelopment();
    world.recordsDown = true;
    expect((await ask('/claims/one-2020-01')).status).toBe(503);
    expect(world.errors).toEqual([new Error('the records are away')]);
  });

  it('says that nothing is loaded, and how to mend it', async () => {
    const { world, ask } = await startDevelopment();
    world.version = '';
    const answer = await ask('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/<h1>No data are loaded yet<\/h1>.*npm run seed/s);
    expect([world.errors, world.made]).toEqual([[], []]);
  });

  it.each(['/health', '/_next/static/a.js', '/robots.txt'])('makes %s without the database', async (path) => {
    const { world, ask } = await startDevelopment();
    Object.assign(world, { down: true, recordsDown: true });
    expect((await ask(path)).status).toBe(200);
    expect(world.made).toEqual([`GET ${path}`]);
  });
});
