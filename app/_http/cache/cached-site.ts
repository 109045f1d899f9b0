import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { DataMark } from '../../../db/queries/data-state.ts';
import { findTag, NOT_KEPT, toDataHeaders, toStaticHeaders } from './cache-headers.ts';
import { type Asked, PART_HEADERS, toAsked, toTag } from './cache-key.ts';
import { KeptAnswer } from './cached-response.ts';
import { type Captured, capture, type Handler, type Limits, ReaderGone, type Whole } from './capture.ts';
import { answerMethod, answerMissing, isDataPath, SHARED } from './data-address.ts';
import { Pace } from './download-throttle.ts';
import { DataUnknown, type DataWatch } from './load-watch.ts';
import { replaceBytes } from './replace-bytes.ts';
import { AnswerCache, type Found, type Make } from './response-cache.ts';
import { type Exchange, sendFlowing, sendKept, sendNotModified } from './send.ts';
import { toUnavailable } from './unavailable.ts';

const MIB = 1024 ** 2;

export type SiteOptions = {
  /** What makes every answer. */
  handler: Handler;
  watch: DataWatch;
  isKnownPath: (path: string) => Promise<boolean>;
  siteUrl: string;
  /** Names the build; stands in its pages, so that a page knows when to leave it. */
  buildId: string;
  /** Names the build and all settings that pages show. */
  edition: string;
  report: (error: unknown) => void;
  maxBytes?: number;
  maxAnswerBytes?: number;
  /** For how long what is in memory is still given out while the database does not answer. */
  lastKnownMs?: number;
};

/** Addresses that say nothing of the data. */
export const PLAIN = /^\/(_next\/|health$|robots\.txt$)/;
const STATIC = /^\/_next\/static\//;
/** No page stands here: it gets `app/not-found.tsx`, whole, with status 404. */
export const NOWHERE = '/not-found';
const MAX_TRIES = 4;
/** Files of any size, made anew for each reader. */
const DOWNLOAD = /\.(csv|zip)$/;
/** The address as a proxy is asked for it: whose host it names is for nobody but the asker to say. */
const NO_PROXY: Whole = {
  status: 400,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('An address starts with a slash here: ask for the path alone, as in “GET /claims”.\n'),
};

/** The whole site as a listener of `node:http`: each answer is made once for each state of the data, and kept. */
export class Site {
  readonly #options: Required<SiteOptions>;
  readonly #data: AnswerCache;
  readonly #statics: AnswerCache;
  readonly #pace = new Pace();

