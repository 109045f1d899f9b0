import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { LoadId } from '../../../db/queries/data-state.ts';
import type { CachedResponse, Ready } from './cached-response.ts';
import { Constants } from './constants.ts';
import { CORS_HEADERS, toMethodResponse } from './data-address.ts';
import { ImproveQueue } from './improve-queue.ts';
import { ReadyAnswer } from './ready-answer.ts';
import { STANDING_HEADERS, toHsts } from './security-headers.ts';
import { sendFailure } from './send.ts';
import type { SiteOptions } from './site-options.ts';
import { isDataPath, isOfFramework } from './site-paths.ts';
import { Trickle } from './trickle.ts';

type Options = Pick<SiteOptions, 'siteUrl' | 'build' | 'hstsMaxAge' | 'report'> & {
  /** The load that can be told without waiting for it. */
  known: () => LoadId | undefined;
  /** What is kept of a load under a key, or of none, where it says nothing of the data. */
  kept: (load: LoadId | undefined, key: string) => CachedResponse | undefined;
  /** Called before something kept is sent. */
  onHit: () => void;
  /** Answers what takes more than is ready. */
  thinkOver: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Whether there is something better to do than to make what is kept smaller. */
  isBusy: () => boolean;
};

type KeptAt = {
  path: string;
  tag: string | undefined;
  /** What is said along with a 304. */
  notModified: OutgoingHttpHeaders;
  /** Whether this one is still what is kept there. */
  isKept: (cached: CachedResponse) => boolean;
};

/** What is answered within the turn in which it is asked: what is kept and ready, and methods that nobody answers here. */
export class QuickAnswers {
  readonly #options: Options;
  readonly #constants = new Constants();
  readonly #refusals = new Trickle();
  readonly #improving: ImproveQueue;

  constructor(options: Options) {
    this.#options = options;
    this.#improving = new ImproveQueue({ isBusy: options.isBusy, report: options.report });
  }

  /** False where it takes more than that; then nothing was sent. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method = 'GET', url: key = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return this.#answerMethod(method, request, response);
    if (hasBody(request)) return false;
    // The key of a whole page is its address in one order: what is written in another one is not found here.
    const ready = this.#options.kept(this.#options.known(), key)?.ready;
    if (ready === undefined) return false;
    this.#options.onHit();
    return ready.answer(request, response);
  }

  /** Decides what is sent from now on of a response that is kept. A tag names it only where it is a success. */
  ready(cached: CachedResponse, { path, tag, notModified, isKept }: KeptAt): void {
    cached.ready ??= new ReadyAnswer(cached, {
      standing: this.standingHeaders(path),
      tag: cached.status === 200 ? tag : undefined,
      notModified,
      onImprovable: () => this.#improving.add(cached, () => isKept(cached)),
    });
  }

  /** What every response at a path says. */
  standingHeaders(path: string): OutgoingHttpHeaders {
    return {
      ...STANDING_HEADERS,
      ...toHsts(this.#options.hstsMaxAge),
      ...(isDataPath(path) && CORS_HEADERS),
    };
  }

  /** Says that a method is not answered, or which are: so cheaply that whoever asks all the time is in nobody's way. */
  #answerMethod(method: string, request: IncomingMessage, response: ServerResponse): boolean {
    const { siteUrl, build } = this.#options;
    const path = toPath(request);
    if (build === undefined && isOfFramework(path)) return false;
    const said = this.#constants.get(`${method} ${isDataPath(path)}`, () =>
      toMethodResponse(method, path, siteUrl),
    );
    if (said === undefined) return false;
    if (hasBody(request)) response.shouldKeepAlive = false;
    said.ready ??= new ReadyAnswer(said, { standing: this.standingHeaders(path) });
    this.#sayInTurn(said.ready, request, response);
    return true;
  }

  /** Nobody waits for its promise any more: what fails here is told of here. */
  #sayInTurn(ready: Ready, request: IncomingMessage, response: ServerResponse): void {
    const { report, thinkOver } = this.#options;
    const fail = (error: unknown) => {
      report(error);
      sendFailure(response);
    };
    this.#refusals.do(() => {
      if (response.destroyed || ready.answer(request, response)) return;
      thinkOver(request, response).catch(fail);
    }, fail);
  }
}

/** The path of an address as it was asked for. */
export function toPath({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? url;
}

/** Whether a body comes with a request, which nobody here reads. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}
