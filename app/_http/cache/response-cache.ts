import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { SingleFlightCache } from '../../_cache/single-flight-cache.ts';
import { NO_STORE } from './cache-headers.ts';
import { CachedResponse } from './cached-response.ts';
import type { Buffered, Captured, Streamed } from './capture.ts';

/** What is asked for, as of which load of the data. */
export type LoadKey = { loadId: string; key: string };

/** Makes the response; more than `maxBytes` of it is streamed. `signal` fires where all who waited for it have gone. */
export type Render = (maxBytes: number, signal?: AbortSignal) => Promise<Captured>;

export type Fetched = { buffered: CachedResponse } | { streamed: Streamed };

type FetchOptions = {
  render: Render;
  /** Asked after rendering: whether the data are still those of the load. */
  isCurrent: () => Promise<boolean>;
  /** Fires where whoever asks has gone. */
  signal: AbortSignal;
};

/** Responses that are kept until other data are loaded, up to a sum of bytes; the longest unused goes first. */
export class ResponseCache {
  readonly #responses: SingleFlightCache<Fetched | undefined>;
  /** What is too large to be kept, by a hash of its key: asked for again, none of it is buffered to see how large it gets. */
  readonly #tooLarge = new LRUCache<string, true>({ max: 10_000 });
  readonly #maxResponseBytes: number;
  #loadId: string | undefined;

  constructor({ maxBytes, maxResponseBytes }: { maxBytes: number; maxResponseBytes: number }) {
    this.#maxResponseBytes = maxResponseBytes;
    this.#responses = new SingleFlightCache({ maxBytes, bytesOf: (found, key) => this.#bytesOf(found, key) });
  }

  get bytes(): number {
    return this.#responses.bytes;
  }

  get(key: LoadKey): CachedResponse | undefined {
    const found = this.#responses.get(toText(key));
    return found && 'buffered' in found ? found.buffered : undefined;
  }

  /**
   * Gives what is kept, or has it rendered; those who ask meanwhile share the rendering. What was rendered is given,
   * and kept, only where the data stayed the same throughout; else `undefined`, and the caller asks anew.
   */
  async fetch(key: LoadKey, options: FetchOptions): Promise<Fetched | undefined> {
    this.#forgetOtherLoads(key.loadId);
    const text = toText(key);
    const { render, signal } = options;
    if (this.#tooLarge.has(toHash(text))) return toFetched(await render(0, signal));
    let isOwn = false;
    const start = (allGone: AbortSignal) => {
      isOwn = true;
      return this.#render(text, options, allGone);
    };
    const found = await this.#responses.fetch(text, start, signal);
    // A stream has one reader: whoever shared its beginning has another made.
    return !isOwn && found && 'streamed' in found ? this.fetch(key, options) : found;
  }

  /** As `fetch`, and keeps nothing. */
  async make({ render, isCurrent, signal }: FetchOptions): Promise<Fetched | undefined> {
    const captured = await render(this.#maxResponseBytes, signal);
    return 'stream' in captured || (await isCurrent()) ? toFetched(captured) : undefined;
  }

  async #render(
    text: string,
    { render, isCurrent }: FetchOptions,
    signal: AbortSignal,
  ): Promise<Fetched | undefined> {
    const captured = await render(this.#maxResponseBytes, signal);
    if ('stream' in captured) this.#tooLarge.set(toHash(text), true);
    else if (isCacheable(captured) && !(await isCurrent())) return undefined;
    return toFetched(captured, () => this.#responses.resize(text));
  }

  /** A key is as long as the address that was asked for, which may be longer than its response. */
  #bytesOf(found: Fetched | undefined, key: string): number {
    if (found === undefined || 'streamed' in found) return Number.POSITIVE_INFINITY;
    const { buffered } = found;
    const isKept = isCacheable(buffered) && buffered.body.length <= this.#maxResponseBytes;
    return isKept ? Buffer.byteLength(key) + buffered.bytes : Number.POSITIVE_INFINITY;
  }

  #forgetOtherLoads(loadId: string): void {
    if (this.#loadId !== loadId) this.#responses.clear();
    this.#loadId = loadId;
  }
}

/** What failed on the server, and what says that nobody may keep it, is made anew for the next. */
function isCacheable({ status, headers }: Pick<Buffered, 'status' | 'headers'>): boolean {
  return status < 500 && headers['cache-control'] !== NO_STORE;
}

function toFetched(captured: Captured, onGrow?: () => void): Fetched {
  return 'stream' in captured ? { streamed: captured } : { buffered: new CachedResponse(captured, onGrow) };
}

function toText({ loadId, key }: LoadKey): string {
  return `${loadId} ${key}`;
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
