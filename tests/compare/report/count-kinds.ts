import { KINDS_OF_TARGET, type KindOfTarget } from '../targets/target.ts';
import type { Comparison } from './comparison.ts';

export type KindCount = { kind: KindOfTarget; compared: number; equal: number; different: number };

/** How many addresses of each kind were compared, kinds without any left out. */
export function countKinds(comparisons: readonly Comparison[]): KindCount[] {
  return KINDS_OF_TARGET.map((kind) => {
    const found = comparisons.filter((each) => each.kind === kind);
    const equal = found.filter(({ differences }) => differences.length === 0).length;
    return { kind, compared: found.length, equal, different: found.length - equal };
  }).filter(({ compared }) => compared > 0);
}
