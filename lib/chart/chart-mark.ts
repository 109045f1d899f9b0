import type { ClaimRow } from '../model/claim-row.ts';
import { formatInFull } from '../words/claim-headline.ts';
import { formatMargin, formatMark, formatPeriod, formatPlace } from '../words/format.ts';
import { checkedWords } from '../words/standing-words.ts';
import { statusWords } from '../words/status-words.ts';
import type { ChartMark } from './chart.ts';

/** A claim as a mark; none where it has no value, or restates another claim. */
export function toMark(row: ClaimRow, n: number, label: string): ChartMark[] {
  if (row.value === null || row.qualifier === null || row.restates !== null) return [];
  const { lower, lowerExclusive, upper, upperExclusive, value, qualifier, claimId } = row;
  const margin = formatMargin(row);
  const bare = formatMark({ ...row, value, qualifier });
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
  const quantity = formatInFull(row) + marginWords(row);
  const known = [row.attributedTo, checkedWords(row), statusWords(row)].filter((words) => words !== '');
  return `${label}: ${quantity}, ${formatPeriod(row)}. ${row.articleShort}, ${formatPlace(row)}; ${known.join('; ')}.`;
}

/** The margin of error that an article prints, as words to follow a quantity; nothing where there is none. */
export function marginWords(row: ClaimRow): string {
  const margin = formatMargin(row);
  return margin === null ? '' : `, with a printed margin of ${margin}`;
}
