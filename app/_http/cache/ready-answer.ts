import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { matchEtag } from './cache-headers.ts';
import type { CachedResponse, Ready, Sent } from './cached-response.ts';
import { type Form, preferredEncoding } from './encodings.ts';
import { limitSending, toLength, toSentHeaders } from './send.ts';

type Decided = {
  /** What every response at this address says. */
  standing: OutgoingHttpHeaders;
  /** Names it, without quotes; absent where it is no success. */
  tag?: string;
  /** What is said along with a 304. */
  notModified?: OutgoingHttpHeaders;
  /** Called where brotli is sent that could be smaller. */
  onImprovable?: () => void;
};

/**
 * A kept response with all decided that does not hang on who asks: its headers by the form of its body, and its tags.
 * It answers within the turn in which it is asked, with no promise, timer or signal, each of which costs as much as
 * the rest where somebody in the process follows asynchronous calls, as Next does.
 */
export class ReadyAnswer implements Ready {
  readonly #cached: CachedResponse;
  readonly #decided: Decided;
  readonly #headers = new Map<Form, string[]>();
  readonly #notModified: string[];

  constructor(cached: CachedResponse, decided: Decided) {
    this.#cached = cached;
    this.#decided = decided;
    this.#notModified = toHeaderList({ ...decided.standing, ...decided.notModified });
  }

  /** False where something must be made first; then nothing was sent. */
  answer({ headers, method }: IncomingMessage, response: ServerResponse): boolean {
    const known = headers['if-none-match'];
    if (known !== undefined && this.#answerKnown(known, response)) return true;
    const encoding = preferredEncoding(headers['accept-encoding'], this.#cached.isCompressible);
    const sent = this.#cached.at(encoding);
    if (sent === undefined) return false;
    if (sent.form === 'br' && this.#cached.isCompressible) this.#decided.onImprovable?.();
    response.writeHead(this.#cached.status, this.#headersOf(sent));
    response.end(method === 'HEAD' ? undefined : sent.body);
    limitSending(response, sent.body.length);
    return true;
  }

  #answerKnown(ifNoneMatch: string, response: ServerResponse): boolean {
    const { tag } = this.#decided;
    const etag = tag && matchEtag(ifNoneMatch, tag);
    if (etag === undefined) return false;
    response.writeHead(304, ['etag', etag, ...this.#notModified]);
    response.end();
    return true;
  }

  #headersOf({ form, body }: Sent): string[] {
    const known = this.#headers.get(form);
    if (known) return known;
    const { standing, tag } = this.#decided;
    const sent = toSentHeaders(this.#cached.headers, tag, form);
    const list = toHeaderList({ ...standing, ...sent, ...toLength(this.#cached.status, body) });
    this.#headers.set(form, list);
    return list;
  }
}

/** Names and values in turn, which node takes without looking through them again; a name of several stands as often. */
function toHeaderList(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.flatMap((each) => [name, each]) : [name, String(value)];
  });
}
