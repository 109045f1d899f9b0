import type { LoadId } from '../../../db/queries/data-state.ts';

export type LoadWatchOptions = {
  read: () => Promise<LoadId | undefined>;
  now?: () => number;
  /** Younger than this, what was read is taken as it is. */
  freshMs?: number;
  /** Younger than this it is still taken, while the next one is read; so no reader waits for it, nor sees older data. */
  staleMs?: number;
  /** A database that stays silent for so long does not answer. */
  timeoutMs?: number;
};

/** The database could not be asked; why is the cause. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
}

/** Which load of the data the database holds, asked once for all readers. `undefined`: nothing is loaded yet. */
export class LoadWatch {
  readonly #options: Required<LoadWatchOptions>;
  #known: { at: number; load: LoadId | undefined } | undefined;
  #failed: { at: number; error: DatabaseUnreachable } | undefined;
  #inFlight: Promise<LoadId | undefined> | undefined;
  #next: Promise<LoadId | undefined> | undefined;

  constructor(options: LoadWatchOptions) {
    this.#options = { now: Date.now, freshMs: 1000, staleMs: 5000, timeoutMs: 5000, ...options };
  }

  /** The load as of at most `staleMs` ago. Rejects with `DatabaseUnreachable`. */
  async current(): Promise<LoadId | undefined> {
    const { freshMs, staleMs } = this.#options;
    if (this.#failed && this.#age(this.#failed) < freshMs) throw this.#failed.error;
    if (this.#known === undefined || this.#age(this.#known) >= staleMs) return this.#inFlight ?? this.#read();
    if (this.#age(this.#known) >= freshMs && !this.#inFlight) this.#read().catch(() => {});
    return this.#known.load;
  }

  /** The load as of after this call; calls that wait at the same time share one reading. */
  fresh(): Promise<LoadId | undefined> {
    if (this.#inFlight === undefined) return this.#read();
    this.#next ??= this.#inFlight
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#inFlight ?? this.#read();
      });
    return this.#next;
  }

  /** What the database held when it last answered, and how long ago that was. */
  lastKnown(): { load: LoadId; ageMs: number } | undefined {
    const load = this.#known?.load;
    return load && this.#known && { load, ageMs: this.#age(this.#known) };
  }

  #age({ at }: { at: number }): number {
    return this.#options.now() - at;
  }

  #read(): Promise<LoadId | undefined> {
    const at = this.#options.now();
    const reading = withTimeout(this.#options.read(), this.#options.timeoutMs)
      .then((load) => {
        this.#known = { at, load };
        this.#failed = undefined;
        return load;
      })
      .catch((cause: unknown) => {
        const error = new DatabaseUnreachable('The database could not be asked for its state.', { cause });
        this.#failed = { at: this.#options.now(), error };
        throw error;
      })
      .finally(() => {
        this.#inFlight = undefined;
      });
    this.#inFlight = reading;
    return reading;
  }
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer in ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
