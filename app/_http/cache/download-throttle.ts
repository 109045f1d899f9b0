/** So long after a reader asked for something, others are likely to follow. */
const RECENT_MS = 100;
/** What a part of a large answer then waits: a few times as long as making and sending it takes. */
const WAIT_MS = 4;

/**
 * Large answers step aside while readers ask for pages: on few cores, a download at full speed would have every page wait
 * for its turn. With nobody else there, nothing waits.
 */
export class Pace {
  #asked = Number.NEGATIVE_INFINITY;
  #next = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A reader asks. */
  note(): void {
    this.#asked = this.#now();
  }

  /** How many ms the next part of a large answer waits; parts of several wait for one another. */
  waitMs(): number {
    const now = this.#now();
    if (now - this.#asked >= RECENT_MS) return 0;
    this.#next = Math.max(now, this.#next) + WAIT_MS;
    return this.#next - now;
  }
}
