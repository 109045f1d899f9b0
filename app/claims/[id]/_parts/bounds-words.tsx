import { methodUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { hasOurBounds, isHedged } from '../../../../lib/model/qualifiers.ts';
import { formatQuantity } from '../../../../lib/words/format.ts';
import { formatBounds } from '../../../../lib/words/format-bounds.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../../../lib/words/labels.ts';
import { OurAddition } from '../../../_components/our-addition.tsx';

/** What a claim's hedge implies, in words; a margin that the article prints stands beside an unhedged figure. */
export function BoundsWords({ row }: { row: ClaimRow }) {
  if (row.qualifier === null) return 'none: no number is printed';
  const { measure, unit } = row;
  const bounds = formatBounds(row, (value) => formatQuantity({ value, measure, unit }));
  return (
    <>
      {bounds === null ? '' : `${bounds}. `}
      {!isHedged(row.qualifier) && bounds !== null ? (
        'The margin is printed in the article.'
      ) : (
        <>
          <a href={methodUrl('hedges')}>{QUALIFIER_WORDS[row.qualifier]}</a>:{' '}
          {QUALIFIER_MEANING[row.qualifier]}
        </>
      )}
      {hasOurBounds(row.qualifier) && (
        <>
          {' '}
          <OurAddition>bounds are ours</OurAddition>
        </>
      )}
    </>
  );
}
