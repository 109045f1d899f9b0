import type { ClaimRow } from '../model/claim-row.ts';
import { formatCount, formatDate } from './format.ts';

/** What is said of a claim whose place was never found in its article's text, or not since it was written anew. */
export const NOT_VERIFIED = 'not yet checked against the article’s text';

/** Whether that is to be said of a claim; one that was withdrawn stands no more. */
export function isUnverified({
  verifiedOn,
  withdrawnOn,
}: Pick<ClaimRow, 'verifiedOn' | 'withdrawnOn'>): boolean {
  return verifiedOn === null && withdrawnOn === null;
}

/** `Checked against the article’s text on 3 May 2021.`, or that it was not yet. */
export function verifiedSentence({ verifiedOn }: Pick<ClaimRow, 'verifiedOn'>): string {
  if (verifiedOn === null) return `N${NOT_VERIFIED.slice(1)}.`;
  const precision = verifiedOn.length === 10 ? 'on' : 'in';
  return `Checked against the article’s text ${precision} ${formatDate(verifiedOn)}.`;
}

/** How many of an article's claims were not checked; empty where all were, or none stands. */
export function unverifiedSentence({ claims, unverified }: { claims: number; unverified: number }): string {
  if (unverified === 0) return '';
  if (unverified === claims)
    return claims === 1
      ? 'Its claim was not yet checked against the article’s text.'
      : 'None of its claims was yet checked against the article’s text.';
  return `${formatCount(unverified, 'claim')} of ${claims} ${unverified === 1 ? 'was' : 'were'} not yet checked against the article’s text.`;
}
