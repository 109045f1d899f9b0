import { type ClaimRow, hasNumber, statedNumbers } from '../model/claim-row.ts';
import { formatPeriod, formatPlace } from '../words/format.ts';
import { formatInterval, formatMark, formatWhole } from '../words/format-quantity.ts';
import { hedgeBeside } from '../words/hedge-words.ts';
import { checkedWords } from '../words/standing-words.ts';
import { statusWords } from '../words/status-words.ts';
import type { ChartMark } from './chart.ts';

/**
 * A claim as a mark; none where it has no number, or restates another claim. `shown` is what its number is written of, where
 * its label says a part of the row already.
 */
export function toMark(row: ClaimRow, n: number, label: string, shown = row): ChartMark[] {
  if (!hasNumber(row) || row.qualifier === null || row.restates !== null) return [];
  const { lower, lowerExclusive, upper, upperExclusive, qualifier, claimId, interval } = row;
  const { value, rangeFrom, rangeTo } = row;
  const printed = formatInterval(row);
  const valueLabel = formatMark(shown);
  return [
    {
      ...{ lower, lowerExclusive, upper, upperExclusive },
      ...{ key: claimId, n, claimId, label, value, rangeFrom, rangeTo, qualifier },
      interval: interval && {
        kind: interval.kind,
        lower: interval.lower,
        upper: interval.upper,
        words: printed ?? '',
      },
      ...{ valueLabel, hedge: hedgeBefore(shown, valueLabel), remark: printed ?? '' },
      hedgeBeside: hedgeBeside({ qualifier, asPrinted: row.asPrinted, values: statedNumbers(row) }),
      ...(row.statistic !== null && { statistic: row.statistic }),
      ...(row.base !== null && { base: row.base }),
      ...(row.fraction !== null && { fraction: row.fraction }),
      spoken: spokenClaim(shown, label),
    },
  ];
}

/** The hedge's words before the number that follows it; a sign (~300) stays with its number. */
function hedgeBefore(row: ClaimRow, valueLabel: string): string {
  const bare = formatMark({ ...row, qualifier: null });
  const before = valueLabel.endsWith(bare) ? valueLabel.slice(0, valueLabel.length - bare.length).trim() : '';
  return /\p{L}$/u.test(before) ? before : '';
}

/** A mark's number with the interval that is printed for it: all that a list of quantities must not lose. */
export function wholeLabel({ valueLabel, interval }: Pick<ChartMark, 'valueLabel' | 'interval'>): string {
  return interval === null ? valueLabel : `${valueLabel} (${interval.words})`;
}

function spokenClaim(row: ClaimRow, label: string): string {
  const quantity = formatWhole(row);
  const known = [row.attributedTo, checkedWords(row), statusWords(row)].filter((words) => words !== '');
  return `${label}: ${quantity}, ${formatPeriod(row)}. ${row.articleShort}, ${formatPlace(row)}; ${known.join('; ')}.`;
}
