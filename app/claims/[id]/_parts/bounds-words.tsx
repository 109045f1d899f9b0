import { methodUrl } from '../../../../lib/filter/urls.ts';
import { type ClaimRow, statedNumbers } from '../../../../lib/model/claim-row.ts';
import { formatBounds } from '../../../../lib/words/format-bounds.ts';
import { formatQuantity } from '../../../../lib/words/format-quantity.ts';
import { isHedgedFall } from '../../../../lib/words/hedge-words.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../../../lib/words/labels.ts';

/** What a claim's hedge implies, in words. */
export function BoundsWords({ row }: { row: ClaimRow }) {
  const { qualifier, asPrinted } = row;
  if (qualifier === null) return 'none: no number is printed';
  const bounds = formatBounds(row, (value) => formatQuantity({ ...row, value }));
  // Said of the size, the bound is the other one of the number: the meaning would contradict it.
  const isOfSize = bounds !== null && isHedgedFall({ qualifier, asPrinted, values: statedNumbers(row) });
  return (
    <>
      {bounds === null ? '' : `${bounds}. `}
      <a href={methodUrl('hedges')}>{QUALIFIER_WORDS[qualifier]}</a>:{' '}
      {isOfSize ? 'it is the size of the fall that the hedge speaks of' : QUALIFIER_MEANING[qualifier]}.
      {row.rangeFrom !== null && ' Both ends are as printed; where between them the figure lies is not said.'}
    </>
  );
}
