import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Handler } from '../../app/_http/cache/capture.ts';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import { Site } from '../../app/_http/cache/site.ts';
import type { SiteOptions } from '../../app/_http/cache/site-options.ts';
import { problemSchema } from '../../lib/out/api/problem.ts';
import { askRaw, openRaw } from '../support/raw-http.ts';

type World = { version: string; down: boolean; asked: number; made: string[]; errors: unknown[] };

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A site on a free port whose pages are made by `handler`; the watch asks at every request. */
async function startSite(handler: Handler, options: Partial<SiteOptions> = {}) {
  const world: World = { version: 'v1', down: false, asked: 0, made: [], errors: [] };
  const read = async () => {
    if (world.down) throw new Error('no connection');
    const { version } = world;
    return version === '' ? undefined : { version, dated: '2026-02-03', loadId: version };
  };
  const site = new Site({
    handler: async (request, response) => {
      world.made.push(request.url ?? '');
      await handler(request, response);
    },
    watch: new LoadWatch({ read, freshMs: 0, staleMs: 0 }),
    isKnownPath: async (path) => path !== '/claims/none-2020-01',
    siteUrl: 'https://metrics.example.org',
    build: { id: 'build7', fingerprint: 'edition' },
    pageScript: '/page-script/main-ABCDEFGH.js',
    toTrouble: () => undefined,
    troubleSince: () => undefined,
    report: (error) => world.errors.push(error),
    maxResponseBytes: 100_000,
    ...options,
  });
  const server = createServer((request, response) => {
    world.asked += 1;
    site.answer(request, response)?.catch((error: unknown) => {
      world.errors.push(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { world, site, origin, ask: (path: string, init?: RequestInit) => fetch(origin + path, init) };
}

const sayPage = (text: () => string): Handler => {
  return async ({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<p>${url} ${text()}</p>`);
  };
};

describe('Site.answer(request, response)', () => {
  it('makes a page once, names it by version and asking, and says 304 without making it', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    const first = await ask('/claims?b=1&a=1&utm_source=letter');
    const again = await ask('/claims?a=1&b=1');
    expect([await first.text(), await again.text()]).toEqual(Array(2).fill('<p>/claims?a=1&b=1 hello</p>'));
    expect(world.made).toHaveLength(1);
    const etag = again.headers.get('etag') ?? '';
    expect(etag).toBe(first.headers.get('etag'));
    expect(again.headers.get('last-modified')).toBeNull();
    const same = await ask('/claims?a=1&b=1', { headers: { 'if-none-match': etag } });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    world.version = 'v2';
    const changed = await ask('/claims?a=1&b=1', { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.headers.get('x-data-version')]).toEqual([200, 'v2']);
    expect(world.made).toHaveLength(2);
  });

  it('looks at once whether there is a new state where a reader has had it of another server', async () => {
    const clock = { ms: 0 };
    const state = { version: 'v1', dated: '2026-02-03', loadId: '1' };
    let reads = 0;
    const read = async () => {
      reads += 1;
      return { ...state };
    };
    const watch = new LoadWatch({ read, now: () => clock.ms, freshMs: 3_600_000, staleMs: 7_200_000 });
    const { ask } = await startSite(
      sayPage(() => 'hello'),
      { watch },
    );
    const first = await ask('/claims');
    const old = first.headers.get('etag') ?? '';
    Object.assign(state, { version: 'v2', loadId: '2' });
    const shown = async (tag: string, at: number) => {
      clock.ms = at;
      const before = reads;
      const answer = await ask('/claims', { headers: { 'if-none-match': tag } });
      return [answer.status, answer.headers.get('x-data-version'), reads > before];
    };
    expect(await shown(old, 1000)).toEqual([304, 'v1', false]);
    expect(await shown(old.replace('v1', 'v2'), 1000)).toEqual([304, 'v2', true]);
    expect((await ask('/claims')).headers.get('x-data-version')).toBe('v2');
    expect(await shown(old, 1000)).toEqual([200, 'v2', false]);
    expect(await shown(old, 1050)).toEqual([200, 'v2', true]);
    expect(await shown('"build-0123456789abcdef"', 2000)).toEqual([200, 'v2', false]);
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

  it.each([
    ['pages', (n: number) => `/claims?n=${n}`],
    ['what says nothing of the data', (n: number) => `/fonts/${n}.woff2`],
  ])(
    'refuses %s that would wait too long, says when to ask again, and reports no error',
    async (_, toPath) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { world, ask } = await startSite(async (_request, response) => {
        await held;
        response.end('made');
      });
      const ATONCE_AND_WAITING = 4 + 100;
      const kept = Array.from({ length: ATONCE_AND_WAITING }, (_, n) => ask(toPath(n)));
      // The order in which the server takes them is its own: any of them may be the one too many.
      const more = ask(toPath(ATONCE_AND_WAITING));
      const refused = await Promise.race([...kept, more]);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
      expect(await refused.text()).toContain('Too many pages are being made');
      release();
      const statuses = (await Promise.all([...kept, more])).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(ATONCE_AND_WAITING);
      expect(world.errors).toEqual([]);
    },
  );

  it.each([
    ['tells readers behind a trusted proxy apart', ['127.0.0.0/8'], [200, 1]],
    ['takes those behind any other one for one', [], [503, 0]],
  ])('%s where too many wait', async (_, trustedProxies, expected) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { world, ask } = await startSite(
      async (_request, response) => {
        await held;
        response.end('made');
      },
      { trustedProxies },
    );
    const as = (reader: string) => ({ headers: { 'x-forwarded-for': reader } });
    const refused: Response[] = [];
    const askMany = Array.from({ length: 4 + 100 }, (_, n) => ask(`/claims?n=${n}`, as('198.51.100.1')));
    for (const asked of askMany) void asked.then((response) => response.ok || refused.push(response));
    await until(() => world.asked === askMany.length && world.made.length === 4);
    const other = ask('/claims?n=other', as('198.51.100.2'));
    if (trustedProxies.length === 0) await other;
    else await until(() => refused.length === 1);
    release();
    const { status } = await other;
    await Promise.all(askMany);
    expect([status, refused.length]).toEqual(expected);
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

  it('names build and version in a page, so that it is left whole after new data', async () => {
    const { ask } = await startSite(async (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<head></head><script>self.__next_f.push([1,""])</script>');
    });
    expect(await (await ask('/')).text()).toBe(
      '<head><script type="module" src="/page-script/main-ABCDEFGH.js" data-version="build7.v1"></script></head>',
    );
  });

  it('sends what no record stands at to the page for that', async () => {
    const { world, ask } = await startSite(sayPage(() => ''));
    await ask('/claims/none-2020-01');
    expect(world.made).toEqual(['/not-found']);
  });

  it.each([
    '/claims/one-2020-01/cite/bib',
    '/metrics/cite/cite/ris',
    '/claims.cite/bib',
    '/claims/a/%63ite/bib',
  ])('has a citation file at its own address alone, not at %s', async (path) => {
    const { world, ask } = await startSite(sayPage(() => ''));
    await ask(path);
    expect(world.made).toEqual(['/not-found']);
  });

  it('leaves pages of citations, and files of a record that is called so', async () => {
    const { world, ask } = await startSite(sayPage(() => ''));
    const paths = [
      '/claims/one-2020-01/cite',
      '/claims.cite',
      '/claims/one-2020-01.bib',
      '/metrics/cite/chart.svg',
    ];
    for (const path of paths) await ask(path);
    expect(world.made).toEqual(paths);
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

  it('says in a sentence that an answer failed of which Next says nothing', async () => {
    const { ask } = await startSite(async (_request, response) => {
      response.writeHead(500).end();
    });
    for (const address of ['/metrics/ferries/chart.png', '/icon.svg']) {
      const failed = await ask(address);
      expect([failed.status, failed.headers.get('cache-control')]).toEqual([500, 'no-store']);
      expect(failed.headers.get('content-type')).toBe('application/problem+json');
      expect(problemSchema.parse(await failed.json())).toMatchObject({
        title: 'We made a mistake',
        status: 500,
      });
    }
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
        expect.stringContaining(
          'An address starts with a slash here: ask for the path alone, as in “GET /claims”.',
        ),
      ]);
    }
    expect(world.made).toEqual([]);
  });

  it('says with a 304 what a page varies by, and no length with a 204', async () => {
    const { ask } = await startSite(sayPage(() => 'hello'));
    const etag = (await ask('/claims')).headers.get('etag') ?? '';
    const same = await ask('/claims', { headers: { 'if-none-match': etag } });
    expect([same.status, same.headers.get('vary')]).toEqual([304, 'Accept-Encoding']);
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

  it('is only begun for HEAD, which has the headers of it', async () => {
    const { state, handler } = endless();
    const { ask, world } = await startSite(handler);
    const head = await ask('/claims.csv', { method: 'HEAD' });
    await until(() => state.open === 0);
    const all = await ask('/claims.csv');
    const OF_TRANSFER = ['connection', 'date', 'keep-alive', 'transfer-encoding'];
    const told = (response: Response) =>
      [...response.headers].filter(([name]) => !OF_TRANSFER.includes(name));
    expect([head.status, told(head)]).toEqual([200, told(all)]);
    expect(head.headers.get('etag')).toMatch(/^"v1-/);
    expect(world.made).toEqual(['/claims.csv', '/claims.csv']);
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

describe('what can’t be asked', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    'refuses %s on a page, a file of the build and a health check, and has nothing made',
    async (method) => {
      const { world, ask } = await startSite(sayPage(() => 'hello'));
      for (const path of ['/', '/claims', '/_next/static/a.js', '/health', '/fonts/a.woff2']) {
        const refused = await ask(path, { method });
        expect([refused.status, refused.headers.get('allow')], path).toEqual([405, 'GET, HEAD, OPTIONS']);
        expect(refused.headers.get('cache-control')).toBe('no-store');
        expect(await refused.text()).toBe(`${method} is not answered here; GET, HEAD, OPTIONS are.\n`);
      }
      expect(world.made).toEqual([]);
    },
  );

  it('says of a page what may be asked of it, and lets no script of another site do so', async () => {
    const { ask } = await startSite(sayPage(() => 'hello'));
    const { status, headers } = await ask('/claims', { method: 'OPTIONS' });
    const told = ['allow', 'access-control-allow-origin', 'access-control-allow-methods'];
    expect([status, ...told.map((name) => headers.get(name))]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      null,
      null,
    ]);
  });

  it('closes the connection of whoever sends a body, and does not wait for it', async () => {
    const { origin } = await startSite(sayPage(() => 'hello'));
    for (const [asking, status] of [
      ['POST / HTTP/1.1\nHost: a\nContent-Length: 100000\n\nabc', 405],
      ['POST /claims.json HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nabc', 405],
      ['GET / HTTP/1.1\nHost: a\nContent-Length: 100000\n\nabc', 200],
    ] as const)
      expect((await askRaw(origin, asking)).status, asking).toBe(status);
  });

  it.each([
    '/fonts/../claims',
    '/fonts/%2e%2E/openapi.json',
    '/_next/static/./a.js',
    '/claims/..',
    '/fonts\\..\\x',
  ])('answers 400 to %s, in which others would find another address', async (path) => {
    const { world, origin } = await startSite(sayPage(() => 'hello'));
    const { status } = await askRaw(origin, `GET ${path} HTTP/1.1\nHost: a\nConnection: close\n\n`);
    expect([status, world.made]).toEqual([400, []]);
  });

  it.each([
    ['/%ZZ', 'text/html; charset=utf-8'],
    ['/claims/%E0%A4%A', 'text/html; charset=utf-8'],
    ['/%', 'text/html; charset=utf-8'],
    ['/sources/%C0%AF', 'text/html; charset=utf-8'],
    ['/metrics/%ED%A0%80', 'text/html; charset=utf-8'],
    ['/findings/a%00b/cite', 'text/html; charset=utf-8'],
    ['/claims?q=%E0%A4%A', 'text/html; charset=utf-8'],
    ['/claims?%FF=1', 'text/html; charset=utf-8'],
    ['/metrics/%E0%A4%A.json', 'application/problem+json'],
    ['/claims.json?q=%', 'application/problem+json'],
    ['/metrics/%E0%A4%A/data.csv', 'text/plain; charset=utf-8'],
    ['/findings/%00/chart.svg', 'text/plain; charset=utf-8'],
    ['/fonts/%ZZ.woff2', 'text/plain; charset=utf-8'],
  ])('answers 400 to %s, which can’t be decoded, as %s', async (path, type) => {
    const { world, origin } = await startSite(sayPage(() => 'hello'));
    for (const method of ['GET', 'HEAD']) {
      const request = `${method} ${path} HTTP/1.1\nHost: a\nConnection: close\n\n`;
      const { status, text, body } = await askRaw(origin, request);
      expect([status, /content-type: (.*)\r/i.exec(text)?.[1]], method).toEqual([400, type]);
      if (method === 'GET')
        expect(Buffer.from(body, 'latin1').toString()).toContain('This address can’t be read');
    }
    expect(world.made).toEqual([]);
  });

  it('lets what counts clicks be in any encoding', async () => {
    const { ask } = await startSite(sayPage(() => 'hello'));
    expect((await ask('/claims?utm_source=%E9t%E9')).status).toBe(200);
  });
});

describe('what every response says', () => {
  const POLICY = 'content-security-policy';

  it('names the scripts that stand in a page, and the same from memory', async () => {
    const { ask } = await startSite(async ({ url }, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<script>hello("${url}")</script>`);
    });
    const policies = [await ask('/a'), await ask('/a'), await ask('/b')].map(({ headers }) =>
      headers.get(POLICY),
    );
    const hash = createHash('sha256').update('hello("/a")').digest('base64');
    expect(policies[0]).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policies[0]).not.toContain("script-src 'self' 'unsafe-inline'");
    expect([policies[1] === policies[0], policies[2] === policies[0]]).toEqual([true, false]);
  });

  it.each(['/', '/claims.csv', '/health', '/nothing.json', '/_next/static/a.js'])(
    'lets browsers guess no type and frame nothing of %s',
    async (path) => {
      const { ask } = await startSite(
        sayPage(() => 'hello'),
        { hstsMaxAge: 600 },
      );
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const { headers } = await ask(path, { method });
        expect(Object.fromEntries(headers)).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cross-origin-opener-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=()'),
          'strict-transport-security': 'max-age=600',
          [POLICY]: expect.stringContaining("frame-ancestors 'none'"),
        });
      }
    },
  );

  it('does not take back with a 304 what a page’s policy lets run', async () => {
    const { ask } = await startSite(sayPage(() => 'hello'));
    const etag = (await ask('/')).headers.get('etag') ?? '';
    const same = await ask('/', { headers: { 'if-none-match': etag } });
    expect([same.status, same.headers.get(POLICY)]).toEqual([304, null]);
  });

  it.each(['/claims', '/claims.csv', '/fonts/a.woff2'])(
    'has nothing made in parts: %s is whole for whoever asks, and varies by nothing of that',
    async (path) => {
      const asked: unknown[] = [];
      const { ask } = await startSite(async ({ headers }, response) => {
        asked.push(headers.rsc, headers['next-router-state-tree']);
        response.setHeader('vary', 'rsc, next-router-state-tree, Next-Url, Accept-Language');
        response.end('whole');
      });
      const { headers } = await ask(path, { headers: { rsc: '1', 'next-router-state-tree': 'x' } });
      expect(headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
      expect(asked).toEqual([undefined, undefined]);
    },
  );

  it('says of a page that failed that it did, where its cause is found, and leads there again', async () => {
    const { ask } = await startSite(async (_request, response) => {
      const html =
        '<html><body></body><script>self.__next_f.push([1,"{\\"digest\\":\\"123\\"}"])</script></html>';
      response.writeHead(500, { 'content-type': 'text/html' }).end(html);
    });
    const failed = await ask('/claims?q="<b>');
    expect(failed.status).toBe(500);
    const html = await failed.text();
    expect(html).toMatch(/<h1>This page could not be made<\/h1>.*<code>123<\/code>/s);
    expect(html).toMatch(/<a href="\/claims\?q=[^"<>]*">Try again<\/a>/);
    expect(html).not.toContain('<script');
  });

  it('leaves what is made for other people’s frames as it is', async () => {
    const html = '<html><head></head><body><script>1</script></body></html>';
    const { ask } = await startSite(async (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'frame-ancestors *' })
        .end(html);
    });
    expect(await (await ask('/metrics/a/embed')).text()).toBe(html);
  });
});

