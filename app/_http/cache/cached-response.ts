import type { OutgoingHttpHeaders } from 'node:http';
import type { Whole } from './capture.ts';
import { type Encoding, encode } from './encodings.ts';

/** An answer in memory, with each of its encodings made once, when it is first asked for. */
export class KeptAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();
  readonly #onGrown: (answer: KeptAnswer) => void;
  #bytes: number;

  /** `onGrown` is called whenever an encoding was made, since the answer then takes up more. */
  constructor({ status, headers, body }: Whole, onGrown: (answer: KeptAnswer) => void = () => {}) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.#onGrown = onGrown;
    this.#bytes = body.length + JSON.stringify(headers).length;
    this.#encoded.set('identity', Promise.resolve(body));
  }

  /** What it takes up, its encodings included. */
  get bytes(): number {
    return this.#bytes;
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    const found = this.#encoded.get(encoding);
    if (found) return found;
    const making = encode(this.body, encoding).then((body) => {
      this.#bytes += body.length;
      this.#onGrown(this);
      return body;
    });
    this.#encoded.set(encoding, making);
    return making;
  }
}
