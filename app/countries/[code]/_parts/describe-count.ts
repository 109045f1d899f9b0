import type { ClaimCount } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';

/** `5 distinct claims, and 1 more that restates an earlier one`: a restatement is listed, and counted apart. */
export function describeCount({ claims, restatements }: ClaimCount): string {
  const distinct = formatCount(claims - restatements, 'distinct claim');
  if (restatements === 0) return distinct;
  return `${distinct}, and ${restatements} more that ${restatements === 1 ? 'restates an earlier one' : 'restate earlier ones'}`;
}