describe('what says nothing of the data', () => {
  it('is kept as its route declares, without a database', async () => {
    const { world, ask } = await startSite(async (_request, response) => {
      response.writeHead(200, { 'cache-control': 'public, max-age=2592000' }).end('font');
    });
    world.down = true;
    const [one, two] = [await ask('/fonts/a.woff2'), await ask('/fonts/a.woff2')];
    for (const { status, headers } of [one, two])
      expect([status, headers.get('cache-control'), headers.get('x-data-version')]).toEqual([
        200,
        'public, max-age=2592000',
        null,
      ]);
    expect(world.made).toEqual(['/fonts/a.woff2']);
  });

  it('is not sent again to who has it', async () => {
    const { ask } = await startSite(async (_request, response) => {
      response.writeHead(200, { 'cache-control': 'public, max-age=2592000' }).end('font');
    });
    const etag = (await ask('/fonts/a.woff2')).headers.get('etag') ?? '';
    const same = await ask('/fonts/a.woff2', { headers: { 'if-none-match': etag } });
    expect([same.status, same.headers.get('etag'), same.headers.get('cache-control')]).toEqual([
      304,
      etag,
      'public, max-age=2592000',
    ]);
  });

  it('is only what stands at exactly such an address', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    world.down = true;
    for (const path of ['/fonts/a/b', '/fonts/', '/_next/static/', '/robots.txt/x', '/icon.svg.json'])
      expect((await ask(path)).status, path).toBe(503);
  });

  it('is not kept where it is no success', async () => {
    const { world, ask } = await startSite(async (_request, response) => {
      response.writeHead(404, { 'cache-control': 'public, max-age=2592000' }).end('none');
    });
    await ask('/fonts/none.woff2');
    const { status, headers } = await ask('/fonts/none.woff2');
    expect(world.made).toHaveLength(2);
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([404, 'no-store', null]);
  });
});

