import { type Bounds, boundsOf, sameBounds } from '../model/bounds.ts';
import { toBounds } from '../model/claim-bounds.ts';
import { isHedged } from '../model/qualifiers.ts';
import { wholeRange } from './figure-words.ts';
import type { ClaimPlace } from './readable.ts';
import type { SeedIssue } from './seed-issue.ts';

/**
 * Bounds are those that the hedge implies; what is printed around a stated figure is an interval. What was withdrawn stays
 * as it was published.
 */
export function findBoundsIssues({ file, path, claim }: ClaimPlace): SeedIssue[] {
  const { bounds, qualifier, value, as_printed: printed, withdrawn } = claim;
  if (withdrawn) return [];
  const quantity = wholeRange(claim) ?? value;
  if (!bounds || qualifier === undefined || quantity === undefined || printed === undefined) return [];
  const written = toBounds(bounds);
  if (written.lower !== null && written.upper !== null && written.lower > written.upper) return [];
  const implied = boundsOf(qualifier, quantity, printed);
  if (sameBounds(written, implied)) return [];
  const issue = { file, path: [...path, 'bounds'], found: describeBounds(written) };
  const hasBounds = implied.lower !== null || implied.upper !== null;
  if (hasBounds)
    return [
      {
        ...issue,
        right: `${describeBounds(implied)}, which ${qualifier} implies; the bounds may be left out`,
      },
    ];
  const why = isHedged(qualifier)
    ? `no bounds, as ${qualifier} says only that it lies near`
    : 'no bounds, as no hedge is printed';
  return [{ ...issue, right: why + describeInterval(written, quantity) }];
}

/** What to write instead, where the bounds lie around the figure. */
function describeInterval({ lower, upper }: Bounds, quantity: Parameters<typeof boundsOf>[1]): string {
  const [from, to] = typeof quantity === 'number' ? [quantity, quantity] : [quantity.from, quantity.to];
  if (lower === null || upper === null || lower >= upper || lower > from || to > upper) return '';
  if (from < to && lower === from && to === upper) return '';
  if (lower === from || upper === to)
    return `; where the article prints a range, \`range: { from: ${lower}, to: ${upper} }\` in place of the value`;
  return `; where the article prints a margin or an interval around it, \`interval: { kind: margin, from: ${lower}, to: ${upper} }\``;
}

function describeBounds({ lower, lowerExclusive, upper, upperExclusive }: Bounds): string {
  const parts = [
    lower === null ? [] : `lower ${lower}${lowerExclusive ? ' (exclusive)' : ''}`,
    upper === null ? [] : `upper ${upper}${upperExclusive ? ' (exclusive)' : ''}`,
  ].flat();
  return parts.length === 0 ? 'no bounds' : parts.join(', ');
}
