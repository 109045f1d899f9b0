/** How slowly a reader may take a download before its connection goes to one who waits. */
export type MinDataRate = { graceMs: number; bytesPerSecond: number };

/**
 * A reader may take nothing for two minutes, and on average no less than 16 KiB a second: an eighth of a line of
 * 1 Mbit/s. Far beyond a slow line, and bounds how long one reader holds a connection that others wait for.
 */
export const MIN_DATA_RATE: MinDataRate = { graceMs: 120_000, bytesPerSecond: 16 * 1024 };

/**
 * Waiting for the reader spends time, what it takes earns it back at the least rate, and no more than the grace is ever
 * held: a burst buys no idleness. Time in which the reader waits for us is not to be told. In milliseconds.
 */
export class GraceBudget {
  readonly #rate: MinDataRate;
  #leftMs: number;

  constructor(rate: MinDataRate) {
    this.#rate = rate;
    this.#leftMs = rate.graceMs;
  }

  get ms(): number {
    return this.#leftMs;
  }

  spend(waitedMs: number): void {
    this.#leftMs = Math.max(0, this.#leftMs - waitedMs);
  }

  earn(bytes: number): void {
    const { graceMs, bytesPerSecond } = this.#rate;
    this.#leftMs = Math.min(graceMs, this.#leftMs + (bytes / bytesPerSecond) * 1000);
  }
}
