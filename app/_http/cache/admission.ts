import { performance } from 'node:perf_hooks';
import { ClientDisconnected } from './capture.ts';
import { FairQueue } from './fair-queue.ts';
import { Unavailable } from './unavailable.ts';

type Options = {
  /** So many are made at once; one, while readers of kept pages are there. */
  atOnce?: number;
  /** More than wait here are refused. */
  maxWaiting?: number;
  now?: () => number;
  /** For how many ms this thread has been at work, in all. */
  workedMs?: () => number;
  later?: (work: () => void, ms: number) => void;
};

type Waiting = { client: string; start: () => void; refuse: (error: Error) => void };

/** So long after a kept page was sent, others are likely to be asked for. */
const RECENT_MS = 500;
/** While they are, this thread rests after each making so many times as long as that kept it at work. */
const REST = 2;
const MAX_REST_MS = 250;

/**
 * Who may have something made now. Making keeps the one thread at work that also sends what is kept: so few are made at
 * once, others wait for their turn, and while readers of kept pages are there, they have most of its time.
 */
export class Admission {
  readonly #options: Required<Options>;
  readonly #queue = new FairQueue<Waiting>();
  #running = 0;
  #lastHit = Number.NEGATIVE_INFINITY;
  #restUntil = Number.NEGATIVE_INFINITY;
  #pumpAt = Number.POSITIVE_INFINITY;

  constructor(options: Options = {}) {
    this.#options = {
      atOnce: 4,
      maxWaiting: 100,
      now: () => performance.now(),
      workedMs: () => performance.eventLoopUtilization().active,
      later: (work, ms) => setTimeout(work, ms),
      ...options,
    };
  }

  /** How many wait. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** A kept page is sent. */
  noteHit(): void {
    this.#lastHit = this.#options.now();
  }

  /**
   * Does a work when its turn has come. Rejects with `Unavailable` where too many wait, of whom who has most waiting goes
   * first, and with `ClientDisconnected` where `signal` fires before the turn came.
   */
  async run<T>(client: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#turn(client, signal);
    const before = this.#options.workedMs();
    try {
      return await work();
    } finally {
      this.#leave(this.#options.workedMs() - before);
    }
  }

  async #turn(client: string, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new ClientDisconnected();
    if (this.#queue.size === 0 && this.#waitMs() === 0) {
      this.#running += 1;
      return;
    }
    if (this.#queue.size >= this.#options.maxWaiting) {
      const displaced = this.#queue.displaceFor(client);
      if (displaced === undefined) throw new Unavailable('overloaded');
      displaced.refuse(new Unavailable('overloaded'));
    }
    await this.#wait(client, signal);
  }

  #wait(client: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        if (this.#queue.remove(client, waiting)) reject(new ClientDisconnected());
      };
      const settle = () => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        client,
        start: () => {
          settle();
          resolve();
        },
        refuse: (error) => {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#queue.add(client, waiting);
      this.#pump();
    });
  }

  #leave(workedMs: number): void {
    this.#running -= 1;
    this.#restUntil = this.#options.now() + Math.min(REST * workedMs, MAX_REST_MS);
    this.#pump();
  }

  /** Lets in whose turn it is; where that is only later, once for all who wait. */
  #pump(): void {
    while (this.#queue.size > 0) {
      const wait = this.#waitMs();
      if (wait > 0) {
        this.#pumpLater(wait);
        return;
      }
      this.#running += 1;
      this.#queue.take()?.start();
    }
  }

  #pumpLater(ms: number): void {
    const at = this.#options.now() + ms;
    if (at >= this.#pumpAt) return;
    this.#pumpAt = at;
    this.#options.later(() => {
      // A sooner one has come in between, which set its own.
      if (this.#pumpAt !== at) return;
      this.#pumpAt = Number.POSITIVE_INFINITY;
      this.#pump();
    }, ms);
  }

  /** How long until one more may be made: infinite where another one has to end first. */
  #waitMs(): number {
    const { atOnce, now } = this.#options;
    if (this.#running >= atOnce) return Number.POSITIVE_INFINITY;
    const time = now();
    const hurriedMs = Math.max(0, this.#lastHit + RECENT_MS - time);
    return this.#running > 0 ? hurriedMs : Math.min(hurriedMs, Math.max(0, this.#restUntil - time));
  }
}
