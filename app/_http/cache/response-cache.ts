import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { KeptAnswer } from './cached-response.ts';
import type { Captured, Flowing } from './capture.ts';

/** What is asked for, in which state of the data. */
export type Place = { mark: string; key: string };

/** Makes the answer; more than `maxBytes` of it flows. `gone` fires where all who waited for it have gone. */
export type Make = (maxBytes: number, gone?: AbortSignal) => Promise<Captured>;

export type Found = { kept: KeptAnswer } | { flowing: Flowing };

type Taking = {
  make: Make;
  /** Asked after the making: whether the data are still those of the place. */
  isStill: () => Promise<boolean>;
  gone: AbortSignal;
};

type Making = { result: Promise<Found | undefined>; waiting: number; left: AbortController };

/** Answers that are kept while the data stay as they are, up to a sum of bytes; the longest unused goes first. */
export class AnswerCache {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #making = new Map<string, Making>();
  /** What is too large to be kept, by a hash of its key: asked for again, none of it is held back to see how large it gets. */
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
    if (this.#flowing.has(toHash(full))) return toFound(await taking.make(0, taking.gone));
    const shared = this.#making.get(full);
    const making = shared ?? this.#start(full, taking);
    const made = await waitFor(making, taking.gone);
    // A flow has one reader: whoever shared its beginning has another made.
    return shared && made && 'flowing' in made ? this.take(place, taking) : made;
  }

  #start(full: string, taking: Taking): Making {
    const left = new AbortController();
    const forget = () => {
      if (this.#making.get(full) === making) this.#making.delete(full);
    };
    // Nobody joins what is being given up.
    left.signal.addEventListener('abort', forget, { once: true });
    const result = this.#make(full, taking, left.signal).finally(forget);
    const making: Making = { result, waiting: 0, left };
    this.#making.set(full, making);
    return making;
  }

  async #make(
    full: string,
    { make, isStill }: Omit<Taking, 'gone'>,
    gone: AbortSignal,
  ): Promise<Found | undefined> {
    const captured = await make(this.#maxAnswerBytes, gone);
    if ('flow' in captured) {
      this.#flowing.set(toHash(full), true);
      return { flowing: captured };
    }
    if (captured.status >= 500) return toFound(captured);
    if (!(await isStill())) return undefined;
    if (captured.body.length > this.#maxAnswerBytes) return toFound(captured);
    const kept = new KeptAnswer(captured, (grown) => {
      // Set again as it is, it would keep the size that it had.
      if (this.#kept.peek(full) !== grown) return;
      this.#kept.delete(full);
      this.#kept.set(full, grown, { size: sizeOf(full, grown) });
    });
    this.#kept.set(full, kept, { size: sizeOf(full, kept) });
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

/** Shares in a making until it is done, or this reader goes; the last one to go ends it. */
async function waitFor(making: Making, gone: AbortSignal): Promise<Found | undefined> {
  making.waiting += 1;
  const leave = () => {
    making.waiting -= 1;
    if (making.waiting === 0) making.left.abort();
  };
  gone.addEventListener('abort', leave, { once: true });
  if (gone.aborted) leave();
  return making.result.finally(() => gone.removeEventListener('abort', leave));
}

/** A key is as long as the address that was asked for, which may be longer than its answer. */
function sizeOf(full: string, kept: KeptAnswer): number {
  return Buffer.byteLength(full) + kept.bytes;
}

function toHash(full: string): string {
  return createHash('sha256').update(full).digest('base64url');
}
