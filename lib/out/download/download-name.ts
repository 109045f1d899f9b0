import { type ClaimFilter, FACETS } from '../../filter/filter-query.ts';

const MAX_LENGTH = 120;

/**
 * The name under which a download is saved, without its ending: `cited-metrics-claims-country-SWE-role-respondent`, or
 * `cited-metrics-…` with a metric's slug. Letters, digits and hyphens alone, so that every system takes it.
 */
export function downloadName(filter: ClaimFilter, metric?: string): string {
  const facets = FACETS.filter((facet) => facet !== 'metric' || metric === undefined);
  const parts = facets.flatMap((facet) => (filter[facet].length === 0 ? [] : [facet, ...filter[facet]]));
  if (filter.q !== '') parts.push('words', filter.q);
  if (filter.sort !== 'reading') parts.push('by', filter.sort);
  if (filter.limit !== null || filter.after !== null) parts.push('part');
  const name = ['cited-metrics', metric ?? 'claims', ...parts].map(toPlain).filter((part) => part !== '');
  return shorten(name.join('-'));
}

function toPlain(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function shorten(name: string): string {
  return name.length <= MAX_LENGTH ? name : `${name.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '')}-and-more`;
}
