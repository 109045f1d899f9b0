import type { ClaimRow } from '../model/claim-row.ts';
import { formatClaim, formatPeriod, formatPlace } from '../words/format.ts';
import { rowLabel } from '../words/row-label.ts';
import { checkedWords } from '../words/standing-words.ts';
import { statusWords } from '../words/status-words.ts';
import type { ChartMetric, ChartNote } from './chart.ts';
import { marginWords } from './chart-mark.ts';

/** The footnote of a claim, drawn or not. */
export function toNote(row: ClaimRow, n: number, metrics: readonly ChartMetric[]): ChartNote {
  const metric = metrics.find((each) => each.slug === row.metric);
  return {
    n,
    claimId: row.claimId,
    label: rowLabel(row, metric?.rowsBy ?? 'subject'),
    printed: row.asPrinted,
    quantity: formatClaim(row) + marginWords(row),
    period: formatPeriod(row),
    article: row.articleShort,
    articleSlug: row.articleSlug,
    place: formatPlace(row),
    attributedTo: row.attributedTo,
    check: [checkedWords(row), statusWords(row)].filter(Boolean).join('; '),
    restates: row.restates,
  };
}
