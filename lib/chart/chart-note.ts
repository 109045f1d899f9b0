import type { ClaimRow } from '../model/claim-row.ts';
import { formatPeriod, formatPlace } from '../words/format.ts';
import { formatClaim, formatWhole, intervalBehind } from '../words/format-quantity.ts';
import { signedCheckedWords } from '../words/standing-words.ts';
import { statusWords } from '../words/status-words.ts';
import type { ChartNote } from './chart.ts';

/** The footnote of a claim, drawn or not; `label` is what it goes by among the chart's. */
export function toNote(row: ClaimRow, n: number, label: string): ChartNote {
  return {
    n,
    claimId: row.claimId,
    label,
    printed: row.asPrinted,
    quantity: formatClaim(row) + intervalBehind(row),
    inFull: formatWhole(row),
    period: formatPeriod(row),
    article: row.articleShort,
    articleSlug: row.articleSlug,
    place: formatPlace(row),
    attributedTo: row.attributedTo,
    check: [signedCheckedWords(row), statusWords(row)].filter(Boolean).join('; '),
    restates: row.restates,
  };
}
