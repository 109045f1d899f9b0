/** A kind that was written, and how many of it were not since. */
export type Held = { kind: string; suppressed: number };

const MINUTE_MS = 60_000;
const MOST_KINDS = 200;
const OTHERS = 'others';

type State = { since: number; suppressed: number };

/**
 * Lets the first of a kind through in a minute and counts the others. It keeps so many kinds at most; what comes beside
 * them in the same minute is one kind, so that neither memory nor lines grow with what goes wrong.
 */
export class OnceAMinute {
  readonly #states = new Map<string, State>();
  readonly #now: () => number;
  readonly #mostKinds: number;

  constructor(now: () => number, mostKinds = MOST_KINDS) {
    this.#now = now;
    this.#mostKinds = mostKinds;
  }

  /** Undefined if another of this kind was let through less than a minute ago; else how many were held back since. */
  admit(kind: string): Held | undefined {
    const name = this.#states.has(kind) || this.#states.size < this.#mostKinds ? kind : OTHERS;
    const known = this.#states.get(name);
    if (known !== undefined && !this.#isOver(known)) {
      known.suppressed += 1;
      return undefined;
    }
    this.#states.delete(name);
    this.#states.set(name, { since: this.#now(), suppressed: 0 });
    return { kind: name, suppressed: known?.suppressed ?? 0 };
  }

  /** Forgets kinds whose minute is over, all of them if so asked; gives those of which some were held back. */
  release(all = false): Held[] {
    const ended = [...this.#states].filter(([, state]) => all || this.#isOver(state));
    for (const [kind] of ended) this.#states.delete(kind);
    return ended
      .filter(([, { suppressed }]) => suppressed > 0)
      .map(([kind, { suppressed }]) => ({ kind, suppressed }));
  }

  // A clock that is set back must not silence a kind until it has caught up.
  #isOver({ since }: State): boolean {
    return Math.abs(this.#now() - since) >= MINUTE_MS;
  }
}
