import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type Readable, Transform } from 'node:stream';

/** A response that fits into memory. */
export type Buffered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
/** A response too large to be kept: it goes at its reader's pace, and `stream.destroy()` ends whoever makes it. */
export type Streamed = { status: number; headers: OutgoingHttpHeaders; stream: Readable };
export type Captured = Buffered | Streamed;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type HandlerRequest = {
  url: string;
  headers: Record<string, string>;
  method?: 'GET' | 'POST';
  /** What is sent along. */
  body?: Buffer;
};
export type Limits = {
  /** More than this is streamed. */
  maxBytes: number;
  /** Whether a response of these headers may be streamed; absent: any may. */
  mayStream?: (headers: OutgoingHttpHeaders) => boolean;
  /** What is streamed waits so many ms before each part; absent: not at all. */
  delayMs?: () => number;
  signal?: AbortSignal;
};

/** No response that may not be streamed gets larger than this. */
const MAX_BUFFERED_BYTES = 16 * 1024 ** 2;

/**
 * Asks a handler of `node:http` without a network; its response is given whole up to `maxBytes`, else as a stream.
 * Rejects where the handler breaks off before either is known, where what may not be streamed is too large, or where
 * `signal` fires.
 */
export async function capture(handler: Handler, asking: HandlerRequest, limits: Limits): Promise<Captured> {
  const request = toRequest(asking);
  const response = new SocketlessResponse(request, limits);
  const { signal } = limits;
  const leave = () => response.destroy(new ClientDisconnected());
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted) leave();
  else handler(request, response).catch((error: unknown) => response.destroy(toError(error)));
  return response.captured.finally(() => signal?.removeEventListener('abort', leave));
}

/** Nobody is there any more to give the response to. */
export class ClientDisconnected extends Error {
  override name = 'ClientDisconnected';
}

function toRequest({ url, headers, method = 'GET', body }: HandlerRequest): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, headers, httpVersion: '1.1', complete: true });
  Object.assign(request, { httpVersionMajor: 1, httpVersionMinor: 1 });
  if (body !== undefined && body.length > 0) request.push(body);
  request.push(null);
  return request;
}

type Write = Parameters<ServerResponse['write']>;
type Done = (error?: Error | null) => void;

/** A response without a socket. Nothing waits for a reader until there is more than may be kept. */
class SocketlessResponse extends ServerResponse {
  readonly captured: Promise<Captured>;
  #settle!: { resolve: (captured: Captured) => void; reject: (error: Error) => void };
  #chunks: Buffer[] = [];
  #bytes = 0;
  #stream: Transform | undefined;
  readonly #limits: Limits;

  constructor(request: IncomingMessage, limits: Limits) {
    super(request);
    this.#limits = limits;
    this.sendDate = false;
    this.captured = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  // Headers given here never reach getHeaders() in node's own: they would be lost on what is kept.
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null)
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string);
    return super.writeHead(status);
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override write(...args: unknown[]): boolean {
    const { chunk, done } = readArguments(args);
    if (this.destroyed || this.finished) return false;
    this.flushHeaders();
    const isWanted = this.#stream?.write(chunk) ?? this.#buffer(chunk);
    if (done) process.nextTick(done);
    return isWanted;
  }

  override end(...args: unknown[]): this {
    const { chunk, done } = readArguments(args);
    if (this.destroyed || this.finished) return this;
    if (chunk.length > 0) this.write(chunk);
    this.flushHeaders();
    this.finished = true;
    if (this.#stream) this.#stream.end();
    else this.#settle.resolve({ ...this.#head(), body: Buffer.concat(this.#chunks) });
    process.nextTick(() => {
      this.emit('finish');
      done?.();
      this.emit('close');
    });
    return this;
  }

  override destroy(error?: Error): this {
    if (this.destroyed || this.finished) return this;
    super.destroy(error);
    const reason = error ?? new Error('The response broke off.');
    this.#stream?.destroy(reason);
    this.#settle.reject(reason);
    process.nextTick(() => this.emit('close'));
    return this;
  }

  #buffer(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const { maxBytes, mayStream } = this.#limits;
    if (this.#bytes <= maxBytes) return true;
    if (mayStream === undefined || mayStream(this.getHeaders())) return this.#startStream();
    if (this.#bytes > MAX_BUFFERED_BYTES)
      this.destroy(new Error('A response is too large to be given whole.'));
    return !this.destroyed;
  }

  #startStream(): boolean {
    const stream = createDelayedStream(this.#limits.delayMs);
    this.#stream = stream;
    stream.on('drain', () => this.emit('drain'));
    // A reader that has gone: whoever makes the response is told at once, and lets go of its connection.
    stream.on('close', () => this.destroy());
    stream.on('error', () => {});
    for (const chunk of this.#chunks) stream.write(chunk);
    this.#chunks = [];
    this.#settle.resolve({ ...this.#head(), stream });
    return !stream.writableNeedDrain;
  }

  #head() {
    return { status: this.statusCode, headers: this.getHeaders() };
  }
}

function createDelayedStream(delayMs = () => 0): Transform {
  return new Transform({
    highWaterMark: 256 * 1024,
    transform(chunk: Buffer, _encoding, done) {
      const wait = delayMs();
      if (wait === 0) done(null, chunk);
      else setTimeout(done, wait, null, chunk);
    },
  });
}

function readArguments(args: unknown[]): { chunk: Buffer; done: Done | undefined } {
  const [first, second] = args as Write;
  const done = args.find((argument): argument is Done => typeof argument === 'function');
  if (first === undefined || first === null || typeof first === 'function')
    return { chunk: Buffer.alloc(0), done };
  const encoding = typeof second === 'string' ? (second as BufferEncoding) : 'utf8';
  return { chunk: typeof first === 'string' ? Buffer.from(first, encoding) : Buffer.from(first), done };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
