import type { DataMark } from '../../../db/queries/data-state.ts';

export type DataWatchOptions = {
  read: () => Promise<DataMark | undefined>;
  now?: () => number;
  /** Younger than this, what was read is taken as it is. */
  freshMs?: number;
  /** Younger than this it is still taken, while the next one is read; so no reader waits for it, nor sees older data. */
  staleMs?: number;
  /** A database that stays silent for so long does not answer. */
  patienceMs?: number;
};

/** The database could not be asked; why is the cause. */
export class DataUnknown extends Error {
  override name = 'DataUnknown';
}

/** Which data the database holds, asked once for all readers. `undefined`: nothing is loaded yet. */
export class DataWatch {
  readonly #options: Required<DataWatchOptions>;
  #known: { at: number; mark: DataMark | undefined } | undefined;
  #failed: { at: number; error: DataUnknown } | undefined;
  #running: Promise<DataMark | undefined> | undefined;
  #next: Promise<DataMark | undefined> | undefined;

  constructor(options: DataWatchOptions) {
    this.#options = { now: Date.now, freshMs: 1000, staleMs: 5000, patienceMs: 5000, ...options };
  }

  /** The state as of at most `staleMs` ago. Rejects with `DataUnknown`. */
  async current(): Promise<DataMark | undefined> {
    const { freshMs, staleMs } = this.#options;
    if (this.#failed && this.#age(this.#failed) < freshMs) throw this.#failed.error;
    if (this.#known === undefined || this.#age(this.#known) >= staleMs) return this.#running ?? this.#start();
    if (this.#age(this.#known) >= freshMs && !this.#running) this.#start().catch(() => {});
    return this.#known.mark;
  }

  /** The state as of after this call; calls that wait at the same time share one reading. */
  fresh(): Promise<DataMark | undefined> {
    if (this.#running === undefined) return this.#start();
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#running ?? this.#start();
      });
    return this.#next;
  }

  /** What the database held when it last answered, and how long ago that was. */
  lastKnown(): { mark: DataMark; ageMs: number } | undefined {
    const mark = this.#known?.mark;
    return mark && this.#known && { mark, ageMs: this.#age(this.#known) };
  }

  #age({ at }: { at: number }): number {
    return this.#options.now() - at;
  }

  #start(): Promise<DataMark | undefined> {
    const at = this.#options.now();
    const running = withPatience(this.#options.read(), this.#options.patienceMs)
      .then((mark) => {
        this.#known = { at, mark };
        this.#failed = undefined;
        return mark;
      })
      .catch((cause: unknown) => {
        const error = new DataUnknown('The database could not be asked for its state.', { cause });
        this.#failed = { at: this.#options.now(), error };
        throw error;
      })
      .finally(() => {
        this.#running = undefined;
      });
    this.#running = running;
    return running;
  }
}

async function withPatience<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The database did not answer in ${patienceMs} ms.`)),
      patienceMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
