import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { UNHEDGED } from '../../lib/model/qualifiers.ts';
import { formatNumber } from '../../lib/words/format.ts';
import { QUALIFIER_WORDS } from '../../lib/words/labels.ts';

/** A figure in three cells, so that digits stand under digits: `more than | 50 | countries`, `as stated | 2 | billion USD`. */
type QuantityParts = { hedge: string; digits: string; unit: string };

/** The parts of a row's figure; `null` where it carries no number. */
export function toQuantityParts({
  value,
  qualifier,
  unit,
}: Pick<ClaimRow, 'value' | 'qualifier' | 'unit'>): QuantityParts | null {
  if (value === null) return null;
  const [digits = '', scale] = formatNumber(value).split(' ');
  return {
    hedge: QUALIFIER_WORDS[qualifier ?? UNHEDGED],
    digits,
    unit: [scale, unit].filter((part) => part).join(' '),
  };
}
