import { DatabaseBusy } from './process/database-error.ts';

type Turn = { until: number; isFirst: boolean };
type Waiting = { go: () => void };

/** For so long after the server had no more to give, only one more is asked for at a time. */
const SHORT_MS = 3000;

/** Lets so many queries be under way as there is room for; the others wait their turn, until they have waited too long. */
export class SlotQueue {
  readonly #most: () => number;
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  #underWay = 0;
  #generation = 0;
  #short: { at: number; limit: number } | undefined;

  constructor(most: () => number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** There was less room a moment ago than there could be. */
  get isShort(): boolean {
    this.#recover();
    return this.#short !== undefined;
  }

  /** There is no more room than this for the moment. */
  limitTo(limit: number): void {
    this.#short = { at: this.#now(), limit: Math.max(1, limit) };
  }

  /**
   * Gives what is to be called when the query has ended. Throws `DatabaseBusy` where no turn came until then. Who is first
   * comes before those who wait already.
   */
  async enter({ until, isFirst }: Turn): Promise<() => void> {
    const generation = await this.#takeTurn(until, isFirst);
    return () => {
      if (generation === this.#generation) this.#leave();
    };
  }

  /** What is under way is on connections that were given up, and takes no room any more. */
  startAnew(): void {
    this.#generation += 1;
    this.#underWay = 0;
    this.#admit();
  }

  #leave(): void {
    this.#underWay -= 1;
    this.#admit();
  }

  #admit(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#limit()) {
      this.#underWay += 1;
      this.#waiting.shift()?.go();
    }
  }

  async #takeTurn(until: number, isFirst: boolean): Promise<number> {
    if (this.#underWay >= this.#limit()) return this.#wait(until, isFirst);
    this.#underWay += 1;
    return this.#generation;
  }

  #wait(until: number, isFirst: boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        go: () => {
          clearTimeout(timer);
          resolve(this.#generation);
        },
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new DatabaseBusy('Every connection to the database is taken; try again in a moment.'));
      };
      const timer = setTimeout(giveUp, Math.max(0, until - this.#now()));
      this.#waiting[isFirst ? 'unshift' : 'push'](waiting);
    });
  }

  #limit(): number {
    this.#recover();
    return Math.min(this.#most(), this.#short?.limit ?? Number.POSITIVE_INFINITY);
  }

  #recover(): void {
    if (this.#short === undefined || this.#now() - this.#short.at < SHORT_MS) return;
    const limit = this.#short.limit + 1;
    this.#short = limit < this.#most() ? { at: this.#now(), limit } : undefined;
  }
}
