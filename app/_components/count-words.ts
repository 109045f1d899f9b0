import { formatCount } from '../../lib/format.ts';
import { type ClaimCount, COUNTED_CLAIMS, type FacetChoice } from '../../lib/rows.ts';

/** How many distinct claims were found, and what the rows beyond them are. A restatement counts with what it restates. */
export function foundWords({ claims, restatements, isMore }: ClaimCount): {
  found: string;
  restating: string;
} {
  const again = formatCount(restatements, 'restates another', 'restate another');
  if (isMore) {
    const first = formatCount(COUNTED_CLAIMS, 'claim');
    return { found: `More than ${first}`, restating: restatements > 0 ? ` (of the first, ${again})` : '' };
  }
  if (restatements === 0) return { found: formatCount(claims, 'claim'), restating: '' };
  const rows = formatCount(claims, 'row');
  if (restatements === claims)
    return {
      found: rows,
      restating: `: what ${claims === 1 ? 'it says' : 'they say'} is counted where it is first said`,
    };
  return { found: formatCount(claims - restatements, 'claim'), restating: ` in ${rows}: ${again}` };
}

/** How many rows there are, as far as they were counted. */
export function rowsWords({ claims, isMore }: ClaimCount): string {
  return isMore ? `more than ${formatCount(COUNTED_CLAIMS, 'row')}` : formatCount(claims, 'row');
}

/** The number beside a choice: the distinct claims that it leads to; a choice of restatements alone says so. */
export function choiceCount({ count, restatements, isLeast }: FacetChoice): string {
  const distinct = count - restatements;
  if (isLeast) return `${distinct} or more`;
  return distinct === 0 ? `${formatCount(restatements, 'restatement')}` : String(distinct);
}
