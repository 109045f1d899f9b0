import { LRUCache } from 'lru-cache';

type Bounds<T> = {
  maxBytes: number;
  bytesOf: (drawn: T) => number;
};

/**
 * What was drawn, up to a sum of bytes; the longest unused goes first. Those who ask for what is being drawn share it,
 * a failure is kept for nobody, and what is larger than all the room is given out and not kept.
 */
export class DrawingCache<T> {
  readonly #kept: LRUCache<string, Promise<T>>;
  readonly #drawing = new Map<string, Promise<T>>();
  readonly #bytesOf: Bounds<T>['bytesOf'];

  constructor({ maxBytes, bytesOf }: Bounds<T>) {
    this.#kept = new LRUCache({ maxSize: maxBytes });
    this.#bytesOf = bytesOf;
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Gives what is kept under this key, which must name all that it is made from, or has it drawn. */
  take(key: string, draw: () => Promise<T>): Promise<T> {
    return this.#kept.get(key) ?? this.#drawing.get(key) ?? this.#start(key, draw);
  }

  #start(key: string, draw: () => Promise<T>): Promise<T> {
    const drawing = draw().then(
      (drawn) => {
        this.#drawing.delete(key);
        this.#kept.set(key, drawing, { size: Math.max(1, this.#bytesOf(drawn)) });
        return drawn;
      },
      (error: unknown) => {
        this.#drawing.delete(key);
        throw error;
      },
    );
    this.#drawing.set(key, drawing);
    return drawing;
  }
}

/** Markup in memory takes two bytes a letter where it holds a dash or a quotation mark, as ours does. */
export function markupBytes(markup: string): number {
  return 2 * markup.length;
}
