import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_METHODS } from '../_http/cache/data-address.ts';
import { sendFailure } from '../_http/cache/send.ts';

/** How long each phase of a request may take, in ms. */
const LIMITS = {
  /** Longer than common proxies keep a connection: else they send into one that we are closing. */
  keepAliveTimeout: 75_000,
  headersTimeout: 20_000,
  /** Headers and body, which nobody here waits for. */
  requestTimeout: 30_000,
  /** Nothing came and nothing could be sent. */
  timeout: 150_000,
  /** How often the limits are looked at. */
  connectionsCheckingInterval: 5000,
};

/** How long a stop takes at most, in ms. */
export type StopLimits = {
  /** It still takes requests for so long; each ends its connection, whose other side then looks for another server. */
  leaveMs?: number;
  /** What is being sent then gets so long to finish. */
  graceMs?: number;
};

const GRACE_MS = 1500;
const LOOK_EVERY_MS = 50;

type ServerOptions = {
  /** Where nothing is promised, the response is sent already, or by itself in a moment. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;
  report: (error: unknown, request: IncomingMessage) => void;
  limits?: Partial<typeof LIMITS>;
};

/**
 * A server of `node:http` that holds nobody's connection for good. It takes no upgrade: who asks for one is answered
 * over HTTP/1.1 as if it had not been asked for (RFC 9110, 7.8), and CONNECT is closed.
 */
export function createHttpServer({ answer, report, limits = {} }: ServerOptions): Server {
  const { timeout, ...others } = { ...LIMITS, ...limits };
  const fail = (error: unknown, request: IncomingMessage, response: ServerResponse) => {
    report(error, request);
    sendFailure(response);
  };
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    try {
      answer(request, response)?.catch((error: unknown) => fail(error, request, response));
    } catch (error) {
      fail(error, request, response);
    }
  };
  const server = createServer(others, listen);
  server.timeout = timeout;
  // Without this, Node asks for a body that nobody reads ("Expect: 100-continue").
  server.on('checkContinue', listen);
  server.on('clientError', refuseUnreadable);
  return server;
}

/** What can't be read as a request, by the code that Node has for it; a method that it never heard of is one that is not answered. */
const UNREADABLE: Record<string, string> = {
  HPE_INVALID_METHOD: `405 Method Not Allowed\r\nAllow: ${ALLOWED_METHODS}`,
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Node's own name for the response that is being made on a connection. */
type Answering = { _httpMessage?: ServerResponse | null };

/** As Node does by itself, but for unknown methods. Into a response that has begun nothing is written. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  const begun = (socket as Duplex & Answering)._httpMessage?.headersSent === true;
  const said = UNREADABLE[error.code ?? ''] ?? '400 Bad Request';
  if (socket.writable && !begun) socket.write(`HTTP/1.1 ${said}\r\nConnection: close\r\n\r\n`);
  socket.destroy(error);
}

export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve());
  });
}

/** Takes nothing new after a while, and ends what still goes on after another. */
export async function closeServer(
  server: Server,
  { leaveMs = 0, graceMs = GRACE_MS }: StopLimits = {},
): Promise<void> {
  const endConnection = (_: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  };
  for (const event of ['request', 'checkContinue']) server.prependListener(event, endConnection);
  if (leaveMs > 0) await sleep(leaveMs);
  const closed = new Promise((resolve) => server.close(resolve));
  // What was under way at the end of its connection's last answer is idle only then.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(looking);
  clearTimeout(timer);
}
