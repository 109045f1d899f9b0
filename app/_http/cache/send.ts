import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { NO_STORE, toEtag } from './cache-headers.ts';
import type { CachedResponse } from './cached-response.ts';
import type { Streamed } from './capture.ts';
import { createStreamEncoder, type Encoding, negotiateEncoding } from './encodings.ts';
import type { Fetched } from './response-cache.ts';

export type Exchange = { request: IncomingMessage; response: ServerResponse };

/**
 * Sends what the cache gave. Only what is a success is named by its tag (without quotes); a stream, which reads by
 * itself, only where it says that it read this load.
 */
export async function sendFetched(exchange: Exchange, fetched: Fetched, tag: string): Promise<void> {
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
  const encoding = encodingFor(exchange, headers, buffered.body.length);
  const body = await (encoding === 'identity' ? buffered.body : buffered.encoded(encoding));
  // RFC 9110, 8.6: a response without content has no length of it.
  const length = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...withEtag(headers, tag, encoding), ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends what does not fit into memory, at the reader's pace. A failure midway breaks the transfer off. */
async function sendStreamed(exchange: Exchange, streamed: Streamed, tag: string | undefined): Promise<void> {
  const { request, response } = exchange;
  const { status, headers, stream } = streamed;
  // Brotli is too slow for what is made while it is sent.
  const encoding = encodingFor(exchange, headers, Number.POSITIVE_INFINITY, ['gzip', 'identity']);
  response.writeHead(status, withEtag(headers, tag, encoding));
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  try {
    if (encoding === 'identity') await pipeline(stream, response);
    else await pipeline(stream, createStreamEncoder(), response);
  } catch (error) {
    // The reader went away, which is no failure of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
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

function encodingFor(
  { request }: Exchange,
  headers: OutgoingHttpHeaders,
  bytes: number,
  offered?: readonly Encoding[],
): Encoding {
  if (headers['content-encoding'] !== undefined) return 'identity';
  return negotiateEncoding(request.headers['accept-encoding'], headers['content-type'], bytes, offered);
}

function withEtag(
  headers: OutgoingHttpHeaders,
  tag: string | undefined,
  encoding: Encoding,
): OutgoingHttpHeaders {
  return {
    ...headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...(tag !== undefined && { etag: toEtag(tag, encoding, headers['content-type']) }),
  };
}
