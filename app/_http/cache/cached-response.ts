import type { OutgoingHttpHeaders } from 'node:http';
import type { Buffered } from './capture.ts';
import { type Encoding, encode } from './encodings.ts';

/** A response in memory, with each of its encodings made once, when it is first asked for. */
export class CachedResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();
  readonly #onGrow: () => void;
  #bytes: number;

  /** `onGrow` is called whenever an encoding was made, since the response then takes up more. */
  constructor({ status, headers, body }: Buffered, onGrow: () => void = () => {}) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.#onGrow = onGrow;
    this.#bytes = body.length + JSON.stringify(headers).length;
    this.#encoded.set('identity', Promise.resolve(body));
  }

  /** What it takes up, its encodings included. */
  get bytes(): number {
    return this.#bytes;
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    const known = this.#encoded.get(encoding);
    if (known) return known;
    const compressing = encode(this.body, encoding).then((body) => {
      this.#bytes += body.length;
      this.#onGrow();
      return body;
    });
    this.#encoded.set(encoding, compressing);
    return compressing;
  }
}
