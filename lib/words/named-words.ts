import type { NamedKind } from '../model/named-record.ts';

/** What a search found by its name, as it is called before the name. */
export const NAMED_NOUNS: Record<NamedKind, string> = {
  country: 'Country',
  region: 'Region or group',
  population: 'Population',
  topic: 'Topic',
  metric: 'Metric',
  article: 'Article',
  source: 'Source',
};
