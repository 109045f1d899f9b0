import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { LoadId } from '../../../db/queries/data-state.ts';
import { Admission } from './admission.ts';
import { matchEtag, NO_STORE, toDataHeaders } from './cache-headers.ts';
import { type CacheKey, toCacheKey, toOpaqueTag } from './cache-key.ts';
import { CachedResponse } from './cached-response.ts';
import { type Buffered, ClientDisconnected } from './capture.ts';
import { clientAddresses } from './client-address.ts';
import { Constants } from './constants.ts';
import { DownloadThrottle } from './download-throttle.ts';
import { toHealth } from './health.ts';
import { DatabaseUnreachable } from './load-watch.ts';
import { listScriptHeaders } from './next-internals.ts';
import { mayBeBehind } from './other-state.ts';
import { hasBody, QuickAnswers, toPath } from './quick-answers.ts';
import { refusalFormOf } from './refusal.ts';
import { refuseRequest } from './refuse-request.ts';
import { render, renderDataless } from './render.ts';
import { type Fetched, type LoadKey, type Render, ResponseCache } from './response-cache.ts';
import { closeSignal, type Exchange, sendBuffered, sendFetched, sendNotModified } from './send.ts';
import type { SiteOptions } from './site-options.ts';
import { isDataless, isDownload, isHealth, isOfFramework } from './site-paths.ts';
import { SpoolFull } from './spool.ts';
import { TooSlow, within } from './time-limit.ts';
import { toUnavailableResponse, Unavailable, type UnavailableReason } from './unavailable.ts';

const MIB = 1024 ** 2;
const MAX_ATTEMPTS = 4;
/** What was read of the database so long ago counts as read now for who comes from another server of the site. */
const OTHER_STATE_MS = 10;
/** What says nothing of the data is of every load. */
const DATALESS_LOAD = '';
const DEFAULTS = {
  maxBytes: 96 * MIB,
  maxResponseBytes: 2 * MIB,
  lastKnownMs: 5 * 60_000,
  makeMs: 30_000,
};

/**
 * The whole site as a listener of `node:http`. With a build, each response is made once for each load of the data, and
 * kept; without one, as in development, everything is made anew by the same steps.
 */
export class Site {
  readonly #options: SiteOptions & typeof DEFAULTS;
  readonly #dataResponses: ResponseCache;
  readonly #datalessResponses: ResponseCache;
  readonly #throttle = new DownloadThrottle();
  readonly #admission = new Admission();
  /** Files of the build wait for no page. */
  readonly #fileAdmission = new Admission();
  readonly #constants = new Constants();
  readonly #clientOf: (request: IncomingMessage) => string;
  readonly #quick: QuickAnswers;
  #isLeaving = false;

