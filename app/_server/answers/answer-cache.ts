import { LRUCache } from 'lru-cache';
import type { Captured, Flowing } from './capture.ts';
import { KeptAnswer } from './kept-answer.ts';

/** What is asked for, in which state of the data. */
export type Place = { mark: string; key: string };

/** Makes the answer; more than `maxBytes` of it flows. `gone` fires where its only reader has gone. */
export type Make = (maxBytes: number, gone?: AbortSignal) => Promise<Captured>;

export type Found = { kept: KeptAnswer } | { flowing: Flowing };

type Taking = {
  make: Make;
  /** Asked after the making: whether the data are still those of the place. */
  isStill: () => Promise<boolean>;
  gone: AbortSignal;
};

/** Answers that are kept while the data stay as they are, up to a sum of bytes; the longest unused goes first. */
export class AnswerCache {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #making = new Map<string, Promise<Found | undefined>>();
  /** What is too large to be kept: asked for again, none of it is held back to see how large it gets. */
  readonly #flowing = new LRUCache<string, true>({ max: 10_000 });
  readonly #maxAnswerBytes: number;
  #mark: string | undefined;

  constructor({ maxBytes, maxAnswerBytes }: { maxBytes: number; maxAnswerBytes: number }) {
    this.#maxAnswerBytes = maxAnswerBytes;
    this.#kept = new LRUCache({ maxSize: maxBytes });
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get({ mark, key }: Place): KeptAnswer | undefined {
    return this.#kept.get(`${mark} ${key}`);
  }

  /**
   * Gives what is kept, or has it made; those who ask meanwhile share the making. What was made is given, and kept,
   * only where the data stayed the same throughout; else `undefined`, and the caller asks anew.
   */
  async take(place: Place, taking: Taking): Promise<Found | undefined> {
    this.#forgetOthers(place.mark);
    const full = `${place.mark} ${place.key}`;
    const kept = this.#kept.get(full);
    if (kept) return { kept };
    if (this.#flowing.has(full)) return toFound(await taking.make(0, taking.gone));
    const shared = this.#making.get(full);
    if (shared === undefined) return this.#start(full, taking);
    const made = await shared;
    // A flow has one reader: whoever shared its beginning has another made.
    return made && 'flowing' in made ? this.take(place, taking) : made;
  }

  #start(full: string, taking: Taking): Promise<Found | undefined> {
    const making = this.#make(full, taking).finally(() => this.#making.delete(full));
    this.#making.set(full, making);
    return making;
  }

  async #make(full: string, { make, isStill }: Taking): Promise<Found | undefined> {
    const captured = await make(this.#maxAnswerBytes);
    if ('flow' in captured) {
      this.#flowing.set(full, true);
      return { flowing: captured };
    }
    if (captured.status >= 500) return toFound(captured);
    if (!(await isStill())) return undefined;
    const kept = new KeptAnswer(captured, (grown) => {
      // Set again as it is, it would keep the size that it had.
      if (this.#kept.peek(full) !== grown) return;
      this.#kept.delete(full);
      this.#kept.set(full, grown, { size: grown.bytes });
    });
    this.#kept.set(full, kept, { size: kept.bytes });
    return { kept };
  }

  #forgetOthers(mark: string): void {
    if (this.#mark !== mark) this.#kept.clear();
    this.#mark = mark;
  }
}

function toFound(captured: Captured): Found {
  return 'flow' in captured ? { flowing: captured } : { kept: new KeptAnswer(captured) };
}
