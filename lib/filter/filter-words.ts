import type { Kind, Qualifier, Role } from '../model/vocabulary.ts';
import { listWords } from '../search/search-words.ts';
import { KIND_WORDS, QUALIFIER_WORDS, ROLE_WORDS } from '../words/labels.ts';
import type { Sort } from './filter-parameters.ts';
import type { Facet } from './filter-query.ts';

/** The part of a filter that a reader chose: a facet, or the words searched for. */
export type FilterPart = Facet | 'q';

/** Names of the controls; each says alone what it narrows. */
export const PART_NAMES: Record<FilterPart, string> = {
  country: 'Country',
  region: 'Region or group',
  population: 'Population',
  role: 'Part it takes',
  metric: 'Metric',
  source: 'Article or source',
  qualifier: 'Hedge',
  kind: 'Kind of claim',
  q: 'With the words',
};

export const PART_NOUNS: Record<FilterPart, { one: string; many: string }> = {
  country: { one: 'country', many: 'countries' },
  region: { one: 'region', many: 'regions' },
  population: { one: 'population', many: 'populations' },
  role: { one: 'role', many: 'roles' },
  metric: { one: 'metric', many: 'metrics' },
  source: { one: 'source', many: 'sources' },
  qualifier: { one: 'hedge', many: 'hedges' },
  kind: { one: 'kind', many: 'kinds' },
  q: { one: 'words', many: 'words' },
};

/** What is said where one part of a filter finds nothing, whatever the others say. */
export const NOTHING_FOR: Record<FilterPart, (words: string) => string> = {
  country: (words) => `No claim names ${words}.`,
  region: (words) => `No claim names ${words}.`,
  population: (words) => `No claim is about ${words}.`,
  role: (words) => `In no claim does anyone have the role “${words}”.`,
  metric: (words) => `No claim is loaded for the metric ${words}.`,
  source: (words) => `No claim is printed in, or leads to, the source ${words}.`,
  qualifier: (words) => `No claim has the hedge “${words}”.`,
  kind: (words) => `No claim is of the kind “${words}”.`,
  q: nothingForWords,
};

function nothingForWords(words: string): string {
  const { length } = listWords(words);
  if (length === 0) return `There is no word and no number in ${words} that could be found.`;
  return `No claim contains ${length === 1 ? 'the word' : 'all of the words'} ${words}.`;
}

/** How `in the order …` goes on. */
export const SORT_WORDS: Record<Sort, string> = {
  reading: 'of the articles',
  metric: 'of the metrics',
  value: 'of size, the largest of a metric first',
  period: 'of time, the earliest first',
  relevance: 'of the best match',
};

/** A choice of a facet as readers see it: the closed lists in words, names as they are. */
export function choiceWords(facet: Facet, value: string, label: string): string {
  if (facet === 'role') return ROLE_WORDS[value as Role];
  if (facet === 'qualifier') return QUALIFIER_WORDS[value as Qualifier];
  if (facet === 'kind') return KIND_WORDS[value as Kind];
  return label;
}
