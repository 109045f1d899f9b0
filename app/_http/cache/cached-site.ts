import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { LoadId } from '../../../db/queries/data-state.ts';
import { matchEtag, toDataHeaders, toStaticHeaders } from './cache-headers.ts';
import { type CacheKey, toCacheKey, toOpaqueTag } from './cache-key.ts';
import { CachedResponse } from './cached-response.ts';
import { type Buffered, ClientDisconnected, capture } from './capture.ts';
import { CORS_HEADERS, toMethodResponse } from './data-address.ts';
import { DownloadThrottle } from './download-throttle.ts';
import { DatabaseUnreachable } from './load-watch.ts';
import { RSC_HEADERS } from './next-internals.ts';
import { render } from './render.ts';
import { type Render, ResponseCache } from './response-cache.ts';
import { closeSignal, type Exchange, sendBuffered, sendFetched, sendNotModified } from './send.ts';
import type { SiteOptions } from './site-options.ts';
import { isBuildFile, isDataless, isDataPath, isDownload } from './site-paths.ts';
import { toUnavailableResponse, type UnavailableReason } from './unavailable.ts';

const MIB = 1024 ** 2;
const MAX_ATTEMPTS = 4;
const DEFAULTS = { maxBytes: 96 * MIB, maxResponseBytes: 2 * MIB, lastKnownMs: 5 * 60_000 };

/** The address as a proxy is asked for it: whose host it names is for nobody but the asker to say. */
const ABSOLUTE_ADDRESS: Buffered = {
  status: 400,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('An address starts with a slash here: ask for the path alone, as in “GET /claims”.\n'),
};

/** The whole site as a listener of `node:http`: each response is made once for each load of the data, and kept. */
export class CachedSite {
  readonly #options: Required<SiteOptions>;
  readonly #dataResponses: ResponseCache;
  readonly #buildFiles: ResponseCache;
  readonly #throttle = new DownloadThrottle();

