/**
 * What waits, in lines by whose it is. Each whose turn it is gives one, so that a hundred of one hold another's first up by
 * one; within a line, who came first goes first.
 */
export class FairQueue<T> {
  readonly #lines = new Map<string, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(owner: string, item: T): void {
    const line = this.#lines.get(owner);
    if (line) line.push(item);
    else this.#lines.set(owner, [item]);
    this.#size += 1;
  }

  /** The next, whose owner then stands behind all others. */
  take(): T | undefined {
    for (const [owner, line] of this.#lines) {
      const item = line.shift();
      this.#lines.delete(owner);
      if (line.length > 0) this.#lines.set(owner, line);
      this.#size -= 1;
      return item;
    }
    return undefined;
  }

  remove(owner: string, item: T): boolean {
    const line = this.#lines.get(owner);
    const at = line?.indexOf(item) ?? -1;
    if (line === undefined || at === -1) return false;
    line.splice(at, 1);
    if (line.length === 0) this.#lines.delete(owner);
    this.#size -= 1;
    return true;
  }

  /** Takes out the last of the longest line, if one more of this owner's would still be a shorter one. */
  displaceFor(owner: string): T | undefined {
    const [longest, line] = this.#longest();
    const own = this.#lines.get(owner)?.length ?? 0;
    const last = line.at(-1);
    if (longest === undefined || last === undefined || line.length <= own + 1) return undefined;
    this.remove(longest, last);
    return last;
  }

  #longest(): [string | undefined, T[]] {
    let found: [string | undefined, T[]] = [undefined, []];
    for (const each of this.#lines) if (each[1].length > found[1].length) found = each;
    return found;
  }
}
