import { methodUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { formatBounds } from '../../../../lib/words/format-bounds.ts';
import { formatQuantity } from '../../../../lib/words/format-quantity.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../../../lib/words/labels.ts';

/** What a claim's hedge implies, in words. */
export function BoundsWords({ row }: { row: ClaimRow }) {
  if (row.qualifier === null) return 'none: no number is printed';
  const { measure, unit } = row;
  const bounds = formatBounds(row, (value) => formatQuantity({ value, measure, unit }));
  return (
    <>
      {bounds === null ? '' : `${bounds}. `}
      <a href={methodUrl('hedges')}>{QUALIFIER_WORDS[row.qualifier]}</a>: {QUALIFIER_MEANING[row.qualifier]}
    </>
  );
}
