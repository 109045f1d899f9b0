/** A place for one value; `undefined` until somebody puts one there. */
export type Holder<T> = { value: T | undefined };

const KEY = Symbol.for('cited-metrics');

type Global = typeof globalThis & { [KEY]?: Map<string, Holder<unknown>> };

/**
 * The one place of this name in the process (in a browser: on the page). A module's own variables won't do: the bundler
 * loads a module once for each bundle that it stands in, so that two pools, caches or threads would be opened. All that
 * ask for a name agree on its type.
 */
export function processWide<T>(name: string): Holder<T> {
  const home = globalThis as Global;
  home[KEY] ??= new Map();
  const holder = home[KEY].get(name) ?? { value: undefined };
  home[KEY].set(name, holder);
  return holder as Holder<T>;
}
