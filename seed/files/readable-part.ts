import type { z } from 'zod';

/** Types that later rules could not read; what is merely too long or badly shaped stays. */
const WRONG_TYPE = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/**
 * The data without the values whose type is wrong, so that rules across fields and files can still judge the rest.
 * Items of lists leave a hole: indexes keep their meaning.
 */
export function toReadablePart(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const kept = structuredClone(data);
  let isLost = false;
  for (const { code, path } of issues) {
    if (!WRONG_TYPE.has(code)) continue;
    const last = path.at(-1);
    if (last === undefined) isLost = true;
    else remove(kept, path.slice(0, -1), last);
  }
  return isLost ? undefined : kept;
}

function remove(data: unknown, parents: readonly PropertyKey[], last: PropertyKey): void {
  const parent = parents.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
  if (typeof parent === 'object' && parent !== null)
    (parent as Record<PropertyKey, unknown>)[last] = undefined;
}