describe('/health', () => {
  const read = async (response: Response) => ({ status: response.status, ...(await response.json()) });

  it('tells readiness from liveness', async () => {
    const { world, ask } = await startSite(sayPage(() => 'hello'));
    expect(await read(await ask('/health'))).toEqual({
      status: 200,
      alive: true,
      ready: true,
      data_version: 'v1',
      last_seen: { data_version: 'v1', seconds_ago: expect.any(Number) },
      edition: 'edition',
    });
    world.version = '';
    expect(await read(await ask('/health'))).toMatchObject({ status: 503, alive: true, ready: false });
    expect((await read(await ask('/health'))).last_seen).toBeNull();
    world.version = 'v2';
    await ask('/health');
    world.down = true;
    expect(await read(await ask('/health'))).toMatchObject({
      ...{ status: 503, alive: true, ready: false, data_version: null },
      last_seen: { data_version: 'v2', seconds_ago: expect.any(Number) },
    });
    expect(await read(await ask('/health/live'))).toEqual({ status: 200, alive: true });
    expect(world.made).toEqual([]);
  });

  it('has proxies send readers elsewhere before it ends, and answers those who come', async () => {
    const { site, ask } = await startSite(sayPage(() => 'hello'));
    site.leave();
    expect(await read(await ask('/health'))).toMatchObject({ status: 503, ready: false, data_version: 'v1' });
    expect([(await ask('/health/live')).status, (await ask('/')).status]).toEqual([200, 200]);
  });

  it('does not wait for a database that is silent', async () => {
    const watch = new LoadWatch({ read: () => new Promise(() => {}), timeoutMs: 50 });
    const { ask } = await startSite(
      sayPage(() => 'hello'),
      { watch },
    );
    expect(await read(await ask('/health'))).toMatchObject({ status: 503, alive: true, ready: false });
    expect((await ask('/health/live')).status).toBe(200);
  });
});

