import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { DESK_PASS } from '../../lib/desk.ts';
import { NO_STORE } from '../_http/cache/cache-headers.ts';
import { CachedResponse } from '../_http/cache/cached-response.ts';
import { type Buffered, ClientDisconnected, capture, type Handler } from '../_http/cache/capture.ts';
import { toLightPage } from '../_http/cache/light-page.ts';
import { asWhole, isEmptyPage } from '../_http/cache/next-internals.ts';
import { toNoticePage } from '../_http/cache/notice-page.ts';
import { refuseRequest } from '../_http/cache/refuse-request.ts';
import { STANDING_HEADERS, withDeskPolicy } from '../_http/cache/security-headers.ts';
import { closeSignal, sendBuffered } from '../_http/cache/send.ts';
import { type DeskKeys, judgeDeskRequest } from './desk-gate.ts';

type DeskOptions = {
  /** Next's. */
  handler: Handler;
  keys: DeskKeys;
  pass: string;
  /** The address of the desk's own script. */
  script: string;
  /** Whether previews are framed from another port of this machine. */
  frames: () => readonly string[];
};

/** A text of 1 MB with all that a form adds, or a table of some ten thousand rows. */
const MAX_BODY = 5 * 2 ** 20;
const MAX_PAGE = 16 * 2 ** 20;
/** Of what a browser says, all that Next needs to know. */
const PASSED = ['accept', 'content-type', 'origin'] as const;

/** Answers every address of the desk: past the cache, which refuses what writes, and to whom the gate lets through alone. */
export function createDesk(options: DeskOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries({ ...STANDING_HEADERS, 'referrer-policy': 'same-origin' }))
      response.setHeader(name, value);
    const made = await makeAnswer(options, request, response).catch((error: unknown) => {
      if (error instanceof ClientDisconnected) return undefined;
      throw error;
    });
    if (made === undefined) return;
    await sendBuffered({ request, response }, new CachedResponse(withDeskPolicy(made, options.frames())));
  };
}

/** What any other start says at an address of the desk. */
export function sendNoDesk(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.shouldKeepAlive = false;
  return sendBuffered(
    { request, response },
    new CachedResponse({
      status: 404,
      headers: {
        ...STANDING_HEADERS,
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': NO_STORE,
      },
      body: Buffer.from('There is no page at this address.\n'),
    }),
  );
}

async function makeAnswer(
  options: DeskOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Buffered> {
  const { method = 'GET', url = '/' } = request;
  const path = url.split('?', 1)[0] ?? url;
  const refused = method === 'POST' ? undefined : refuseRequest(request, path, '');
  if (refused) return refused;
  const verdict = judgeDeskRequest(request, options.keys);
  if (verdict.is === 'refused') return toNotice(verdict.status, verdict.title, verdict.sentence);
  if (verdict.is === 'welcome') return toRedirect(verdict.location, { 'set-cookie': verdict.setCookie });
  const body = method === 'POST' ? await readBody(request) : Buffer.alloc(0);
  if (body === undefined) {
    response.shouldKeepAlive = false;
    return toNotice(413, 'Too much at once', 'The desk takes up to 5 MB at once: bring in a shorter text.');
  }
  return askNext(options, request, body, response);
}

async function askNext(
  { handler, keys, pass, script }: DeskOptions,
  { method, url = '/', headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<Buffered> {
  const passed = PASSED.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])]],
  );
  const asked = {
    url,
    method: method === 'POST' ? ('POST' as const) : ('GET' as const),
    headers: {
      ...Object.fromEntries(passed),
      host: `127.0.0.1:${keys.port}`,
      'x-forwarded-proto': 'http',
      'user-agent': 'desk',
      [DESK_PASS]: pass,
      ...(body.length > 0 && { 'content-length': String(body.length) }),
    },
    body,
  };
  const limits = { maxBytes: MAX_PAGE, mayStream: () => false, signal: closeSignal({ response } as never) };
  const made = await capture(handler, asked, limits);
  if ('stream' in made) throw new Error('A page of the desk is too large to be given whole.');
  return finish(made, script);
}

function finish({ status, headers, body }: Buffered, script: string): Buffered {
  const kept: OutgoingHttpHeaders = { ...asWhole(headers), 'cache-control': NO_STORE };
  for (const name of ['content-length', 'transfer-encoding', 'connection', 'etag', 'link', 'set-cookie'])
    delete kept[name];
  const isPage = String(headers['content-type']).startsWith('text/html');
  if (!isPage) return { status, headers: kept, body };
  if (status >= 500) return toNotice(500, 'This page could not be made', FAILED);
  if (isEmptyPage(body)) return toNotice(404, 'There is nothing here', MISSING);
  return { status, headers: kept, body: toLightPage(body, { address: script, version: 'desk' }) };
}

const FAILED =
  'The fault is ours. Nothing of a draft is lost: each step was saved when it was made. The terminal in which the desk runs says what happened; <a href="/desk">back to the desk</a>.';
const MISSING =
  'The desk has no page at this address: the draft may have been published, or its file moved. <a href="/desk">Back to the desk</a>.';

function toNotice(status: number, title: string, text: string): Buffered {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': NO_STORE },
    body: Buffer.from(toNoticePage(title, text)),
  };
}

function toRedirect(location: string, headers: OutgoingHttpHeaders): Buffered {
  return { status: 303, headers: { ...headers, location, 'cache-control': NO_STORE }, body: Buffer.alloc(0) };
}

/** Undefined where it is more than the desk takes. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY) chunks.push(chunk);
  }
  return bytes > MAX_BODY ? undefined : Buffer.concat(chunks);
}
