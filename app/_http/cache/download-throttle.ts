/** So long after a reader asked for something, others are likely to follow. */
const RECENT_MS = 100;
/** What a part of a large response then waits: a few times as long as making and sending it takes. */
const DELAY_MS = 4;

/**
 * Downloads step aside while readers ask for pages: on few cores, one at full speed would have every page wait for its
 * turn. With nobody else there, nothing waits.
 */
export class DownloadThrottle {
  #lastRequest = Number.NEGATIVE_INFINITY;
  #next = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A reader asks. */
  noteRequest(): void {
    this.#lastRequest = this.#now();
  }

  /** How many ms the next part of a large response waits; parts of several wait for one another. */
  delayMs(): number {
    const now = this.#now();
    if (now - this.#lastRequest >= RECENT_MS) return 0;
    this.#next = Math.max(now, this.#next) + DELAY_MS;
    return this.#next - now;
  }
}
