import type { ClaimRow } from '../model/claim-row.ts';
import { formatCount, formatDate, formatList } from '../words/format.ts';

/** More corrected claims than these are counted and not named. */
const NAMED = 3;

/** Says which of a chart's claims were corrected since they were first recorded, and when; empty where none was. */
export function correctedSentences(rows: readonly ClaimRow[]): string[] {
  const corrected = rows.filter((row) => row.revisedOn !== null);
  if (corrected.length === 0) return [];
  if (corrected.length > NAMED)
    return [`${formatCount(corrected.length, 'claim')} drawn here were corrected; their notes say when.`];
  const told = corrected.map((row) => `“${row.asPrinted}” on ${formatDate(row.revisedOn ?? '')}`);
  return [`Corrected: ${formatList(told)}; the page of each claim says what was changed.`];
}
