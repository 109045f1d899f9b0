import type { ClaimFilter } from './filter.ts';
import { toQuery } from './filter-query.ts';

/** Every address of the site is made here. They are a contract: links to them get printed. */

export const claimUrl = (id: string) => `/claims/${encodeURIComponent(id)}`;
export const metricUrl = (slug: string) => `/metrics/${encodeURIComponent(slug)}`;
export const metricCsvUrl = (slug: string) => `${metricUrl(slug)}/data.csv`;
export const metricJsonUrl = (slug: string) => `${metricUrl(slug)}/data.json`;
export const metricPlainCsvUrl = (slug: string) => `${metricUrl(slug)}/plain.csv`;
export const metricSvgUrl = (slug: string) => `${metricUrl(slug)}/chart.svg`;
export const metricPngUrl = (slug: string) => `${metricUrl(slug)}/chart.png`;
export const metricEmbedUrl = (slug: string) => `${metricUrl(slug)}/embed`;
export const metricCardUrl = (slug: string) => `${metricUrl(slug)}/card.png`;
export const claimJsonUrl = (id: string) => `${claimUrl(id)}.json`;
export const claimCardUrl = (id: string) => `${claimUrl(id)}/card.png`;
export const frontCardUrl = () => '/card.png';
export const fontUrl = (file: string) => `/fonts/${encodeURIComponent(file)}`;
export const countryUrl = (code: string) => `/countries/${encodeURIComponent(code)}`;
export const countryJsonUrl = (code: string) => `${countryUrl(code)}.json`;
export const sourceUrl = (slug: string) => `/sources/${encodeURIComponent(slug)}`;
export const sourceJsonUrl = (slug: string) => `${sourceUrl(slug)}.json`;
export const ledgerUrl = (slug: string) => `${sourceUrl(slug)}#ledger`;
export const ledgerBlockUrl = (slug: string, block: number) => `${sourceUrl(slug)}#block-${block}`;
export const checkUrl = (id: string) => `/checks#${encodeURIComponent(id)}`;
export const methodUrl = (part: string) => `/method#${part}`;
export const explorerUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims', filter);
export const claimsCsvUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.csv', filter);
export const claimsJsonUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.json', filter);

/** Which corrections a feed holds: those of one record, or all. */
export type FeedScope = { claim?: string; metric?: string; source?: string };
export const feedUrl = (scope: FeedScope = {}) => {
  const query = new URLSearchParams(scope as Record<string, string>).toString();
  return query === '' ? '/feed.xml' : `/feed.xml?${query}`;
};

/** An absolute address under the configured origin, for CSV rows, canonical links and citations. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return siteUrl.replace(/\/+$/, '') + path;
}

function withQuery(path: string, filter: Partial<ClaimFilter>): string {
  const query = toQuery(filter);
  return query === '' ? path : `${path}?${query}`;
}
