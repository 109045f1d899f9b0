import { type ClaimRow, hasNumber } from '../model/claim-row.ts';
import { isCurrency } from '../model/metric.ts';
import type { CheckRow } from '../model/rows.ts';
import type { Compares, DiffersIn } from '../model/vocabulary.ts';
import { formatList } from '../words/format.ts';

/** What of a check, and of the claim that it concerns, decides whether its number is drawn beside the claim's. */
type Given = Pick<CheckRow, 'date' | 'gives' | 'readAs' | 'quantity'>;
type Stated = Pick<ClaimRow, 'value' | 'rangeFrom' | 'unit'>;

const DIFFERS_WORDS: Record<DiffersIn, string> = {
  measure: 'what it measures',
  population: 'of whom it speaks',
  giver: 'who gives it',
  scope: 'what it takes in',
};

/** A point of a series has its place by its date alone. */
const NEEDS_DATE: Record<Compares, boolean> = { same: false, series: true, apart: false };

/**
 * Why what another source says is not drawn beside a claim, as a sentence; `null` where it may be. Drawn is a number whose
 * unit is the claim's and whose measure, population, giver and scope are by the editor's word (`compares`), or a dated
 * point of the same series; never beside a claim in words, never what was only remembered, and never the same number a
 * second time, which would look like a second reading. A claim that is a range is a number like any other.
 */
export function whyNotBeside({ date, gives, readAs, quantity }: Given, stated: Stated): string | null {
  const { unit } = stated;
  if (!hasNumber(stated)) return 'Not drawn: the article says it in words, which have no axis.';
  if (readAs === 'search') return 'Not drawn: a search that found no document has no number.';
  if (readAs === 'memory') return 'Not drawn: it is only remembered, and was not read.';
  if (quantity === null && gives === 'figure')
    return 'Not drawn: it passes on the same number, and a second mark would look like a second reading.';
  if (quantity === null) return 'Not drawn: it gives no number of the same kind.';
  if (quantity.unit !== unit)
    return isMoneyOf(quantity.unit, unit)
      ? `Not drawn: it is in another currency (${quantity.unit}; the article’s is ${unit}), and nothing is converted.`
      : `Not drawn: it is in another unit (${quantity.unit}; the article’s is ${unit}).`;
  if (quantity.compares === 'apart')
    return `Not drawn: not shown to be the same as the article’s is ${formatList((quantity.differs_in ?? []).map((part) => DIFFERS_WORDS[part]))}.`;
  if (NEEDS_DATE[quantity.compares] && (quantity.as_of ?? date) === null)
    return 'Not drawn: it has no date, so it has no place in the series.';
  return null;
}

/** Whether both units are currencies. */
function isMoneyOf(...units: readonly (string | null)[]): boolean {
  return units.every((unit) => unit !== null && isCurrency(unit));
}