describe('what takes too long or fails with the database', () => {
  it('is refused as soon as the database is known to be away, whatever is waited for', async () => {
    const { world, ask } = await startSite(() => new Promise(() => {}));
    const [page, file] = [ask('/claims'), ask('/claims.csv')];
    await until(() => world.made.length === 2);
    world.down = true;
    expect([(await page).status, (await file).status]).toEqual([503, 503]);
    expect(await (await page).text()).toContain('The database does not answer');
  });

  it('is refused as too slow, but not a download, which has limits of its own', async () => {
    let release = () => {};
    const made = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ask } = await startSite(
      async (_request, response) => {
        await made;
        response.end('late');
      },
      { makeMs: 50 },
    );
    const download = ask('/claims.csv');
    const page = await ask('/claims');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await page.text()).toContain('This takes too long');
    release();
    expect(await (await download).text()).toBe('late');
  });

  it.each([
    ['busy', '5', 'The database is busy'],
    ['unreachable', '60', 'The database does not answer'],
  ] as const)(
    'is a 503 where a query found it %s, told by the page or not',
    async (trouble, retry, title) => {
      const failing: Handler = async (_request, response) => {
        response.writeHead(500, { 'content-type': 'text/html' }).end('failed');
      };
      const untold = await startSite(failing, { troubleSince: () => trouble });
      const told = await startSite(failing, {
        isKnownPath: () => Promise.reject(new Error('no slot')),
        toTrouble: () => trouble,
      });
      for (const { ask } of [untold, told]) {
        const refused = await ask('/claims');
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, retry]);
        expect(await refused.text()).toContain(title);
      }
    },
  );
});