  constructor(options: SiteOptions) {
    this.#options = { ...DEFAULTS, ...options };
    const { maxBytes, maxResponseBytes, trustedProxies } = this.#options;
    this.#clientOf = clientAddresses(trustedProxies ?? []);
    this.#dataResponses = new ResponseCache({ maxBytes, maxResponseBytes });
    this.#datalessResponses = new ResponseCache({ maxBytes: maxBytes / 4, maxResponseBytes });
    this.#quick = new QuickAnswers({
      ...this.#options,
      known: () => this.#options.watch.known(),
      kept: (load, key) => this.#kept(load, key),
      onHit: () => {
        this.#throttle.noteRequest();
        this.#admission.noteHit();
      },
      thinkOver: (request, response) => this.#answer(request, response),
      isBusy: () => this.#admission.waiting > 0,
    });
  }

  /** What is kept and ready is sent before this returns, refused methods in their turn; nothing is promised then. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
    if (mayBeBehind(request, this.#options.watch)) return this.#catchUp(request, response);
    return this.#quick.answer(request, response) ? undefined : this.#answer(request, response);
  }

  /** From now on its health says that readers are to be sent elsewhere; it answers as before. */
  leave(): void {
    this.#isLeaving = true;
  }

  async #catchUp(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.#options.watch.within(OTHER_STATE_MS);
    if (!this.#quick.answer(request, response)) await this.#answer(request, response);
  }

  #health() {
    return { isLeaving: this.#isLeaving, edition: this.#options.build?.fingerprint };
  }

  #kept(load: LoadId | undefined, key: string): CachedResponse | undefined {
    const kept = load && this.#dataResponses.get({ loadId: load.loadId, key });
    return kept ?? this.#datalessResponses.get({ loadId: DATALESS_LOAD, key });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { siteUrl, handler, build } = this.#options;
    const { url = '/', headers } = request;
    const path = toPath(request);
    for (const [name, value] of Object.entries(this.#quick.standingHeaders(path)))
      response.setHeader(name, value as string);
    if (build === undefined && isOfFramework(path)) return handler(request, response);
    // Nothing here reads a body: who sends one, or never ends it, does not keep its connection.
    if (hasBody(request)) response.shouldKeepAlive = false;
    if (!isDownload(path)) this.#throttle.noteRequest();
    const exchange = { request, response };
    const refused = refuseRequest(request, path, siteUrl);
    if (refused) return this.#send(exchange, refused);
    if (isHealth(path))
      return this.#send(exchange, await toHealth(path, this.#options.watch, this.#health()));
    const key = toCacheKey(url, siteUrl);
    if (build === undefined) passOn(key, url, headers);
    const answered = isDataless(path) ? this.#answerDataless(exchange, key) : this.#answerData(exchange, key);
    return answered.catch((error: unknown) => {
      if (error instanceof ClientDisconnected) return;
      if (!isOverloaded(error) || response.headersSent) throw error;
      return this.#refuse(exchange, 'overloaded', key);
    });
  }

  async #answerDataless(exchange: Exchange, key: CacheKey): Promise<void> {
    const { build } = this.#options;
    const cache = this.#datalessResponses;
    const loadKey = { loadId: DATALESS_LOAD, key: key.text };
    const fetched = await this.#fetch(
      cache,
      loadKey,
      exchange,
      (maxBytes, signal) => renderDataless(this.#options, key, { maxBytes, signal }),
      async () => true,
    );
    if (fetched === undefined) return;
    const named = build && toOpaqueTag('build', build.fingerprint, key.text);
    if (!('buffered' in fetched)) return sendFetched(exchange, fetched, named);
    // What nobody may keep has no name by which it could be said to be the same.
    const tag = fetched.buffered.headers['cache-control'] === NO_STORE ? undefined : named;
    const { 'cache-control': kept, vary } = fetched.buffered.headers;
    const notModified = { ...(kept && { 'cache-control': kept }), vary };
    const isKept = (cached: CachedResponse) => cache.get(loadKey) === cached;
    this.#quick.ready(fetched.buffered, { path: key.path, tag, notModified, isKept });
    const etag = tag && matchEtag(exchange.request.headers['if-none-match'], tag);
    if (etag === undefined || fetched.buffered.status !== 200) return sendFetched(exchange, fetched, tag);
    sendNotModified(exchange, etag, notModified);
  }

  async #answerData(exchange: Exchange, key: CacheKey): Promise<void> {
    const { makeMs, build, watch } = this.#options;
    const since = performance.now();
    try {
      // In development a page is compiled first, which takes what it takes.
      const isLimited = build !== undefined && !isDownload(key.path);
      await within(this.#answerForSomeLoad(exchange, key), {
        ms: isLimited ? makeMs : undefined,
        check: () => watch.current(),
        isSent: () => exchange.response.headersSent,
      });
    } catch (error) {
      if (error instanceof ClientDisconnected || isOverloaded(error) || exchange.response.headersSent)
        throw error;
      const reason = await this.#reasonOf(error, since);
      if (reason === undefined) throw error;
      this.#options.report(error);
      await this.#answerWithoutDatabase(exchange, key, reason);
    }
  }

  async #answerForSomeLoad(exchange: Exchange, key: CacheKey): Promise<void> {
    const { watch } = this.#options;
    for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
      const load = await watch.current();
      if (load === undefined) return this.#refuse(exchange, 'empty', key);
      if (await this.#answerForLoad(load, exchange, key)) return;
    }
    return this.#refuse(exchange, 'changing', key);
  }

  /** Gives the response as of a load; false where another load came in between. */
  async #answerForLoad(load: LoadId, exchange: Exchange, key: CacheKey): Promise<boolean> {
    const { watch, build, troubleSince } = this.#options;
    const { headers } = exchange.request;
    const since = performance.now();
    const tag = build && toOpaqueTag(load.version, build.fingerprint, key.text);
    const etag = tag && matchEtag(headers['if-none-match'], tag);
    const notModified = toDataHeaders({}, load);
    if (etag !== undefined) {
      sendNotModified(exchange, etag, notModified);
      return true;
    }
    const loadKey = { loadId: load.loadId, key: key.text };
    const fetched = await this.#fetch(
      this.#dataResponses,
      loadKey,
      exchange,
      (maxBytes, signal) => this.#render(load, key, maxBytes, signal),
      async () => (await watch.fresh())?.loadId === load.loadId,
    );
    if (fetched === undefined) return false;
    if ('buffered' in fetched && fetched.buffered.status >= 500 && !fetched.buffered.headers['retry-after']) {
      await watch.fresh();
      const trouble = troubleSince(since);
      if (trouble) throw new Unavailable(trouble);
    }
    const isKept = (cached: CachedResponse) => this.#dataResponses.get(loadKey) === cached;
    if ('buffered' in fetched)
      this.#quick.ready(fetched.buffered, { path: key.path, tag, notModified, isKept });
    await sendFetched(exchange, fetched, tag);
    return true;
  }

  #fetch(
    cache: ResponseCache,
    key: LoadKey,
    exchange: Exchange,
    make: Render,
    isCurrent: () => Promise<boolean>,
  ): Promise<Fetched | undefined> {
    const client = this.#clientOf(exchange.request);
    const admission = cache === this.#datalessResponses ? this.#fileAdmission : this.#admission;
    const render: Render = (maxBytes, signal) => admission.run(client, () => make(maxBytes, signal), signal);
    const options = { render, isCurrent, signal: closeSignal(exchange) };
    return this.#options.build ? cache.fetch(key, options) : cache.make(options);
  }

  #render(load: LoadId, key: CacheKey, maxBytes: number, signal?: AbortSignal) {
    return render(this.#options, load, key, { maxBytes, signal, delayMs: () => this.#throttle.delayMs() });
  }

  #send(exchange: Exchange, made: Buffered): Promise<void> {
    return sendBuffered(exchange, new CachedResponse(made));
  }

  #refuse(exchange: Exchange, reason: UnavailableReason, { path }: CacheKey): Promise<void> {
    const form = refusalFormOf(path);
    const make = () => toUnavailableResponse(reason, form, this.#options.siteUrl);
    return sendBuffered(exchange, this.#constants.get(`${reason} ${form}`, make));
  }

  /** Why nothing can be said now; `undefined` where the fault is ours. */
  async #reasonOf(error: unknown, since: number): Promise<UnavailableReason | undefined> {
    const { watch, toTrouble, troubleSince } = this.#options;
    if (error instanceof Unavailable) return error.reason;
    if (error instanceof TooSlow) return 'slow';
    if (error instanceof SpoolFull) return 'held';
    if (error instanceof DatabaseUnreachable) return toTrouble(error) ?? 'unreachable';
    const trouble = toTrouble(error) ?? troubleSince(since);
    if (trouble) return trouble;
    return watch.fresh().then(
      () => undefined,
      () => 'unreachable',
    );
  }

  /** What is in memory was right when the database last answered, and says so; nothing else can be said. */
  async #answerWithoutDatabase(exchange: Exchange, key: CacheKey, reason: UnavailableReason): Promise<void> {
    const { watch, lastKnownMs } = this.#options;
    const last = watch.lastKnown();
    const isRecent = last !== undefined && last.ageMs < lastKnownMs;
    const cached = isRecent
      ? this.#dataResponses.get({ loadId: last.load.loadId, key: key.text })
      : undefined;
    if (cached === undefined) return this.#refuse(exchange, reason, key);
    exchange.response.setHeader('x-data-state', 'last-known');
    await sendBuffered(exchange, cached);
  }
}

/** More is asked for than can be made: nothing is wrong with the database, and the log needs no line for each. */
const isOverloaded = (error: unknown) => error instanceof Unavailable && error.reason === 'overloaded';

/** In development Next's script asks for parts of pages, under addresses that it makes of what it says. */
function passOn({ request }: CacheKey, url: string, headers: IncomingHttpHeaders): void {
  const said = listScriptHeaders(headers);
  if ('rsc' in said) request.url = url;
  Object.assign(request.headers, said);
}
