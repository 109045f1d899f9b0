import { absoluteUrl, claimUrl } from '../filter/urls.ts';
import type { CorrectionRow } from '../model/rows.ts';
import { causeWords, correctionChange, correctionTitle } from '../words/correction-words.ts';
import type { FeedEntry } from './atom.ts';
import { toRecordUrn } from './record-urn.ts';

/** A correction as a feed tells it: what was, what is now, why, and whose error it was. */
export function correctionEntry(correction: CorrectionRow, siteUrl: string): FeedEntry {
  const { id, claim, on, why, cause, description, articleTitle } = correction;
  const address = absoluteUrl(siteUrl, claimUrl(claim));
  return {
    id: toRecordUrn('correction', id),
    title: correctionTitle(correction),
    address,
    date: on,
    summary: `${description} ${articleTitle}, claim ${claim}. ${correctionChange(correction)} Why: ${why} (${causeWords(cause)})`,
  };
}
