import type { NamedRecord } from '../model/named-record.ts';
import type { ClaimFilter } from './filter-query.ts';
import { countryUrl, metricUrl, populationUrl, regionUrl, sourceUrl, topicUrl } from './urls.ts';

/** Where what a search found by its name has its page; regions and populations have their claims. */
export function namedUrl({ kind, key }: Pick<NamedRecord, 'kind' | 'key'>): string {
  switch (kind) {
    case 'country':
      return countryUrl(key);
    case 'region':
      return regionUrl(key);
    case 'population':
      return populationUrl(key);
    case 'topic':
      return topicUrl(key);
    case 'metric':
      return metricUrl(key);
    default:
      return sourceUrl(key);
  }
}

/** The filter that finds its claims; undefined of topics, which no filter names. */
export function namedFilter({
  kind,
  key,
}: Pick<NamedRecord, 'kind' | 'key'>): Partial<ClaimFilter> | undefined {
  if (kind === 'topic') return undefined;
  return kind === 'article' || kind === 'source' ? { source: [key] } : { [kind]: [key] };
}
