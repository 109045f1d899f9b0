/** What can be made better, in its own time. */
type Improvable = {
  /** What it takes up. */
  readonly bytes: number;
  improve: () => Promise<void>;
};
/** Whether it is still kept anywhere but here. */
type IsKept = () => boolean;

type Options = {
  /** Beyond this, what waits longest is let go; it comes again when it is asked for again. */
  maxWaiting?: number;
  /** The same for what all that waits takes up: it may have left the cache, and would be held here alone. */
  maxBytes?: number;
  /** Whether there is something better to do now. */
  isBusy: () => boolean;
  /** So long it then waits before it looks again. */
  pauseMs?: number;
  report: (error: unknown) => void;
};

/** Improves what was sent, one at a time and off the path of any request, while there is nothing better to do. */
export class ImproveQueue {
  readonly #options: Required<Options>;
  readonly #waiting = new Map<Improvable, IsKept>();
  #current: Improvable | undefined;

  constructor(options: Options) {
    this.#options = { maxWaiting: 100, maxBytes: 16 * 2 ** 20, pauseMs: 500, ...options };
  }

  /** What is not kept any more when its turn comes is let go. */
  add(improvable: Improvable, isKept: IsKept): void {
    if (this.#current === improvable || this.#waiting.has(improvable)) return;
    this.#waiting.set(improvable, isKept);
    this.#makeRoom();
    if (this.#current === undefined) void this.#next();
  }

  #makeRoom(): void {
    const { maxWaiting, maxBytes } = this.#options;
    let bytes = 0;
    for (const each of this.#waiting.keys()) bytes += each.bytes;
    for (const longest of this.#waiting.keys()) {
      if (this.#waiting.size <= maxWaiting && bytes <= maxBytes) return;
      this.#waiting.delete(longest);
      bytes -= longest.bytes;
    }
  }

  async #next(): Promise<void> {
    const { isBusy, pauseMs, report } = this.#options;
    this.#current = this.#first();
    if (this.#current === undefined) return;
    if (isBusy()) {
      setTimeout(() => void this.#next(), pauseMs).unref();
      return;
    }
    this.#waiting.delete(this.#current);
    await this.#current.improve().catch(report);
    void this.#next();
  }

  #first(): Improvable | undefined {
    for (const [improvable, isKept] of this.#waiting) {
      if (isKept()) return improvable;
      this.#waiting.delete(improvable);
    }
    return undefined;
  }
}
