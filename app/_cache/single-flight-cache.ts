import { LRUCache } from 'lru-cache';

type Options<T> = {
  maxBytes: number;
  /** What a value takes up; infinite where it is given out and not kept. */
  bytesOf: (value: T, key: string) => number;
};
/** Makes a value; `signal` fires where all who waited for it have gone. */
type Compute<T> = (signal: AbortSignal) => Promise<T>;
type Flight = { waiting: number; abort: AbortController };

/**
 * Values by key, up to a sum of bytes; the longest unused goes first. Those who ask for what is being made share it, a
 * failure is kept for nobody, and what is larger than all the room is given out and not kept. A key names all that its
 * value is made from, so that nothing kept can be stale.
 */
export class SingleFlightCache<T> {
  // In a box, since the cache takes no `null` and counts anew only what is another object.
  readonly #entries: LRUCache<string, { value: T }, Compute<T>>;
  /** lru-cache listens to the first who asks alone, and does not count those who join. */
  readonly #flights = new Map<string, Flight>();

  constructor({ maxBytes, bytesOf }: Options<T>) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ value }, key) => toSize(bytesOf(value, key)),
      fetchMethod: async (key, _stale, { context }) => ({ value: await this.#start(key, context) }),
      // What is evicted or forgotten in flight still goes to those who wait for it.
      ignoreFetchAbort: true,
    });
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Gives what is kept under this key, or has it made. Once `signal` fires, the caller no longer waits for it. */
  async fetch(key: string, compute: Compute<T>, signal?: AbortSignal): Promise<T> {
    const fetching = this.#entries.forceFetch(key, { context: compute });
    const leave = this.#join(key);
    signal?.addEventListener('abort', leave, { once: true });
    if (signal?.aborted) leave();
    try {
      return (await fetching).value;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Counts a kept value anew that has grown. */
  resize(key: string): void {
    const entry = this.#entries.peek(key);
    if (entry) this.#entries.set(key, { ...entry });
  }

  clear(): void {
    this.#entries.clear();
  }

  async #start(key: string, compute: Compute<T>): Promise<T> {
    const flight: Flight = { waiting: 0, abort: new AbortController() };
    this.#flights.set(key, flight);
    try {
      return await compute(flight.abort.signal);
    } finally {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    }
  }

  /** Waits for what is in flight, if it is; the last one to leave ends it, and nobody joins what is being given up. */
  #join(key: string): () => void {
    const flight = this.#flights.get(key);
    if (flight === undefined) return () => {};
    flight.waiting += 1;
    return () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      if (this.#flights.get(key) === flight) {
        this.#flights.delete(key);
        this.#entries.delete(key);
      }
      flight.abort.abort();
    };
  }
}

/** lru-cache takes whole sizes from 1 on, and keeps nothing that is larger than all its room. */
function toSize(bytes: number): number {
  return Math.min(Math.max(1, Math.ceil(bytes)), Number.MAX_SAFE_INTEGER);
}
