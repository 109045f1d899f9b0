import type { ClaimRow } from '../model/claim-row.ts';
import { formatClaim, formatPeriod, formatPlace } from '../words/format.ts';
import { VERDICT_WORDS } from '../words/labels.ts';
import type { ChartNote } from './chart.ts';
import { marginWords } from './chart-mark.ts';

/** The footnote of a claim, drawn or not; `label` is what it goes by among the chart's. */
export function toNote(row: ClaimRow, n: number, label: string): ChartNote {
  return {
    n,
    claimId: row.claimId,
    label,
    printed: row.asPrinted,
    quantity: formatClaim(row) + marginWords(row),
    period: formatPeriod(row),
    article: row.articleShort,
    articleSlug: row.articleSlug,
    place: formatPlace(row),
    attributedTo: row.attributedTo,
    check: row.checkVerdict === null ? 'not checked' : VERDICT_WORDS[row.checkVerdict],
    restates: row.restates,
  };
}