  constructor(options: SiteOptions) {
    const sizes = { maxBytes: 96 * MIB, maxAnswerBytes: 2 * MIB, lastKnownMs: 5 * 60_000 };
    this.#options = { ...sizes, ...options };
    const { maxBytes, maxAnswerBytes } = this.#options;
    this.#data = new AnswerCache({ maxBytes, maxAnswerBytes });
    this.#statics = new AnswerCache({ maxBytes: maxBytes / 4, maxAnswerBytes });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '/', headers } = request;
    const path = url.split('?', 1)[0] ?? url;
    if (!DOWNLOAD.test(path)) this.#pace.note();
    const exchange = { request, response };
    if (!url.startsWith('/')) return sendKept(exchange, new KeptAnswer(NO_PROXY), undefined);
    if (isDataPath(path)) {
      for (const [name, value] of Object.entries(SHARED)) response.setHeader(name, value);
      const refused = answerMethod(method ?? 'GET', this.#options.siteUrl);
      if (refused) return sendKept(exchange, new KeptAnswer(refused), undefined);
    }
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || (PLAIN.test(path) && !STATIC.test(path))) return this.#options.handler(request, response);
    const asked = toAsked(url, headers, this.#options.siteUrl);
    if (!STATIC.test(path)) return this.#answerData(exchange, asked);
    return this.#answerStatic(exchange, asked).catch((error: unknown) => {
      if (!(error instanceof ReaderGone)) throw error;
    });
  }

  async #answerStatic(exchange: Exchange, asked: Asked): Promise<void> {
    const { edition, handler } = this.#options;
    const tag = toTag('build', edition, asked.key);
    const make: Make = async (maxBytes, gone) => {
      const captured = await capture(handler, asked, { maxBytes, gone });
      return { ...captured, headers: toStaticHeaders(captured.headers) };
    };
    const place = { mark: '', key: asked.key };
    const gone = goneSignal(exchange);
    const found = await this.#statics.take(place, { make, isStill: async () => true, gone });
    if (found) await send(exchange, found, tag);
  }

  async #answerData(exchange: Exchange, asked: Asked): Promise<void> {
    const { watch, report } = this.#options;
    try {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const state = await watch.current();
        if (state === undefined) return await this.#refuse(exchange, 'empty', asked);
        if (await this.#answerIn(state, exchange, asked)) return;
      }
      await this.#refuse(exchange, 'changing', asked);
    } catch (error) {
      if (error instanceof ReaderGone) return;
      if (exchange.response.headersSent) throw error;
      if (!(error instanceof DataUnknown) && (await this.#isUp())) throw error;
      report(error);
      await this.#answerWithoutDatabase(exchange, asked);
    }
  }

  /** Gives the answer as of a state of the data; false where another state came in between. */
  async #answerIn(state: DataMark, exchange: Exchange, asked: Asked): Promise<boolean> {
    const { watch, edition } = this.#options;
    const place = { mark: state.mark, key: asked.key };
    const tag = toTag(state.version, edition, asked.key);
    const known = findTag(exchange.request.headers['if-none-match'], tag);
    if (known !== undefined) {
      const vary = isDataPath(asked.path) ? {} : { vary: PART_HEADERS.join(', ') };
      sendNotModified(exchange, known, toDataHeaders(vary, state));
      return true;
    }
    const isHead = exchange.request.method === 'HEAD' && DOWNLOAD.test(asked.path);
    if (isHead && !this.#data.get(place) && (await this.#answerHead(state, exchange, asked, tag)))
      return true;
    const found = await this.#data.take(place, {
      make: (maxBytes, gone) => this.#make(state, asked, { maxBytes, gone }),
      isStill: async () => (await watch.fresh())?.mark === state.mark,
      gone: goneSignal(exchange),
    });
    if (found === undefined) return false;
    if ('kept' in found && found.kept.status >= 500) await watch.fresh();
    await send(exchange, found, tag);
    return true;
  }

  /** Says what a file would be without having it made; false where there is no file, which costs little to be said. */
  async #answerHead(state: DataMark, exchange: Exchange, asked: Asked, tag: string): Promise<boolean> {
    const limits = { maxBytes: this.#options.maxAnswerBytes, gone: goneSignal(exchange) };
    const head = await this.#make(state, { ...asked, method: 'HEAD' }, limits);
    if ('flow' in head) head.flow.destroy();
    if (head.status !== 200) return false;
    await send(exchange, { flowing: { ...head, flow: Readable.from([]) } }, tag);
    return true;
  }

  /** Only what says by itself which version it read may flow: nobody can ask afterwards whether a flow was of one. */
  async #make(state: DataMark, asked: Asked, limits: Limits): Promise<Captured> {
    const { isKnownPath, handler, siteUrl } = this.#options;
    const isKnown = await isKnownPath(asked.path);
    const missing = answerMissing(asked.path, isKnown, siteUrl);
    if (missing) return this.#dress(missing, state, asked);
    const mayFlow = (headers: OutgoingHttpHeaders) => headers['x-data-version'] !== undefined;
    const asking = { ...asked, url: isKnown ? asked.url : NOWHERE };
    const captured = await capture(handler, asking, {
      ...limits,
      mayFlow,
      waitMs: () => this.#pace.waitMs(),
    });
    return this.#dress(captured, state, asked);
  }

  /**
   * Next's script leaves a page by loading the next one anew where the build is another one. Naming the data's version
   * along with the build makes it do so after new data came in: parts of two versions never meet on one page.
   */
  #dress(captured: Captured, state: DataMark, { isParts, method }: Asked): Captured {
    const { buildId } = this.#options;
    const name = `${buildId}.${state.version}`;
    const isFailure = captured.status >= 500;
    if ('flow' in captured || method === 'HEAD') {
      const isThis = !isFailure && captured.headers['x-data-version'] === state.version;
      return { ...captured, headers: toDataHeaders(captured.headers, isThis ? state : undefined) };
    }
    const headers = toDataHeaders(captured.headers, isFailure ? undefined : state);
    if (isParts) return { ...captured, headers: { ...headers, 'x-nextjs-deployment-id': name } };
    if (!String(headers['content-type']).startsWith('text/html')) return { ...captured, headers };
    const body = replaceBytes(captured.body, `\\"b\\":\\"${buildId}\\"`, `\\"b\\":\\"${name}\\"`);
    return { ...captured, headers, body };
  }

  async #refuse(
    exchange: Exchange,
    reason: Parameters<typeof toUnavailable>[0],
    { path }: Asked,
  ): Promise<void> {
    await sendKept(exchange, new KeptAnswer(toUnavailable(reason, path, this.#options.siteUrl)), undefined);
  }

  async #isUp(): Promise<boolean> {
    return this.#options.watch.fresh().then(
      () => true,
      () => false,
    );
  }

  /** What is in memory was right when the database last answered, and says so; nothing else can be said. */
  async #answerWithoutDatabase(exchange: Exchange, asked: Asked): Promise<void> {
    const last = this.#options.watch.lastKnown();
    const isRecent = last !== undefined && last.ageMs < this.#options.lastKnownMs;
    const kept = isRecent ? this.#data.get({ mark: last.mark.mark, key: asked.key }) : undefined;
    if (kept === undefined) return this.#refuse(exchange, 'down', asked);
    exchange.response.setHeader('x-data-state', 'last-known');
    await sendKept(exchange, kept, undefined);
  }
}

/** Only what is a success is named by a tag; a flow, which reads by itself, only where it says that it read this state. */
async function send(exchange: Exchange, found: Found, tag: string): Promise<void> {
  if ('kept' in found) return sendKept(exchange, found.kept, found.kept.status === 200 ? tag : undefined);
  const { flowing } = found;
  const isNamed = flowing.status === 200 && flowing.headers['cache-control'] !== NOT_KEPT;
  return sendFlowing(exchange, flowing, isNamed ? tag : undefined);
}

function goneSignal({ response }: Exchange): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
