import type { Comparison } from '../report/comparison.ts';

/** The same comparisons; those of pages that only one of two sitemaps lists say so. */
export function addListing(
  comparisons: readonly Comparison[],
  [first, second]: [first: readonly string[], second: readonly string[]],
): Comparison[] {
  const [left, right] = [new Set(first), new Set(second)];
  return comparisons.map((comparison) => {
    const { address, differences } = comparison;
    if (left.has(address) === right.has(address)) return comparison;
    const listing = { what: 'sitemap', first: say(left.has(address)), second: say(right.has(address)) };
    return { ...comparison, differences: [listing, ...differences] };
  });
}

const say = (isListed: boolean) => (isListed ? 'lists it' : 'does not list it');
