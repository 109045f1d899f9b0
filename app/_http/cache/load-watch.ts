import type { LoadId } from '../../../db/queries/data-state.ts';
import { withPatience } from './patience.ts';

export type LoadWatchOptions = {
  read: () => Promise<LoadId | undefined>;
  now?: () => number;
  /** Younger than this, what was read is taken as it is. */
  freshMs?: number;
  /** Younger than this it is still taken, while the next one is read; so no reader waits for it, nor sees older data. */
  staleMs?: number;
  /** A reader waits so long for a reading; it goes on without. */
  patienceMs?: number;
  /** A database that stays silent for so long does not answer. */
  timeoutMs?: number;
  /** While it does not answer, it is asked again so long after each failure, whether or not anybody reads. */
  probeMs?: number;
};

/** The database could not be asked; why is the cause. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
}

/** What those who watch over the site are told. */
export type WatchedState =
  | { kind: 'ready'; load: LoadId }
  | { kind: 'empty' }
  | { kind: 'unreachable'; error: DatabaseUnreachable };

/**
 * Which load of the data the database holds, asked once for all readers. `undefined`: nothing is loaded yet. In an outage the
 * first reader waits for `patienceMs`, the others for nothing, and the database is asked until it is back.
 */
export class LoadWatch {
  readonly #options: Required<LoadWatchOptions>;
  #known: { at: number; load: LoadId | undefined } | undefined;
  #failed: { at: number; error: DatabaseUnreachable } | undefined;
  #inFlight: Promise<LoadId | undefined> | undefined;
  #next: Promise<LoadId | undefined> | undefined;
  #probe: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: LoadWatchOptions) {
    const defaults = { freshMs: 1000, staleMs: 5000, patienceMs: 1000, timeoutMs: 1500, probeMs: 1000 };
    this.#options = { now: () => performance.now(), ...defaults, ...options };
  }

  /** The load as of at most `staleMs` ago. Rejects with `DatabaseUnreachable`. */
  async current(): Promise<LoadId | undefined> {
    const { freshMs } = this.#options;
    if (this.#failed) {
      if (this.#age(this.#failed) >= freshMs) this.#readAside();
      throw this.#failed.error;
    }
    const usable = this.#usable();
    return usable ? usable.load : this.#waitFor(this.#sharedRead());
  }

  /** What `current` would give without waiting for it; `undefined` where it would wait or reject. */
  known(): LoadId | undefined {
    return this.#failed ? undefined : this.#usable()?.load;
  }

  /** The load that `known` gives, or where it was read longer than `ms` ago, the one as of after this call. Never rejects. */
  async within(ms: number): Promise<LoadId | undefined> {
    const known = this.known();
    if (known === undefined || (this.#known && this.#age(this.#known) < ms)) return known;
    return this.fresh().catch(() => undefined);
  }

  /** The load as of after this call; calls that wait at the same time share one reading. */
  fresh(): Promise<LoadId | undefined> {
    if (this.#inFlight === undefined) return this.#read();
    this.#next ??= this.#inFlight
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#sharedRead();
      });
    return this.#next;
  }

  /** What the database held when it last answered, and how long ago that was. */
  lastKnown(): { load: LoadId; ageMs: number } | undefined {
    const load = this.#known?.load;
    return load && this.#known && { load, ageMs: this.#age(this.#known) };
  }

  /** How things stand, within `timeoutMs`; never rejects. */
  async state(): Promise<WatchedState> {
    try {
      const load = await this.#stateNow();
      return load === undefined ? { kind: 'empty' } : { kind: 'ready', load };
    } catch (error) {
      return { kind: 'unreachable', error: toUnreachable(error) };
    }
  }

  /** Nothing is asked by itself any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#probe);
  }

  async #stateNow(): Promise<LoadId | undefined> {
    if (this.#failed) throw this.#failed.error;
    return this.#sharedRead();
  }

  /** What was read lately enough to go by; where it is not quite fresh, the next is read aside. */
  #usable(): { load: LoadId | undefined } | undefined {
    if (this.#known === undefined) return undefined;
    const age = this.#age(this.#known);
    if (age >= this.#options.staleMs) return undefined;
    if (age >= this.#options.freshMs && this.#inFlight === undefined) this.#readAside();
    return this.#known;
  }

  #age({ at }: { at: number }): number {
    return this.#options.now() - at;
  }

  #sharedRead(): Promise<LoadId | undefined> {
    return this.#inFlight ?? this.#read();
  }

  /** For those who come later. */
  #readAside(): void {
    this.#sharedRead().catch(() => {});
  }

  /** Where it takes too long, the next readers don't wait for it. */
  async #waitFor(reading: Promise<LoadId | undefined>): Promise<LoadId | undefined> {
    const { patienceMs } = this.#options;
    try {
      return await withPatience(reading, patienceMs, () => lateAnswer(patienceMs));
    } catch (cause) {
      throw this.#noteFailure(cause);
    }
  }

  #read(): Promise<LoadId | undefined> {
    const { now, read, timeoutMs } = this.#options;
    const at = now();
    const reading = withPatience(read(), timeoutMs, () => lateAnswer(timeoutMs))
      .then((load) => {
        this.#known = { at, load };
        this.#failed = undefined;
        return load;
      })
      .catch((cause: unknown) => {
        throw this.#noteFailure(cause);
      })
      .finally(() => {
        this.#inFlight = undefined;
        if (this.#failed) this.#probeSoon();
      });
    this.#inFlight = reading;
    return reading;
  }

  #noteFailure(cause: unknown): DatabaseUnreachable {
    const error = toUnreachable(cause);
    this.#failed = { at: this.#options.now(), error };
    return error;
  }

  #probeSoon(): void {
    clearTimeout(this.#probe);
    if (this.#isClosed) return;
    this.#probe = setTimeout(() => this.#readAside(), this.#options.probeMs).unref();
  }
}

const lateAnswer = (limitMs: number) => new Error(`The database did not answer in ${limitMs} ms.`);

function toUnreachable(cause: unknown): DatabaseUnreachable {
  if (cause instanceof DatabaseUnreachable) return cause;
  return new DatabaseUnreachable('The database could not be asked for its state.', { cause });
}
