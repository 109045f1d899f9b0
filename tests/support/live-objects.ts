import { setImmediate as nextTurn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

/** Counts how many of the objects that were shown to it are still held by anyone. */
export class LiveObjects {
  readonly #refs = new Set<WeakRef<object>>();

  add(object: object): void {
    this.#refs.add(new WeakRef(object));
  }

  async count(): Promise<number> {
    // What a turn has touched stays alive to its end.
    await nextTurn();
    collectGarbage();
    for (const ref of this.#refs) if (ref.deref() === undefined) this.#refs.delete(ref);
    return this.#refs.size;
  }
}
