import type { SeedPath } from '../rules/seed-issue.ts';

/** Where a value of a full record stands in what was written; `isPlaces` where that is in the file of locators. */
export type Origin = { path: SeedPath; isPlaces: boolean; isDerived: boolean };

const keyOf = (path: SeedPath) => path.join('\u0000');

/** The way back from the paths of a full record to those of what was written. What is not known here stands where it stood. */
export class Origins {
  readonly #origins = new Map<string, Origin>();

  /** What stands under `full` stands in the same way under `written`. */
  moved(full: SeedPath, written: SeedPath, isPlaces = false): void {
    this.#origins.set(keyOf(full), { path: written, isPlaces, isDerived: false });
  }

  /** All under `full` follows from the one value at `written`. */
  derived(full: SeedPath, written: SeedPath): void {
    this.#origins.set(keyOf(full), { path: written, isPlaces: false, isDerived: true });
  }

  find(full: SeedPath): Origin {
    for (let length = full.length; length > 0 && this.#origins.size > 0; length -= 1) {
      const known = this.#origins.get(keyOf(full.slice(0, length)));
      if (known?.isDerived) return known;
      if (known) return { ...known, path: [...known.path, ...full.slice(length)] };
    }
    return { path: full, isPlaces: false, isDerived: false };
  }
}
