import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import type { Handler } from '../../app/_http/cache/capture.ts';
import { LoadWatch } from '../../app/_http/cache/load-watch.ts';
import { Site } from '../../app/_http/cache/site.ts';
import type { SiteOptions } from '../../app/_http/cache/site-options.ts';

const TEXT = 'up to 83 percent '.repeat(200);

/** A site in a time that only the test moves on, which notes what is answered within the turn in which it is asked. */
async function startSite(handler: Handler = sayVersion, options: Partial<SiteOptions> = {}) {
  const world = {
    version: 'v1',
    time: 0,
    down: false,
    made: 0,
    quick: 0,
    /** What befalls a response before it is answered. */
    befall: (_response: ServerResponse) => {},
    errors: [] as unknown[],
  };
  const read = async () => {
    if (world.down) throw new Error('no connection');
    return { version: world.version, dated: '2026-02-03', loadId: world.version };
  };
  const watch = new LoadWatch({ read, now: () => world.time });
  onTestFinished(() => watch.close());
  const site = new Site({
    handler: (request, response) => {
      world.made += 1;
      response.setHeader('x-seen', world.version);
      return handler(request, response);
    },
    watch,
    isKnownPath: async () => true,
    siteUrl: 'https://metrics.example.org',
    build: { id: 'build7', fingerprint: 'edition' },
    pageScript: '/page-script/main-ABCDEFGH.js',
    toTrouble: () => undefined,
    troubleSince: () => undefined,
    report: (error) => world.errors.push(error),
    hstsMaxAge: 600,
    ...options,
  });
  const server = createServer((request, response) => {
    world.befall(response);
    const answered = site.answer(request, response);
    if (answered === undefined) world.quick += 1;
    answered?.catch(() => response.destroy());
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    readAnswer(port, path, headers, method);
  return { world, ask };
}

const sayVersion: Handler = async ({ url = '' }, response) => {
  const [status, type] = TYPES[url.split('?', 1)[0] ?? ''] ?? [200, 'text/html; charset=utf-8'];
  response.writeHead(status, { 'content-type': type });
  response.end(TEXT);
};

const TYPES: Record<string, [number, string]> = {
  '/picture.png': [200, 'image/png'],
  '/none': [404, 'text/html'],
  '/claims.csv': [200, 'text/csv'],
};

async function readAnswer(port: number, path: string, headers: Record<string, string>, method: string) {
  const asking = request({ port, host: '127.0.0.1', path, headers, method, agent: false });
  asking.end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const { date: _, ...told } = response.headers;
  return { status: response.statusCode, headers: told, body: Buffer.concat(await response.toArray()) };
}

it.each([
  ['/claims', undefined],
  ['/claims', 'br;q=0.5, gzip'],
  ['/claims', 'gzip, deflate, br'],
  ['/claims.csv', 'gzip;q=0, br;q=0'],
  ['/picture.png', 'br'],
  ['/none', 'gzip'],
  ['/_next/static/a.js', 'gzip'],
])('says the same of %s to who takes %s when it comes from memory', async (path, accepted) => {
  const { world, ask } = await startSite();
  const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const made = await ask(path, headers);
  expect(world.quick).toBe(0);
  const kept = await ask(path, headers);
  expect([kept, world.quick, world.made]).toEqual([made, 1, 1]);
});

it('sends each reader the encoding that the reader takes', async () => {
  const { ask } = await startSite();
  const UNDO = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body: Buffer) => body };
  for (const turn of [1, 2, 3])
    for (const [accepted, coding] of [
      ['gzip', 'gzip'],
      ['br, gzip', 'br'],
      ['br;q=0', undefined],
    ] as const) {
      const { headers, body } = await ask('/claims', { 'accept-encoding': accepted });
      expect([turn, headers['content-encoding'], Number(headers['content-length'])]).toEqual([
        turn,
        coding,
        body.length,
      ]);
      expect(UNDO[`${coding}`](body).toString()).toBe(TEXT);
    }
});

it('has what is kept made as small as it gets aside, and names that by a tag of its own', async () => {
  const { ask } = await startSite();
  const asBrotli = () => ask('/claims', { 'accept-encoding': 'br' });
  const { headers } = await asBrotli();
  let better = await asBrotli();
  while (better.headers.etag === headers.etag) better = await asBrotli();
  expect(brotliDecompressSync(better.body).toString()).toBe(TEXT);
});

