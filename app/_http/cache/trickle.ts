type Options = {
  /** So many are done in one tick. */
  atOnce?: number;
  /** Beyond so many that wait, each is done at once: what waits takes memory. */
  maxWaiting?: number;
  /** Does a work a tick later. */
  later?: (work: () => void) => void;
};

/** A work, and what hears of it where it throws: the others go on. */
type Task = { work: () => void; report: (error: unknown) => void };

const TICK_MS = 1;

/**
 * Small works, a few each tick: whoever asks for thousands of them a second leaves the time between for what matters more.
 * Those who ask now and then wait for nothing.
 */
export class Trickle {
  readonly #options: Required<Options>;
  #waiting: Task[] = [];
  #done = 0;
  #isTicking = false;

  constructor(options: Options = {}) {
    const later = (work: () => void) => setTimeout(work, TICK_MS);
    this.#options = { atOnce: 3, maxWaiting: 2000, later, ...options };
  }

  do(work: () => void, report: (error: unknown) => void): void {
    const { atOnce, maxWaiting } = this.#options;
    const task = { work, report };
    const isNext = this.#done < atOnce && this.#waiting.length === 0;
    if (!isNext && this.#waiting.length < maxWaiting) this.#waiting.push(task);
    else {
      this.#done += 1;
      run(task);
    }
    this.#tickLater();
  }

  #tickLater(): void {
    if (this.#isTicking) return;
    this.#isTicking = true;
    this.#options.later(() => {
      this.#isTicking = false;
      const tasks = this.#waiting.splice(0, this.#options.atOnce);
      this.#done = tasks.length;
      if (tasks.length > 0) this.#tickLater();
      for (const task of tasks) run(task);
    });
  }
}

function run({ work, report }: Task): void {
  try {
    work();
  } catch (error) {
    report(error);
  }
}
