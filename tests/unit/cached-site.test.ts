import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { CachedSite } from '../../app/_http/cache/cached-site.ts';
import type { Handler } from '../../app/_http/cache/capture.ts';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import type { SiteOptions } from '../../app/_http/cache/site-options.ts';

type World = { version: string; down: boolean; made: string[]; errors: unknown[] };

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A site on a free port whose pages are made by `handler`; the watch asks at every request. */
async function startSite(handler: Handler, options: Partial<SiteOptions> = {}) {
  const world: World = { version: 'v1', down: false, made: [], errors: [] };
  const read = async () => {
    if (world.down) throw new Error('no connection');
    const { version } = world;
    return version === '' ? undefined : { version, dated: '2026-02-03', loadId: version };
  };
  const site = new CachedSite({
    handler: async (request, response) => {
      world.made.push(request.url ?? '');
      await handler(request, response);
    },
    watch: new LoadWatch({ read, freshMs: 0, staleMs: 0 }),
    isKnownPath: async (path) => path !== '/claims/none-2020-01',
    siteUrl: 'https://metrics.example.org',
    buildId: 'build7',
    buildFingerprint: 'edition',
    report: (error) => world.errors.push(error),
    maxResponseBytes: 100_000,
    ...options,
  });
  const server = createServer((request, response) => {
    site.answer(request, response).catch((error: unknown) => {
      world.errors.push(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { world, origin, ask: (path: string, init?: RequestInit) => fetch(origin + path, init) };
}

const sayPage = (text: () => string): Handler => {
  return async ({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<p>${url} ${text()}</p>`);
  };
};

describe('CachedSite.answer(request, response)', () => {
  it('makes a page once, names it by version and asking, and says 304 without making it', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    const first = await ask('/claims?b=1&a=1&utm_source=letter');
    const again = await ask('/claims?a=1&b=1');
    expect([await first.text(), await again.text()]).toEqual(Array(2).fill('<p>/claims?a=1&b=1 hello</p>'));
    expect(world.made).toHaveLength(1);
    const etag = again.headers.get('etag') ?? '';
    expect(etag).toBe(first.headers.get('etag'));
    expect(again.headers.get('last-modified')).toBe('Tue, 03 Feb 2026 00:00:00 GMT');
    const same = await ask('/claims?a=1&b=1', { headers: { 'if-none-match': etag } });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    world.version = 'v2';
    const changed = await ask('/claims?a=1&b=1', { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.headers.get('x-data-version')]).toEqual([200, 'v2']);
    expect(world.made).toHaveLength(2);
  });

  it('answers HEAD as GET, without a body', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    const [get, head] = [await ask('/'), await ask('/', { method: 'HEAD' })];
    const told = (response: Response) =>
      ['etag', 'content-length', 'content-type'].map((name) => response.headers.get(name));
    expect(told(get)).not.toContain(null);
    expect([told(head), await head.text()]).toEqual([told(get), '']);
    expect(world.made).toHaveLength(1);
  });

  it('never gives a page whose making saw two versions', async () => {
    let turns = 0;
    const { world, ask } = await startSite(async (_request, response) => {
      const before = world.version;
      turns += 1;
      if (turns === 1) world.version = 'v2';
      response.end(`${before} ${world.version}`);
    });
    const response = await ask('/');
    expect([await response.text(), response.headers.get('x-data-version')]).toEqual(['v2 v2', 'v2']);
    expect(turns).toBe(2);
  });

  it('gives up with a 503 where the data change at every try', async () => {
    const { world, ask } = await startSite(async (_request, response) => {
      world.version += '1';
      response.end('mixed');
    });
    const response = await ask('/');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).toContain('The numbers are being replaced');
  });

  it('names the version along with the build, so that a page is left whole after new data', async () => {
    const html = '<script>self.x.push([1,"{\\"b\\":\\"build7\\"}"])</script>';
    const { ask } = await startSite(async (request, response) => {
      const isParts = request.headers.rsc === '1';
      response.setHeader('content-type', isParts ? 'text/x-component' : 'text/html');
      response.end(isParts ? '0:{"b":"build7"}' : html);
    });
    expect(await (await ask('/')).text()).toContain('\\"b\\":\\"build7.v1\\"');
    const parts = await ask('/', { headers: { rsc: '1' } });
    expect(parts.headers.get('x-nextjs-deployment-id')).toBe('build7.v1');
  });

  it('sends what no record stands at to the page for that', async () => {
    const { world, ask } = await startSite(sayPage(() => ''));
    await ask('/claims/none-2020-01');
    expect(world.made).toEqual(['/not-found']);
  });

  it('says 503 without data and without a database, but gives out what it last knew', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    world.version = '';
    expect((await ask('/')).status).toBe(503);
    world.version = 'v1';
    await (await ask('/')).text();
    world.down = true;
    const kept = await ask('/');
    expect([kept.status, kept.headers.get('x-data-state')]).toEqual([200, 'last-known']);
    expect(kept.headers.get('etag')).toBeNull();
    const other = await ask('/claims.csv');
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await other.text()).toMatch(/^The database does not answer/);
  });

  it('gives nothing out that is older than allowed while the database is away', async () => {
    const { world, ask } = await startSite(
      sayPage(() => 'hello'),
      { lastKnownMs: 0 },
    );
    await (await ask('/')).text();
    world.down = true;
    expect((await ask('/')).status).toBe(503);
  });

  it('makes a 503 of a page that failed because the database went away, and a 500 of one that failed by itself', async () => {
    const { world, ask } = await startSite(async ({ url }, response) => {
      if (url === '/gone') world.down = true;
      response.writeHead(500, { 'content-type': 'text/html' }).end('failed');
    });
    expect((await ask('/bug')).status).toBe(500);
    expect((await ask('/gone')).status).toBe(503);
  });

  it('names no version on a failure, and lets nobody keep it', async () => {
    const { ask } = await startSite(async (_request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '10' }).end('Too many.');
    });
    const { status, headers } = await ask('/claims.csv');
    const told = ['cache-control', 'last-modified', 'x-data-version', 'etag', 'retry-after'];
    expect([status, ...told.map((name) => headers.get(name))]).toEqual([
      503,
      'no-store',
      null,
      null,
      null,
      '10',
    ]);
  });

  it('answers 400 to an address that names a host, and hands it to nobody', async () => {
    const { origin, world } = await startSite(sayPage(() => 'hello'));
    for (const path of ['http://other.example.org/claims', 'http://other.example.org/claims.csv']) {
      const asking = get(origin, { agent: false, path });
      const [response] = (await once(asking, 'response')) as [IncomingMessage];
      expect([response.statusCode, String(Buffer.concat(await response.toArray()))]).toEqual([
        400,
        'An address starts with a slash here: ask for the path alone, as in “GET /claims”.\n',
      ]);
    }
    expect(world.made).toEqual([]);
  });

  it('says with a 304 what a page varies by, and no length with a 204', async () => {
    const { ask } = await startSite(sayPage(() => 'hello'));
    const etag = (await ask('/claims')).headers.get('etag') ?? '';
    const same = await ask('/claims', { headers: { 'if-none-match': etag } });
    expect([same.status, same.headers.get('vary')]).toEqual([
      304,
      'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, next-url, Accept-Encoding',
    ]);
    const options = await ask('/claims.csv', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('content-length')]).toEqual([204, null]);
  });

  it('gives a page of any size whole and of one version, and none beyond all measure', async () => {
    let turns = 0;
    const { ask, world } = await startSite(async ({ url }, response) => {
      turns += 1;
      if (turns === 1) world.version = 'v2';
      for (let rows = 0; rows < (url === '/vast' ? 300 : 10); rows += 1) response.write(ROW);
      response.end();
    });
    const large = await ask('/large');
    expect([(await large.arrayBuffer()).byteLength, turns]).toEqual([10 * ROW.length, 2]);
    expect(large.headers.get('x-data-version')).toBe('v2');
    expect(large.headers.get('etag')).toMatch(/"v2-/);
    expect((await ask('/vast')).status).toBe(500);
  });

  it('keeps files of the build apart from the data, and lets them be kept for ever', async () => {
    const { world, ask } = await startSite(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'public, immutable' });
      response.end('let a;'.repeat(1000));
    });
    const one = await ask('/_next/static/a.js');
    world.version = 'v2';
    world.down = true;
    const two = await ask('/_next/static/a.js');
    expect([one, two].map(({ headers }) => headers.get('cache-control'))).toEqual(
      Array(2).fill('public, immutable'),
    );
    expect(two.headers.get('content-encoding')).toMatch(/br|gzip/);
    expect(world.made).toHaveLength(1);
  });
});

const ROW = Buffer.alloc(64 * 1024, 'row\n');

/** Endless rows, and whether whoever makes them still does. */
function endless() {
  const state = { open: 0, rows: 0 };
  const handler: Handler = async (_request, response) => {
    state.open += 1;
    const source = new Readable({
      read() {
        state.rows += 1;
        this.push(ROW);
      },
      destroy(error, done) {
        state.open -= 1;
        done(error);
      },
    });
    response.setHeader('content-type', 'text/csv');
    response.setHeader('x-data-version', 'v1');
    await pipeline(source, response).catch(() => {});
  };
  return { state, handler };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await sleep(10);
  expect(isSo()).toBe(true);
}

/** Until a count stands still: that of an endless source only does so where nothing is asked of it. */
async function untilResting(count: () => number): Promise<void> {
  let [before, resting] = [-1, 0];
  for (let tries = 0; tries < 500 && resting < 10; tries += 1) {
    resting = count() === before ? resting + 1 : 0;
    before = count();
    await sleep(10);
  }
  expect(resting).toBe(10);
}

describe('what is too large to be kept', () => {
  const open = (url: string): Promise<{ response: IncomingMessage; leave: () => void }> =>
    new Promise((resolve, reject) => {
      const request = get(url, { agent: false }, (response) =>
        resolve({ response, leave: () => request.destroy() }),
      );
      request.on('error', reject);
      request.on('response', () => request.removeAllListeners('error').on('error', () => {}));
    });

  it('waits for a slow reader, and ends where the reader goes', async () => {
    const { state, handler } = endless();
    const { origin } = await startSite(handler);
    for (const turn of ['first', 'again']) {
      const { response, leave } = await open(`${origin}/claims.csv`);
      response.pause();
      await untilResting(() => state.rows);
      expect(state.open, turn).toBe(1);
      leave();
      await until(() => state.open === 0);
    }
  });

  it('is not made for HEAD, which has the headers of it', async () => {
    const { state, handler } = endless();
    const methods: unknown[] = [];
    const { ask } = await startSite(async (request, response) => {
      methods.push(request.method);
      if (request.method !== 'HEAD') return handler(request, response);
      response.writeHead(200, { 'content-type': 'text/csv', 'x-data-version': 'v1' }).end();
    });
    const head = await ask('/claims.csv', { method: 'HEAD' });
    expect(methods).toEqual(['HEAD']);
    const all = await ask('/claims.csv');
    const OF_TRANSFER = ['connection', 'date', 'keep-alive', 'transfer-encoding'];
    const told = (response: Response) =>
      [...response.headers].filter(([name]) => !OF_TRANSFER.includes(name));
    expect([head.status, told(head)]).toEqual([200, told(all)]);
    expect(head.headers.get('etag')).toMatch(/^"v1-/);
    await all.body?.cancel();
    await until(() => state.open === 0);
  });

  it('breaks the transfer where it fails midway', async () => {
    const { ask, world } = await startSite(async (_request, response: ServerResponse) => {
      response.setHeader('x-data-version', 'v1');
      for (let rows = 0; rows < 10; rows += 1) response.write(ROW);
      setTimeout(() => response.destroy(new Error('the query failed')), 20);
    });
    const response = await ask('/claims.csv');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    await until(() => world.errors.length === 1);
  });

  it('comes whole, compressed for those who take it, and unnamed where it is of another version', async () => {
    const all = Buffer.alloc(400_000, 'name,value\n');
    const { origin } = await startSite(async (_request, response) => {
      response.setHeader('content-type', 'text/csv');
      response.setHeader('x-data-version', 'v0');
      await pipeline(Readable.from([all.subarray(0, 150_000), all.subarray(150_000)]), response);
    });
    const read = async (accepted: string) => {
      const request = get(`${origin}/claims.csv`, { agent: false, headers: { 'accept-encoding': accepted } });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      return { headers: response.headers, body: Buffer.concat(await response.toArray()) };
    };
    const [plain, zipped] = [await read('identity'), await read('br, gzip')];
    expect(plain.body.equals(all)).toBe(true);
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).equals(all)).toBe(true);
    expect([plain.headers.etag, plain.headers['cache-control']]).toEqual([undefined, 'no-store']);
  });
});
