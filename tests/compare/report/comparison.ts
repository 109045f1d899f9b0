import type { Difference } from '../judge/difference.ts';
import type { KindOfTarget } from '../targets/target.ts';

/** How two sites answer one question: without differences they are equal. */
export type Comparison = { kind: KindOfTarget; address: string; differences: Difference[] };

/** The same comparisons without the differences whose line "address: what" a pattern matches, and how many those were. */
export function leaveOut(
  comparisons: readonly Comparison[],
  ignore: readonly RegExp[],
): { comparisons: Comparison[]; ignored: number } {
  const isIgnored = (address: string, { what }: Difference) =>
    ignore.some((pattern) => pattern.test(`${address}: ${what}`));
  const kept = comparisons.map((comparison) => ({
    ...comparison,
    differences: comparison.differences.filter((each) => !isIgnored(comparison.address, each)),
  }));
  const count = (list: readonly Comparison[]) => list.flatMap(({ differences }) => differences).length;
  return { comparisons: kept, ignored: count(comparisons) - count(kept) };
}
