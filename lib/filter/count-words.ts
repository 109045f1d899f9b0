import { type ClaimCount, COUNTED_CLAIMS, type FacetChoice } from '../model/rows.ts';
import { formatCount, formatNumber } from '../words/format.ts';
import type { Facet } from './filter-query.ts';
import { maxChoices } from './filter-query.ts';

const COUNTED = formatNumber(COUNTED_CLAIMS);

/**
 * How many distinct claims were found, and what the rows beyond them are. A restatement counts with what it restates.
 * Of more rows than are counted, any so many are: nothing is known of an order among them.
 */
export function foundWords({ claims, restatements, isMore }: ClaimCount): {
  found: string;
  restating: string;
} {
  const again = formatCount(restatements, 'restates another', 'restate another');
  if (isMore)
    return {
      found: `More than ${COUNTED} rows`,
      restating: restatements > 0 ? ` (of the ${COUNTED} counted, ${again})` : '',
    };
  if (restatements === 0) return { found: formatCount(claims, 'claim'), restating: '' };
  const rows = formatCount(claims, 'row');
  if (restatements === claims)
    return {
      found: rows,
      restating: `: what ${claims === 1 ? 'it says' : 'they say'} is counted where it is first said`,
    };
  return { found: formatCount(claims - restatements, 'claim'), restating: ` in ${rows}: ${again}` };
}

/** What is said beneath a count of more rows than are counted, where the best match of them was asked for. */
export const NO_BEST_MATCH = `So many rows stand in the order of the articles. Narrow the filter to ${COUNTED} or fewer to have the best match first.`;

/** How many distinct claims lie behind a link, within a sentence; rows, where not all were counted. */
export function claimsWords({ claims, restatements, isMore }: ClaimCount): string {
  if (isMore) return rowsWords({ claims, restatements, isMore });
  if (claims === 0) return 'no claim';
  const distinct = claims - restatements;
  return distinct === 0 ? formatCount(restatements, 'restatement') : formatCount(distinct, 'claim');
}

/** How many rows there are, as far as they were counted. */
export function rowsWords({ claims, isMore }: ClaimCount): string {
  return isMore ? `more than ${COUNTED} rows` : formatCount(claims, 'row');
}

/** Which of the rows a page shows; `before` is how many stand before them, `null` where those were not all counted. */
export function placeWords(shown: number, count: ClaimCount, before: number | null): string {
  if (before === null) return `${formatCount(shown, 'row')} behind the first ${COUNTED}`;
  if (before === 0 && shown === count.claims && !count.isMore)
    return shown === 1 ? 'The one row' : `All ${rowsWords(count)}`;
  if (before === 0 && count.isMore) return `The first ${formatNumber(shown)} of ${rowsWords(count)}`;
  const of = count.isMore ? rowsWords(count) : formatNumber(count.claims);
  return `Rows ${formatNumber(before + 1)}–${formatNumber(before + shown)} of ${of}`;
}

/** The number beside a choice: the distinct claims that it leads to; a choice of restatements alone says so. */
export function choiceCount({ count, restatements, isLeast }: Omit<FacetChoice, 'value' | 'label'>): string {
  const distinct = count - restatements;
  const words = distinct === 0 ? formatCount(restatements, 'restatement') : formatNumber(distinct);
  return isLeast ? `at least ${words}` : words;
}

/** What is said at the end of a list of choices that may leave some out; `undefined` where it is whole. */
export function cutWords(facet: Facet, choices: readonly FacetChoice[]): string | undefined {
  const most = maxChoices(facet);
  const words = [
    ...(choices.length < most ? [] : [`only the ${most} with the most claims are listed`]),
    ...(choices.some(({ isLeast }) => isLeast)
      ? [`counted among ${COUNTED} of the rows; there may be others`]
      : []),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

/** What stands in place of a list of choices that is empty because not all rows were looked at for it. */
export function noneCountedWords(hasOwn: boolean): string {
  return `${hasOwn ? 'no other' : 'none'} among the ${COUNTED} rows counted; there may be more`;
}