it('answers HEAD from memory as GET, without a body', async () => {
  const { world, ask } = await startSite();
  const { headers } = await ask('/claims');
  const head = await ask('/claims', {}, 'HEAD');
  expect([head, world.quick]).toEqual([{ status: 200, headers, body: Buffer.alloc(0) }, 1]);
});

it('says 304 from memory in the words of one that was thought over, to who names any form of it', async () => {
  const { world, ask } = await startSite();
  const etag = String((await ask('/claims', { 'accept-encoding': 'gzip' })).headers.etag);
  const quick = await ask('/claims', { 'if-none-match': `"other", ${etag}` });
  world.time = 5000;
  const slow = await ask('/claims', { 'if-none-match': etag });
  expect([quick.status, quick.headers.etag, quick.body.length, world.quick]).toEqual([304, etag, 0, 1]);
  expect(quick).toEqual(slow);
  const other = await ask('/claims', { 'if-none-match': '"v0-abc"' });
  expect([other.status, other.body.toString()]).toEqual([200, TEXT]);
});

it('never gives an answer of another load than the watch tells', async () => {
  const { world, ask } = await startSite();
  const seen = async () => (await ask('/claims')).headers['x-seen'];
  expect([await seen(), await seen()]).toEqual(['v1', 'v1']);
  Object.assign(world, { version: 'v2', time: 5000 });
  expect([await seen(), await seen(), world.made]).toEqual(['v2', 'v2', 2]);
  // Back again: what was kept of the first is forgotten.
  Object.assign(world, { version: 'v1', time: 10_000 });
  expect([await seen(), world.made]).toEqual(['v1', 3]);
});

it('does not answer from memory as if the database were there when it is known to be away', async () => {
  const { world, ask } = await startSite();
  await ask('/claims');
  Object.assign(world, { down: true, time: 5000 });
  const kept = await ask('/claims');
  expect([kept.status, kept.headers['x-data-state'], kept.headers.etag, world.quick]).toEqual([
    200,
    'last-known',
    undefined,
    0,
  ]);
});

it.each([
  ['a body', '/claims', { 'transfer-encoding': 'chunked' }],
  ['the same in another order', '/claims?b=1&a=1', {}],
])('thinks over who asks with %s', async (_what, path, headers) => {
  const { world, ask } = await startSite();
  await ask('/claims');
  await ask('/claims?a=1&b=1');
  expect((await ask(path, headers)).status).toBe(200);
  expect(world.quick).toBe(0);
});

it.each(['POST', 'DELETE', 'OPTIONS'])('answers %s at once, and has nothing made', async (method) => {
  const { world, ask } = await startSite();
  const [page, data] = [await ask('/claims?n=1', {}, method), await ask('/claims.json', {}, method)];
  expect([page.headers.allow, data.headers.allow, world.quick, world.made]).toEqual([
    'GET, HEAD, OPTIONS',
    'GET, HEAD, OPTIONS',
    2,
    0,
  ]);
  expect([page.headers['access-control-allow-origin'], data.headers['access-control-allow-origin']]).toEqual([
    undefined,
    '*',
  ]);
  expect(page.headers['strict-transport-security']).toBe('max-age=600');
});

it('answers a method by thinking it over where what it says has to be made smaller first', async () => {
  const siteUrl = `https://metrics.example.org/${'long/'.repeat(300)}`;
  const { ask } = await startSite(sayVersion, { siteUrl });
  const { status, headers, body } = await ask('/claims.json', { 'accept-encoding': 'gzip' }, 'POST');
  expect([status, headers['content-encoding']]).toEqual([405, 'gzip']);
  expect(JSON.parse(gunzipSync(body).toString()).detail).toContain('POST is not answered here');
});

it('leaves nobody without an answer whose own fails, and tells of it', async () => {
  const { world, ask } = await startSite();
  const failure = new Error('broken');
  world.befall = (response) => {
    response.writeHead = () => {
      Reflect.deleteProperty(response, 'writeHead');
      throw failure;
    };
  };
  // The first few are answered at once, the others a tick later.
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async () => (await ask('/claims', {}, 'POST')).status),
  );
  expect([new Set(statuses), new Set(world.errors)]).toEqual([new Set([500]), new Set([failure])]);
  expect(world.errors).toHaveLength(8);
});
