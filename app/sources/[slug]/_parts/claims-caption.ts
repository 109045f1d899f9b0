import type { ClaimCount } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';

/** `The first 200 of 310 claims, 2 of which restate earlier ones and count with it, in reading order`. */
export function claimsCaption(rows: readonly unknown[], { claims, restatements }: ClaimCount): string {
  const first = rows.length < claims ? `The first ${rows.length} of ` : '';
  const restate =
    restatements === 1 ? 'restates an earlier one and counts' : 'restate earlier ones and count';
  const again = restatements > 0 ? `, ${restatements} of which ${restate} with it` : '';
  return `${first}${formatCount(claims, 'claim')}${again}, in reading order`;
}
