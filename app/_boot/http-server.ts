import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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

/** What is being sent at the end gets so long to finish. */
const GRACE_MS = 1500;

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
  return server;
}

export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve());
  });
}

/** Takes nothing new, and ends what still goes on after a moment. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}
