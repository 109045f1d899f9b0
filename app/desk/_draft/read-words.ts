import type { DraftFigure } from '../../../lib/draft/draft.ts';
import { isHedged } from '../../../lib/model/qualifiers.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { QUALIFIER_WORDS } from '../../../lib/words/labels.ts';

/** What the engine read of a figure, in a few words: hedge, value or both ends; empty where it read no value. */
export function toReadWords({ value, from, to, qualifier }: DraftFigure): string {
  const isRange = typeof from === 'number' && typeof to === 'number';
  const number = isRange
    ? `${formatNumber(from)} to ${formatNumber(to)}`
    : value == null
      ? ''
      : formatNumber(value);
  if (number === '') return '';
  return qualifier && isHedged(qualifier) ? `${QUALIFIER_WORDS[qualifier]} ${number}` : number;
}
