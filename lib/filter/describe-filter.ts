import { formatChoice } from '../words/format.ts';
import { FACETS, type Facet } from './filter-query.ts';
import { type FilterPart, PART_NOUNS } from './filter-words.ts';

/** One value that a filter chooses, under the name that readers know it by. */
export type Chosen = { facet: Facet; value: string; label: string };

/** A part of a filter in words: `Sweden or Canada`, `“vaccine”`. */
export type PartWords = { part: FilterPart; words: string };

const NAMED = 3;

/** The parts that a filter chooses, in the order of the form; more than three values of a facet are counted. */
export function describeParts(chosen: readonly Chosen[], q: string): PartWords[] {
  const facets = FACETS.flatMap((facet) => {
    const labels = chosen.filter((each) => each.facet === facet).map((each) => each.label);
    return labels.length === 0 ? [] : [{ part: facet, words: anyOf(labels, PART_NOUNS[facet].many) }];
  });
  return q === '' ? facets : [...facets, { part: 'q' as const, words: `“${q}”` }];
}

/** The heading of a filter: `Claims`, or `Claims: Sweden or Canada, asked`. */
export function describeFilter(chosen: readonly Chosen[], q: string): string {
  const words = describeParts(chosen, q).map((part) => part.words);
  return words.length === 0 ? 'Claims' : `Claims: ${words.join(', ')}`;
}

function anyOf(labels: readonly string[], many: string): string {
  if (labels.length > NAMED) return `any of ${labels.length} ${many}`;
  return formatChoice(labels);
}
