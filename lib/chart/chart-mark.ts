import type { ClaimRow } from '../model/claim-row.ts';
import { formatClaim, formatMargin, formatMark, formatPeriod, formatPlace } from '../words/format.ts';
import { VERDICT_WORDS } from '../words/labels.ts';
import type { ChartMark } from './chart.ts';

/** A claim as a mark; none where it has no value, or restates another claim. */
export function toMark(row: ClaimRow, n: number, label: string): ChartMark[] {
  if (row.value === null || row.qualifier === null || row.restates !== null) return [];
  const { lower, lowerExclusive, upper, upperExclusive, value, qualifier, claimId } = row;
  const margin = formatMargin(row);
  const bare = formatMark(value, row.measure, qualifier, row.unit);
  const valueLabel = margin === null ? bare : `${bare} (${margin})`;
  const bounds = { lower, lowerExclusive, upper, upperExclusive };
  return [
    {
      ...bounds,
      key: claimId,
      n,
      claimId,
      label,
      value,
      qualifier,
      valueLabel,
      margin,
      spoken: spokenClaim(row, label),
    },
  ];
}

function spokenClaim(row: ClaimRow, label: string): string {
  const check = row.checkVerdict === null ? 'not checked' : VERDICT_WORDS[row.checkVerdict];
  return `${label}: ${spokenQuantity(row)}, ${formatPeriod(row)}. ${row.articleShort}, ${formatPlace(row)}; ${row.attributedTo}; ${check}.`;
}

function spokenQuantity(row: ClaimRow): string {
  const bare = formatClaim(row);
  const quantity = row.measure === 'percentage' && row.unit ? `${bare.replace('%', '')} ${row.unit}` : bare;
  return quantity + marginWords(row);
}

/** The margin of error that an article prints, as words to follow a quantity; nothing where there is none. */
export function marginWords(row: ClaimRow): string {
  const margin = formatMargin(row);
  return margin === null ? '' : `, with a printed margin of ${margin}`;
}
