type Step<A, B> = { cost: number; pairs: [A, B][] };

/**
 * Pairs two lists without crossings at the least cost: `costOf` a pair, undefined where it can't be, and `skip` for each
 * of the first list that stays alone; those of the second may stay alone for nothing.
 */
export function alignInOrder<A, B>(
  first: readonly A[],
  second: readonly B[],
  costOf: (a: A, b: B) => number | undefined,
  skip: number,
): [A, B][] {
  let row: Step<A, B>[] = [{ cost: 0, pairs: [] }, ...second.map(() => ({ cost: 0, pairs: [] }))];
  for (const a of first) {
    const next: Step<A, B>[] = [];
    for (const [index, above] of row.entries()) {
      const b = second[index - 1];
      const before = row[index - 1];
      const choices = [{ ...above, cost: above.cost + skip }, next[index - 1]];
      const cost = b === undefined ? undefined : costOf(a, b);
      if (cost !== undefined && before && b !== undefined)
        choices.push({ cost: before.cost + cost, pairs: [...before.pairs, [a, b]] });
      next.push(leastOf(choices));
    }
    row = next;
  }
  return row.at(-1)?.pairs ?? [];
}

function leastOf<A, B>(steps: (Step<A, B> | undefined)[]): Step<A, B> {
  const known = steps.filter((step) => step !== undefined);
  return known.reduce((least, step) => (step.cost < least.cost ? step : least));
}
