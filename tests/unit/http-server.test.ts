import { once } from 'node:events';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closeServer, createHttpServer, listen } from '../../app/_boot/http-server.ts';
import type { Handler } from '../../app/_http/cache/capture.ts';
import { askRaw, openRaw } from '../support/raw-http.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await closeServer(server);
});

type Limits = Parameters<typeof createHttpServer>[0]['limits'];

async function start(answer: Handler, limits?: Limits) {
  const errors: unknown[] = [];
  const server = createHttpServer({ answer, report: (error) => errors.push(error), limits });
  servers.push(server);
  await listen(server, 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const countOpen = () =>
    new Promise<number>((resolve, reject) =>
      server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  return { server, origin, errors, countOpen };
}

const sayHello: Handler = async ({ method, url }, response) => {
  response.end(`${method} ${url}`);
};

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to be so.');
}

describe('createHttpServer({ answer })', () => {
  it.each(['websocket', 'h2c', 'TLS/1.0, HTTP/1.1', 'x'.repeat(500)])(
    'answers who asks for an upgrade to %s as if it had not been asked for, and holds nobody that leaves',
    async (protocol) => {
      const { origin, countOpen } = await start(sayHello);
      const asking = `GET /a HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: ${protocol}\nSec-WebSocket-Version: 13\n\n`;
      const open = Array.from({ length: 20 }, () => openRaw(origin, asking));
      for (const { socket } of open) {
        const [first] = (await once(socket, 'data')) as [Buffer];
        expect(String(first)).toMatch(/^HTTP\/1\.1 200 /);
      }
      for (const [index, { socket }] of open.entries()) {
        if (index % 3 === 0) socket.destroy();
        else if (index % 3 === 1) socket.resetAndDestroy();
        else socket.end();
      }
      await until(async () => (await countOpen()) === 0);
    },
  );

  it('closes a connection that is asked to become a tunnel', async () => {
    const { origin } = await start(sayHello);
    expect((await askRaw(origin, 'CONNECT example.org:443 HTTP/1.1\nHost: a\n\n')).text).toBe('');
  });

  it('says which methods are answered to one that nobody knows, and 400 to what is no request', async () => {
    const { origin } = await start(sayHello);
    const { status, text } = await askRaw(origin, 'FOO / HTTP/1.1\nHost: a\n\n');
    expect([status, text]).toEqual([405, expect.stringContaining('Allow: GET, HEAD, OPTIONS')]);
    expect((await askRaw(origin, 'GET / HTTP/1.1\nHost: a\nNo colon\n\n')).status).toBe(400);
    expect((await askRaw(origin, `GET / HTTP/1.1\nHost: a\nX: ${'x'.repeat(20_000)}\n\n`)).status).toBe(431);
  });

  it.each([
    ['headers', 'GET / HTTP/1.1\nHost: a\nX-Begun', 408],
    ['a body', 'POST / HTTP/1.1\nHost: a\nContent-Length: 100\n\nabc', 408],
  ])('ends a request whose %s never come', async (_what, text, status) => {
    const unread: Handler = () => new Promise(() => {});
    const limits = { headersTimeout: 50, requestTimeout: 80, connectionsCheckingInterval: 20 };
    const { origin } = await start(unread, limits);
    expect((await askRaw(origin, text)).status).toBe(status);
  });

  it('ends a connection on which nothing is taken', async () => {
    const endless: Handler = async (_request, response) => {
      response.write(Buffer.alloc(64 * 1024 * 1024));
    };
    const { origin, countOpen } = await start(endless, { timeout: 100 });
    const { socket } = openRaw(origin, 'GET / HTTP/1.1\nHost: a\n\n');
    socket.pause();
    await until(async () => (await countOpen()) === 1);
    await until(async () => (await countOpen()) === 0);
    socket.destroy();
  });

  it('asks for no body that nobody reads', async () => {
    const { origin } = await start(async (_request, response) => {
      response.shouldKeepAlive = false;
      response.writeHead(405).end();
    });
    const asking = 'POST / HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 1000000\n\n';
    const { text } = await askRaw(origin, asking);
    expect(text).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('says 500, and nothing of the cause, where nothing was sent yet', async () => {
    const { origin, errors } = await start(() => Promise.reject(new Error('secret cause')));
    const { status, body } = await askRaw(origin, 'GET / HTTP/1.0\n\n');
    expect([status, body]).toEqual([500, 'Something went wrong here.\n']);
    expect(errors).toEqual([new Error('secret cause')]);
  });

  it('resets a response that fails midway, whatever the protocol', async () => {
    const { origin } = await start(async (_request, response) => {
      response.write('begun');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('it failed');
    });
    for (const version of ['1.0', '1.1']) {
      const { text, wasReset } = await askRaw(origin, `GET / HTTP/${version}\nHost: a\n\n`);
      expect([text.includes('begun'), wasReset], version).toEqual([true, true]);
    }
  });
});

describe('closeServer(server)', () => {
  it('ends what waits for an answer; what was half-closed has ended before', async () => {
    const { server, origin, countOpen } = await start(() => new Promise(() => {}));
    const waiting = openRaw(origin, 'GET / HTTP/1.1\nHost: a\n\n');
    const half = openRaw(origin, 'GET / HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: websocket\n\n');
    half.socket.end();
    await half.closed;
    await until(async () => (await countOpen()) === 1);
    await closeServer(server);
    await waiting.closed;
    await expect(
      new Promise((resolve, reject) => get(origin, resolve).on('error', reject)),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('lets what is being sent end, and closes its connection then', async () => {
    let finish = () => {};
    const { server, origin } = await start(async (_request, response) => {
      response.write('begun, ');
      finish = () => response.end('ended');
    });
    const { socket, closed } = openRaw(origin, 'GET / HTTP/1.1\nHost: a\n\n');
    await once(socket, 'data');
    let isClosed = false;
    const closing = closeServer(server, { graceMs: 30_000 }).then(() => {
      isClosed = true;
    });
    await expect(fetch(origin)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    expect(isClosed).toBe(false);
    finish();
    await closing;
    expect((await closed).text).toMatch(/begun, [\s\S]*ended/);
  });

  it('still answers for a while where it is told to, and has each connection looked for elsewhere', async () => {
    const { server, origin } = await start(sayHello);
    const { socket, closed } = openRaw(origin, 'GET /a HTTP/1.1\nHost: a\n\n');
    await once(socket, 'data');
    const closing = closeServer(server, { leaveMs: 2000 });
    socket.write('GET /b HTTP/1.1\r\nHost: a\r\n\r\n');
    const { headers } = await fetch(origin);
    expect(headers.get('connection')).toBe('close');
    const { text } = await closed;
    expect(text.match(/Connection: [\w-]+/g)).toEqual(['Connection: keep-alive', 'Connection: close']);
    await closing;
    await expect(fetch(origin)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
