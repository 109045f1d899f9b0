import type { ReactNode } from 'react';
import { ledgerBlockUrl, methodUrl } from '../../../../lib/filter/urls.ts';
import { type ClaimRow, hasNumber } from '../../../../lib/model/claim-row.ts';
import { formatMargin, formatRange, formatStated, unitWords } from '../../../../lib/words/format-quantity.ts';
import { INTERVAL_KIND_WORDS, STATISTIC_WORDS } from '../../../../lib/words/labels.ts';

type Props = {
  row: ClaimRow;
  /** Where its interval is printed, in the words that all places have; `null` where that is in its phrase. */
  intervalPlace: string | null;
};

/** What a claim's number needs to be read, each where it has it; nothing where no number is printed. */
export function QuantityFacts({ row, intervalPlace }: Props) {
  if (!hasNumber(row)) return null;
  return (
    <>
      <Fact name={row.rangeFrom === null ? 'Value' : 'Range, both ends as printed'}>{formatStated(row)}</Fact>
      <Fact name="Unit">{unitWords(row)}</Fact>
      <Fact name="Counted per">{row.denominator}</Fact>
      <Fact name="Currency (ISO 4217)">{row.currency}</Fact>
      <Fact name="Unit in UCUM">{row.ucum}</Fact>
      <Fact name="Fraction as printed">{row.fraction}</Fact>
      <Fact name="Statistic">{row.statistic === null ? null : STATISTIC_WORDS[row.statistic]}</Fact>
      <Fact name="Measured against">{row.base}</Fact>
      <Fact name="Interval that is printed">
        {row.interval === null ? null : <IntervalWords row={row} intervalPlace={intervalPlace} />}
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** `95% confidence interval: 80% to 86%`, `margin of error: ± 3 days, so 37 to 43 days`, and where it is printed. */
function IntervalWords({ row, intervalPlace }: Props) {
  if (row.interval === null) return null;
  const { kind, level, lower, upper, asPrinted, block } = row.interval;
  const name = `${level === null ? '' : `${level}% `}${INTERVAL_KIND_WORDS[kind]}`;
  const margin = formatMargin(row);
  return (
    <>
      <a href={methodUrl('intervals')}>{name}</a>: {margin === null ? '' : `${margin}, so `}
      {formatRange({ ...row, from: lower, to: upper })}
      {level === null && '; its level is not printed'}{' '}
      {asPrinted !== null && (
        <span className="claim-facts-note">
          Printed as “{asPrinted}”
          {block !== null && (
            <>
              , <a href={ledgerBlockUrl(row.articleSlug, block)}>{intervalPlace}</a>
            </>
          )}
        </span>
      )}
    </>
  );
}