it('a file that begins after its reader was refused is not made on', async () => {
  let release = () => {};
  const away = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { state, handler } = endless();
  const { world, ask } = await startSite(async (request, response) => {
    await away;
    await handler(request, response);
  });
  const asking = ask('/claims.csv');
  await until(() => world.made.length === 1);
  world.down = true;
  expect((await asking).status).toBe(503);
  release();
  await until(() => state.open === 0);
  await untilResting(() => state.rows);
});

describe('over HTTP/1.0', () => {
  it('whoever leaves while a file is made whole has its making ended', async () => {
    const { state, handler } = endless();
    const { origin } = await startSite(handler);
    const { socket, closed } = openRaw(origin, 'GET /claims.csv HTTP/1.0\n\n');
    await until(() => state.rows > 20);
    socket.destroy();
    await closed;
    await until(() => state.open === 0);
  });

  it('an outage while a file is made whole is a 503, and nothing is held after it', async () => {
    const { state, handler } = endless();
    const { origin, world } = await startSite(handler);
    const asking = askRaw(origin, 'GET /claims.csv HTTP/1.0\n\n');
    await until(() => state.rows > 20);
    world.down = true;
    expect((await asking).status).toBe(503);
    await until(() => state.open === 0);
  });

  const rows = Buffer.alloc(400_000, 'name,value\n');
  const sendRows = (fails: boolean): Handler => {
    return async (_request, response) => {
      response.setHeader('content-type', 'text/csv');
      response.setHeader('x-data-version', 'v1');
      response.write(rows.subarray(0, 200_000));
      await sleep(20);
      if (fails) response.destroy(new Error('the query failed'));
      else response.end(rows.subarray(200_000));
    };
  };

  it('a file of any size has a length', async () => {
    const { origin } = await startSite(sendRows(false));
    for (const accepted of ['identity', 'gzip']) {
      const asking = `GET /claims.csv HTTP/1.0\nAccept-Encoding: ${accepted}\n\n`;
      const { text, body } = await askRaw(origin, asking);
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      const bytes = Buffer.from(body, 'latin1');
      expect([bytes.length, text.toLowerCase().includes('transfer-encoding')]).toEqual([length, false]);
      expect((accepted === 'gzip' ? gunzipSync(bytes) : bytes).equals(rows)).toBe(true);
    }
  });

  it('a file that fails midway is a failure and no file', async () => {
    const { origin } = await startSite(sendRows(true));
    const { status, text } = await askRaw(origin, 'GET /claims.csv HTTP/1.0\n\n');
    expect([status, text.includes('name,value')]).toEqual([500, false]);
  });
});

