import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Buffered } from './capture.ts';
import { type Encoding, encode, encodeBest, type Form, isCompressible } from './encodings.ts';

/** A body as it is sent. */
export type Sent = { form: Form; body: Buffer };

/** Answers at once; false, and nothing is sent, where something must be made first. */
export type Ready = { answer: (request: IncomingMessage, response: ServerResponse) => boolean };

/** A response in memory, with each of its encodings made once, when it is first asked for. */
export class CachedResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly isCompressible: boolean;
  /** How it is answered without a thought, once that was decided. */
  ready: Ready | undefined;
  readonly #made = new Map<Encoding, Sent>();
  readonly #making = new Map<Encoding, Promise<Sent>>();
  readonly #onGrow: () => void;
  readonly #headerBytes: number;

  /** `onGrow` is called whenever an encoding was made, since the response then takes up another sum. */
  constructor({ status, headers, body }: Buffered, onGrow: () => void = () => {}) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.isCompressible =
      headers['content-encoding'] === undefined && isCompressible(headers['content-type'], body.length);
    this.#onGrow = onGrow;
    this.#headerBytes = JSON.stringify(headers).length;
    this.#made.set('identity', { form: 'identity', body });
  }

  /** What it takes up: its bodies, and the headers that go with each. */
  get bytes(): number {
    let bytes = 0;
    for (const { body } of this.#made.values()) bytes += body.length + this.#headerBytes;
    return bytes;
  }

  /** What is there in an encoding now. */
  at(encoding: Encoding): Sent | undefined {
    return this.#made.get(encoding);
  }

  /** What is there in an encoding, or it is made as fast as it may be; those who ask meanwhile share it. */
  encoded(encoding: Encoding): Promise<Sent> {
    const made = this.#made.get(encoding);
    if (made) return Promise.resolve(made);
    const known = this.#making.get(encoding);
    if (known) return known;
    const making = encode(this.body, encoding)
      .then((body) => this.#keep(encoding, { form: encoding, body }))
      .finally(() => this.#making.delete(encoding));
    this.#making.set(encoding, making);
    return making;
  }

  /** Has brotli made as small as it gets, which is sent from then on. */
  async improve(): Promise<void> {
    if (this.#made.get('br')?.form === 'best') return;
    this.#keep('br', { form: 'best', body: await encodeBest(this.body) });
  }

  #keep(encoding: Encoding, sent: Sent): Sent {
    this.#made.set(encoding, sent);
    this.#onGrow();
    return sent;
  }
}
