import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MIN_DATA_RATE } from '../../../lib/out/download/min-data-rate.ts';
import { NO_STORE, quoteEtag } from './cache-headers.ts';
import type { CachedResponse } from './cached-response.ts';
import type { Streamed } from './capture.ts';
import {
  createStreamEncoder,
  type Encoding,
  type Form,
  negotiateEncoding,
  preferredEncoding,
} from './encodings.ts';
import type { Fetched } from './response-cache.ts';
import { withFilePolicy } from './security-headers.ts';
import { Spool } from './spool.ts';

export type Exchange = { request: IncomingMessage; response: ServerResponse };

/**
 * Sends what the cache gave. Only what is a success is named by its tag (without quotes); a stream, which reads by
 * itself, only where it says that it read this load.
 */
export async function sendFetched(
  exchange: Exchange,
  fetched: Fetched,
  tag: string | undefined,
): Promise<void> {
  if ('buffered' in fetched) {
    const { buffered } = fetched;
    return sendBuffered(exchange, buffered, buffered.status === 200 ? tag : undefined);
  }
  const { streamed } = fetched;
  const isNamed = streamed.status === 200 && streamed.headers['cache-control'] !== NO_STORE;
  return sendStreamed(exchange, streamed, isNamed ? tag : undefined);
}

/** Sends what is in memory, in the reader's best encoding. */
export async function sendBuffered(
  exchange: Exchange,
  buffered: CachedResponse,
  tag?: string,
): Promise<void> {
  const { request, response } = exchange;
  const { status, headers } = buffered;
  const accepted = request.headers['accept-encoding'];
  const encoding = preferredEncoding(accepted, buffered.isCompressible);
  const { form, body } = buffered.at(encoding) ?? (await buffered.encoded(encoding));
  if (isAnswered(response)) return;
  response.writeHead(status, { ...toSentHeaders(headers, tag, form), ...toLength(status, body) });
  response.end(request.method === 'HEAD' ? undefined : body);
  limitSending(response, body.length);
}

const spool = new Spool();

/** Sends what does not fit into memory, at the reader's pace. A failure midway resets the connection. */
async function sendStreamed(exchange: Exchange, streamed: Streamed, tag: string | undefined): Promise<void> {
  const { request, response } = exchange;
  const { status, headers, stream } = streamed;
  if (isAnswered(response)) {
    stream.destroy();
    return;
  }
  // Brotli is too slow for what is made while it is sent.
  const encoding = streamEncodingFor(exchange, headers);
  const sent = toSentHeaders(headers, tag, encoding);
  if (request.method === 'HEAD') {
    stream.destroy();
    response.writeHead(status, sent).end();
    return;
  }
  const encoded = encoding === 'identity' ? stream : encodeStream(stream);
  if (knowsChunks(request)) {
    response.writeHead(status, sent);
    return pipeOut(encoded, response);
  }
  const held = await spool.hold(encoded, closeSignal(exchange));
  if (isAnswered(response)) {
    held.stream.destroy();
    return;
  }
  response.writeHead(status, { ...sent, 'content-length': held.length });
  limitSending(response, held.length);
  return pipeOut(held.stream, response);
}

/** What was waited for too long is refused while it is still made, or its reader has gone. */
function isAnswered(response: ServerResponse): boolean {
  return response.headersSent || response.destroyed;
}

/** HTTP/1.0, which nginx speaks to us unless it is told otherwise, can't tell an end from a break: it gets a length. */
function knowsChunks({ httpVersionMajor, httpVersionMinor }: IncomingMessage): boolean {
  return httpVersionMajor > 1 || httpVersionMinor > 0;
}

function encodeStream(stream: Readable): Readable {
  const encoder = createStreamEncoder();
  stream.once('error', (error) => encoder.destroy(error));
  encoder.once('close', () => stream.destroy());
  return stream.pipe(encoder);
}

async function pipeOut(stream: Readable, response: ServerResponse): Promise<void> {
  // Before the pipeline closes the connection in good order, which a proxy could take for the end.
  stream.once('error', () => resetConnection(response));
  try {
    await pipeline(stream, response);
  } catch (error) {
    // The reader went away, which is no failure of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Ends the connection so that nobody takes what has come for the whole. */
export function resetConnection({ socket }: ServerResponse): void {
  socket?.resetAndDestroy();
}

/** Says that we failed. Where a part has been sent already, only breaking off keeps it from being taken for the whole. */
export function sendFailure(response: ServerResponse): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (response.headersSent) resetConnection(response);
  else response.writeHead(500, headers).end('Something went wrong here.\n');
}

/** A reader may take so long for what is sent whole, and no longer: else its connection would be held for good. */
export function limitSending(response: ServerResponse, bytes: number): void {
  const { graceMs, bytesPerSecond } = MIN_DATA_RATE;
  if (response.writableFinished) return;
  const timer = setTimeout(() => resetConnection(response), graceMs + (bytes / bytesPerSecond) * 1000);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}

/** Says that the reader's copy is still right. */
export function sendNotModified({ response }: Exchange, etag: string, headers: OutgoingHttpHeaders): void {
  response.writeHead(304, { etag, ...headers });
  response.end();
}

/** Fires where the reader has gone, or has got everything. */
export function closeSignal({ response }: Exchange): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}

function streamEncodingFor({ request }: Exchange, headers: OutgoingHttpHeaders): Encoding {
  if (headers['content-encoding'] !== undefined) return 'identity';
  const accepted = request.headers['accept-encoding'];
  const type = headers['content-type'];
  return negotiateEncoding(accepted, type, Number.POSITIVE_INFINITY, ['gzip', 'identity']);
}

/** RFC 9110, 8.6: a response without content has no length of it. */
export function toLength(status: number, body: Buffer): OutgoingHttpHeaders {
  return status === 204 ? {} : { 'content-length': body.length };
}

/** The headers of a response as they go with one form of its body. */
export function toSentHeaders(
  headers: OutgoingHttpHeaders,
  tag: string | undefined,
  form: Form,
): OutgoingHttpHeaders {
  const coding = form === 'best' ? 'br' : form;
  return {
    ...withFilePolicy(headers),
    ...(coding !== 'identity' && { 'content-encoding': coding }),
    ...(tag !== undefined && { etag: quoteEtag(tag, form) }),
  };
}
