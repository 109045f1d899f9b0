import type { ClaimRow } from './claim-row.ts';

/** How many distinct figures there are, and for how many of them what kind of other source was read. */
export type EvidenceCounts = { figures: number; primary: number; elsewhere: number; unchecked: number };

type Counted = Pick<ClaimRow, 'kind' | 'restates' | 'withdrawnOn' | 'checkEvidence'>;

/**
 * Counts the distinct figures of some rows by the strongest way in which another source was read for them. A
 * restatement and a withdrawn claim count nowhere; what is only remembered is no reading and counts as unchecked.
 */
export function countEvidence(rows: readonly Counted[]): EvidenceCounts {
  const counts = { figures: 0, primary: 0, elsewhere: 0, unchecked: 0 };
  for (const row of rows) {
    if (row.kind !== 'figure' || row.restates !== null || row.withdrawnOn !== null) continue;
    counts.figures += 1;
    counts[toPlace(row.checkEvidence)] += 1;
  }
  return counts;
}

function toPlace(evidence: Counted['checkEvidence']): 'primary' | 'elsewhere' | 'unchecked' {
  if (evidence === 'primary') return 'primary';
  return evidence === null || evidence === 'memory' ? 'unchecked' : 'elsewhere';
}
