import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { toEtag } from './cache-headers.ts';
import type { KeptAnswer } from './cached-response.ts';
import type { Flowing } from './capture.ts';
import { chooseEncoding, createFlowEncoder, type Encoding } from './encodings.ts';

export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** Sends what is in memory, in the reader's best encoding. `tag` is without quotes. */
export async function sendKept(exchange: Exchange, kept: KeptAnswer, tag: string | undefined): Promise<void> {
  const encoding = encodingFor(exchange, kept.headers, kept.body.length);
  const body = encoding === 'identity' ? kept.body : await kept.encoded(encoding);
  // RFC 9110, 8.6: an answer without content has no length of it.
  const length = kept.status === 204 ? {} : { 'content-length': body.length };
  exchange.response.writeHead(kept.status, { ...withTag(kept.headers, tag, encoding), ...length });
  exchange.response.end(exchange.request.method === 'HEAD' ? undefined : body);
}

/** Sends what does not fit into memory, at the reader's pace. A failure midway breaks the transfer off. */
export async function sendFlowing(
  exchange: Exchange,
  flowing: Flowing,
  tag: string | undefined,
): Promise<void> {
  const { request, response } = exchange;
  const { status, headers, flow } = flowing;
  // Brotli is too slow for what is made while it is sent.
  const encoding = encodingFor(exchange, headers, Number.POSITIVE_INFINITY, ['gzip', 'identity']);
  response.writeHead(status, withTag(headers, tag, encoding));
  if (request.method === 'HEAD') {
    flow.destroy();
    response.end();
    return;
  }
  try {
    if (encoding === 'identity') await pipeline(flow, response);
    else await pipeline(flow, createFlowEncoder(), response);
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

function encodingFor(
  { request }: Exchange,
  headers: OutgoingHttpHeaders,
  bytes: number,
  offered?: readonly Encoding[],
): Encoding {
  if (headers['content-encoding'] !== undefined) return 'identity';
  return chooseEncoding(request.headers['accept-encoding'], headers['content-type'], bytes, offered);
}

function withTag(
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