/** The site as `npm run dev` serves it. What reaches the pages is noted in `made`, with its method. */
async function startDevelopment() {
  const records = { down: false };
  const { world, ask } = await startSite(
    async (_request, response) => {
      response.end(`made ${world.made.length}`);
    },
    {
      build: undefined,
      isKnownPath: async (path) => {
        if (records.down) throw new Error('the records are away');
        return !path.startsWith('/claims/none-2020-01');
      },
      toTrouble: (error) => ((error as Error).message === 'the records are away' ? 'unreachable' : undefined),
    },
  );
  return { world, records, ask: (path: string, method = 'GET') => ask(path, { method }) };
}

describe('Site without a build, as in development', () => {
  it('lets the scripts of Next’s tools run, and nobody frame a page or keep it', async () => {
    const { ask } = await startSite(
      async (_request, response) => {
        response.setHeader('content-type', 'text/html').end('<script>tool()</script>');
      },
      { build: undefined },
    );
    const { headers } = await ask('/');
    expect([headers.get('content-security-policy'), headers.get('cache-control')]).toEqual([
      "frame-ancestors 'none'",
      'no-store',
    ]);
  });

  it('passes on what Next’s script in a page says, and production does not', async () => {
    const said: unknown[] = [];
    const noting: Handler = async ({ headers }, response) => {
      said.push(headers['x-nextjs-request-id'], headers.rsc);
      response.end('parts');
    };
    const headers = { rsc: '1', 'x-nextjs-request-id': 'abc' };
    for (const build of [undefined, { id: 'build7', fingerprint: 'edition' }])
      await (await startSite(noting, { build })).ask('/metrics', { headers });
    expect(said).toEqual(['abc', '1', undefined, undefined]);
  });

  it('has every page made anew, with its query, and names no version of it', async () => {
    const { world, ask } = await startDevelopment();
    const answers = [
      await ask('/claims?country=SWE&sort=value'),
      await ask('/claims?country=SWE&sort=value'),
    ];
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['made 1', 'made 2']);
    expect(world.made).toEqual(Array(2).fill('/claims?country=SWE&sort=value'));
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual([null, null]);
  });

  it('sends what no record stands at to the page for that', async () => {
    const { world, ask } = await startDevelopment();
    await ask('/claims/none-2020-01?utm_source=x');
    await ask('/claims/one-2020-01');
    expect(world.made).toEqual(['/not-found', '/claims/one-2020-01']);
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
        type: `https://metrics.example.org/api#not-found`,
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
    expect((await ask('/claims', 'POST')).status).toBe(405);
    expect(world.made).toEqual(['/claims.csv']);
  });

  it.each([
    ['/claims', 'text/html; charset=utf-8', '<h1>The database does not answer</h1>'],
    ['/claims.csv', 'text/plain; charset=utf-8', 'The database does not answer. '],
    ['/claims.json', 'application/problem+json', `"type":"https://metrics.example.org/api#unavailable"`],
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
    const { world, records, ask } = await startDevelopment();
    records.down = true;
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

  it.each(['/_next/static/a.js', '/__nextjs_font/a', '/robots.txt', '/fonts/a.woff2'])(
    'makes %s without the database',
    async (path) => {
      const { world, records, ask } = await startDevelopment();
      world.down = true;
      records.down = true;
      expect((await ask(path)).status).toBe(200);
      expect(world.made).toEqual([path]);
    },
  );
});