  constructor(options: SiteOptions) {
    this.#options = { ...DEFAULTS, ...options };
    const { maxBytes, maxResponseBytes } = this.#options;
    this.#dataResponses = new ResponseCache({ maxBytes, maxResponseBytes });
    this.#buildFiles = new ResponseCache({ maxBytes: maxBytes / 4, maxResponseBytes });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '/', headers } = request;
    const { siteUrl, handler } = this.#options;
    const path = url.split('?', 1)[0] ?? url;
    if (!isDownload(path)) this.#throttle.noteRequest();
    const exchange = { request, response };
    if (!url.startsWith('/')) return sendBuffered(exchange, new CachedResponse(ABSOLUTE_ADDRESS));
    if (isDataPath(path)) {
      for (const [name, value] of Object.entries(CORS_HEADERS)) response.setHeader(name, value);
      const refused = toMethodResponse(method ?? 'GET', siteUrl);
      if (refused) return sendBuffered(exchange, new CachedResponse(refused));
    }
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || (isDataless(path) && !isBuildFile(path))) return handler(request, response);
    const key = toCacheKey(url, headers, siteUrl);
    const answered = isBuildFile(path)
      ? this.#answerBuildFile(exchange, key)
      : this.#answerData(exchange, key);
    return answered.catch((error: unknown) => {
      if (!(error instanceof ClientDisconnected)) throw error;
    });
  }

  async #answerBuildFile(exchange: Exchange, key: CacheKey): Promise<void> {
    const { buildFingerprint, handler } = this.#options;
    const makeFile: Render = async (maxBytes, signal) => {
      const captured = await capture(handler, key.request, { maxBytes, signal });
      return { ...captured, headers: toStaticHeaders(captured.headers) };
    };
    const fetched = await this.#buildFiles.fetch(
      { loadId: '', key: key.text },
      { render: makeFile, isCurrent: async () => true, signal: closeSignal(exchange) },
    );
    if (fetched) await sendFetched(exchange, fetched, toOpaqueTag('build', buildFingerprint, key.text));
  }

  async #answerData(exchange: Exchange, key: CacheKey): Promise<void> {
    const { watch, report } = this.#options;
    try {
      for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
        const load = await watch.current();
        if (load === undefined) return await this.#refuse(exchange, 'empty', key);
        if (await this.#answerForLoad(load, exchange, key)) return;
      }
      await this.#refuse(exchange, 'changing', key);
    } catch (error) {
      if (error instanceof ClientDisconnected || exchange.response.headersSent) throw error;
      if (!(error instanceof DatabaseUnreachable) && (await this.#isDatabaseUp())) throw error;
      report(error);
      await this.#answerWithoutDatabase(exchange, key);
    }
  }

  /** Gives the response as of a load; false where another load came in between. */
  async #answerForLoad(load: LoadId, exchange: Exchange, key: CacheKey): Promise<boolean> {
    const { watch, buildFingerprint } = this.#options;
    const { method, headers } = exchange.request;
    const tag = toOpaqueTag(load.version, buildFingerprint, key.text);
    const etag = matchEtag(headers['if-none-match'], tag);
    if (etag !== undefined) {
      const vary = isDataPath(key.path) ? {} : { vary: RSC_HEADERS.join(', ') };
      sendNotModified(exchange, etag, toDataHeaders(vary, load));
      return true;
    }
    const loadKey = { loadId: load.loadId, key: key.text };
    const isUnmade = method === 'HEAD' && isDownload(key.path) && !this.#dataResponses.get(loadKey);
    if (isUnmade && (await this.#answerHead(load, exchange, key, tag))) return true;
    const fetched = await this.#dataResponses.fetch(loadKey, {
      render: (maxBytes, signal) => this.#render(load, key, maxBytes, signal),
      isCurrent: async () => (await watch.fresh())?.loadId === load.loadId,
      signal: closeSignal(exchange),
    });
    if (fetched === undefined) return false;
    if ('buffered' in fetched && fetched.buffered.status >= 500) await watch.fresh();
    await sendFetched(exchange, fetched, tag);
    return true;
  }

  /** Says what a file would be without having it made; false where there is no file, which costs little to be said. */
  async #answerHead(load: LoadId, exchange: Exchange, key: CacheKey, tag: string): Promise<boolean> {
    const asHead: CacheKey = { ...key, request: { ...key.request, method: 'HEAD' } };
    const head = await this.#render(load, asHead, this.#options.maxResponseBytes, closeSignal(exchange));
    if ('stream' in head) head.stream.destroy();
    if (head.status !== 200) return false;
    await sendFetched(exchange, { streamed: { ...head, stream: Readable.from([]) } }, tag);
    return true;
  }

  #render(load: LoadId, key: CacheKey, maxBytes: number, signal?: AbortSignal) {
    return render(this.#options, load, key, { maxBytes, signal, delayMs: () => this.#throttle.delayMs() });
  }

  async #refuse(exchange: Exchange, reason: UnavailableReason, { path }: CacheKey): Promise<void> {
    const refusal = toUnavailableResponse(reason, path, this.#options.siteUrl);
    await sendBuffered(exchange, new CachedResponse(refusal));
  }

  async #isDatabaseUp(): Promise<boolean> {
    return this.#options.watch.fresh().then(
      () => true,
      () => false,
    );
  }

  /** What is in memory was right when the database last answered, and says so; nothing else can be said. */
  async #answerWithoutDatabase(exchange: Exchange, key: CacheKey): Promise<void> {
    const { watch, lastKnownMs } = this.#options;
    const last = watch.lastKnown();
    const isRecent = last !== undefined && last.ageMs < lastKnownMs;
    const cached = isRecent
      ? this.#dataResponses.get({ loadId: last.load.loadId, key: key.text })
      : undefined;
    if (cached === undefined) return this.#refuse(exchange, 'down', key);
    exchange.response.setHeader('x-data-state', 'last-known');
    await sendBuffered(exchange, cached);
  }
}
