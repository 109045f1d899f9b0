/** What can be made better, in its own time. */
type Improvable = { improve: () => Promise<void> };

type Options = {
  /** Beyond this, what waits longest is let go; it comes again when it is asked for again. */
  maxWaiting?: number;
  /** Whether there is something better to do now. */
  isBusy: () => boolean;
  /** So long it then waits before it looks again. */
  pauseMs?: number;
  report: (error: unknown) => void;
};

/** Improves what was sent, one at a time and off the path of any request, while there is nothing better to do. */
export class ImproveQueue {
  readonly #options: Required<Options>;
  readonly #waiting = new Set<Improvable>();
  #current: Improvable | undefined;

  constructor(options: Options) {
    this.#options = { maxWaiting: 100, pauseMs: 500, ...options };
  }

  add(improvable: Improvable): void {
    if (this.#current === improvable || this.#waiting.has(improvable)) return;
    this.#waiting.add(improvable);
    const [longest] = this.#waiting;
    if (longest && this.#waiting.size > this.#options.maxWaiting) this.#waiting.delete(longest);
    if (this.#current === undefined) void this.#next();
  }

  async #next(): Promise<void> {
    const { isBusy, pauseMs, report } = this.#options;
    const [first] = this.#waiting;
    this.#current = first;
    if (first === undefined) return;
    if (isBusy()) {
      setTimeout(() => void this.#next(), pauseMs).unref();
      return;
    }
    this.#waiting.delete(first);
    await first.improve().catch(report);
    void this.#next();
  }
}
