import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type Readable, Transform } from 'node:stream';

/** An answer that fits into memory. */
export type Whole = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
/** An answer too large to be kept: it flows at its reader's pace, and `flow.destroy()` ends whoever makes it. */
export type Flowing = { status: number; headers: OutgoingHttpHeaders; flow: Readable };
export type Captured = Whole | Flowing;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Asking = { url: string; headers: Record<string, string>; method?: 'GET' | 'HEAD' };
export type Limits = {
  /** More than this flows. */
  maxBytes: number;
  /** Whether an answer of these headers may flow; absent: any may. */
  mayFlow?: (headers: OutgoingHttpHeaders) => boolean;
  /** What flows waits so many ms before each part; absent: not at all. */
  waitMs?: () => number;
  gone?: AbortSignal;
};

/** No answer that may not flow gets larger than this. */
const MAX_WHOLE_BYTES = 16 * 1024 ** 2;

/**
 * Asks a handler of `node:http` without a network; what it answers is given whole up to `maxBytes`, else as a flow.
 * Rejects where the handler breaks off before either is known, where what may not flow is too large, or where `gone`
 * fires.
 */
export async function capture(handler: Handler, asking: Asking, limits: Limits): Promise<Captured> {
  const request = toRequest(asking);
  const response = new CapturedResponse(request, limits);
  const { gone } = limits;
  const leave = () => response.destroy(new ReaderGone());
  gone?.addEventListener('abort', leave, { once: true });
  if (gone?.aborted) leave();
  else handler(request, response).catch((error: unknown) => response.destroy(toError(error)));
  return response.captured.finally(() => gone?.removeEventListener('abort', leave));
}

/** Nobody is there any more to give the answer to. */
export class ReaderGone extends Error {
  override name = 'ReaderGone';
}

function toRequest({ url, headers, method = 'GET' }: Asking): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, headers, httpVersion: '1.1', complete: true });
  Object.assign(request, { httpVersionMajor: 1, httpVersionMinor: 1 });
  request.push(null);
  return request;
}

type Write = Parameters<ServerResponse['write']>;
type Done = (error?: Error | null) => void;

/** A response without a socket. Nothing waits for a reader until there is more than may be kept. */
class CapturedResponse extends ServerResponse {
  readonly captured: Promise<Captured>;
  #settle!: { resolve: (captured: Captured) => void; reject: (error: Error) => void };
  #chunks: Buffer[] = [];
  #bytes = 0;
  #flow: Transform | undefined;
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
    const isWanted = this.#flow?.write(chunk) ?? this.#keep(chunk);
    if (done) process.nextTick(done);
    return isWanted;
  }

  override end(...args: unknown[]): this {
    const { chunk, done } = readArguments(args);
    if (this.destroyed || this.finished) return this;
    if (chunk.length > 0) this.write(chunk);
    this.flushHeaders();
    this.finished = true;
    if (this.#flow) this.#flow.end();
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
    const reason = error ?? new Error('The answer broke off.');
    this.#flow?.destroy(reason);
    this.#settle.reject(reason);
    process.nextTick(() => this.emit('close'));
    return this;
  }

  #keep(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const { maxBytes, mayFlow } = this.#limits;
    if (this.#bytes <= maxBytes) return true;
    if (mayFlow === undefined || mayFlow(this.getHeaders())) return this.#overflow();
    if (this.#bytes > MAX_WHOLE_BYTES) this.destroy(new Error('An answer is too large to be given whole.'));
    return !this.destroyed;
  }

  #overflow(): boolean {
    const flow = createFlow(this.#limits.waitMs);
    this.#flow = flow;
    flow.on('drain', () => this.emit('drain'));
    // A reader that has gone: whoever makes the answer is told at once, and lets go of its connection.
    flow.on('close', () => this.destroy());
    flow.on('error', () => {});
    for (const chunk of this.#chunks) flow.write(chunk);
    this.#chunks = [];
    this.#settle.resolve({ ...this.#head(), flow });
    return !flow.writableNeedDrain;
  }

  #head() {
    return { status: this.statusCode, headers: this.getHeaders() };
  }
}

function createFlow(waitMs = () => 0): Transform {
  return new Transform({
    highWaterMark: 256 * 1024,
    transform(chunk: Buffer, _encoding, done) {
      const wait = waitMs();
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
