import type { ClaimRow } from './claim-row.ts';

/** How many distinct figures there are, and for how many of them what kind of other source was read. */
export type EvidenceCounts = { figures: number; primary: number; elsewhere: number; unchecked: number };

type Counted = Pick<ClaimRow, 'kind' | 'restates' | 'withdrawnOn' | 'checkEvidence' | 'chainEnd'>;

/**
 * Counts the distinct figures of some rows by how sure we are: read in a primary source, reported elsewhere only, or
 * not checked. A primary that was read for its method alone, so that the chain still says "not read", is no reading
 * of the figure. A restatement and a withdrawn claim count nowhere; what is only remembered counts as unchecked.
 */
export function countEvidence(rows: readonly Counted[]): EvidenceCounts {
  const counts = { figures: 0, primary: 0, elsewhere: 0, unchecked: 0 };
  for (const row of rows) {
    if (row.kind !== 'figure' || row.restates !== null || row.withdrawnOn !== null) continue;
    counts.figures += 1;
    counts[toPlace(row)] += 1;
  }
  return counts;
}

function toPlace({ checkEvidence, chainEnd }: Counted): 'primary' | 'elsewhere' | 'unchecked' {
  if (checkEvidence === null || checkEvidence === 'memory') return 'unchecked';
  return checkEvidence === 'primary' && chainEnd !== 'primary_not_read' ? 'primary' : 'elsewhere';
}
