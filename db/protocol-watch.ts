const QUERY = 0x51;
const SYNC = 0x53;
const TERMINATE = 0x58;
const READY_FOR_QUERY = 0x5a;
const ERROR_RESPONSE = 0x45;
const CANCEL_REQUEST = 80877102;
const HEADER_BYTES = 5;

/**
 * Which answers are awaited on a connection, read from the messages of PostgreSQL's protocol that pass: each Sync and
 * each simple query is answered by one ReadyForQuery. Only lengths and a few letters are looked at.
 */
export class ProtocolWatch {
  /** The server has let us in. */
  isReady = false;
  isCancelRequest = false;
  /** What the server said last before it ended the connection. */
  fatal: { code: string; message: string } | undefined;
  #hasBegun = false;
  #due = 0;
  #isWaiting = false;
  #skip = 0;
  #rest: Buffer | undefined;

  get isAwaiting(): boolean {
    return this.#isWaiting;
  }

  /** Messages that the driver writes; it writes whole ones. */
  sent(chunk: Buffer): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.isCancelRequest = chunk.length >= 8 && chunk.readInt32BE(4) === CANCEL_REQUEST;
      this.#due = 1;
      this.#isWaiting = true;
      return;
    }
    for (let at = 0; at + HEADER_BYTES <= chunk.length; at += 1 + chunk.readInt32BE(at + 1)) {
      const type = chunk[at];
      if (type === TERMINATE) return;
      if (type === QUERY || type === SYNC) this.#due += 1;
      this.#isWaiting = true;
    }
  }

  /** Bytes that the server sends, however they are cut. */
  received(bytes: Buffer): void {
    const chunk = this.#rest === undefined ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = undefined;
    let at = this.#skip;
    while (at + HEADER_BYTES <= chunk.length) {
      const end = at + 1 + chunk.readInt32BE(at + 1);
      const type = chunk[at];
      if (type === READY_FOR_QUERY || type === ERROR_RESPONSE) {
        if (end > chunk.length) break;
        this.#note(type, chunk.subarray(at + HEADER_BYTES, end));
      }
      at = end;
    }
    this.#skip = Math.max(0, at - chunk.length);
    if (at < chunk.length) this.#rest = chunk.subarray(at);
  }

  #note(type: number, body: Buffer): void {
    if (type === ERROR_RESPONSE) {
      this.fatal = readFatal(body) ?? this.fatal;
      return;
    }
    this.isReady = true;
    this.#due = Math.max(0, this.#due - 1);
    this.#isWaiting = this.#due > 0;
  }
}

/** The fields of an ErrorResponse are a letter and a text each; V is the severity in English. */
function readFatal(body: Buffer): { code: string; message: string } | undefined {
  const fields = body.toString('utf8').split('\0');
  const field = (letter: string) => fields.find((text) => text.startsWith(letter))?.slice(1);
  const severity = field('V') ?? field('S');
  if (severity !== 'FATAL' && severity !== 'PANIC') return undefined;
  return {
    code: field('C') ?? 'CONNECTION_CLOSED',
    message: field('M') ?? 'The database ended the connection.',
  };
}
