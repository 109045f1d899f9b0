import type { Standing } from '../model/vocabulary.ts';
import { type ExplorerView, usualView } from './explorer-view.ts';
import type { ClaimFilter } from './filter-query.ts';
import { toQuery } from './filter-query.ts';

/** The forms in which a bibliography stands at an address of its own, by the ending of that. */
export const CITATION_FORMS = ['bib', 'ris', 'csl.json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Every address of the site is made here. They are a contract: links to them get printed. */

export const claimUrl = (id: string) => `/claims/${encodeURIComponent(id)}`;
export const metricUrl = (slug: string) => `/metrics/${encodeURIComponent(slug)}`;
export const metricCsvUrl = (slug: string) => `${metricUrl(slug)}/data.csv`;
export const metricXlsxUrl = (slug: string) => `${metricUrl(slug)}/data.xlsx`;
export const metricCsvwUrl = (slug: string) => `${metricCsvUrl(slug)}-metadata.json`;
export const metricPackageUrl = (slug: string) => `${metricUrl(slug)}/datapackage.json`;
export const metricZipUrl = (slug: string) => `${metricUrl(slug)}/data.zip`;
export const metricJsonUrl = (slug: string) => `${metricUrl(slug)}/data.json`;
export const metricPlainCsvUrl = (slug: string) => chartUrls(metricUrl(slug)).plainCsv;
export const metricSvgUrl = (slug: string) => chartUrls(metricUrl(slug)).svg;
export const metricPngUrl = (slug: string) => chartUrls(metricUrl(slug)).png;
export const metricEmbedUrl = (slug: string) => chartUrls(metricUrl(slug)).embed;
export const metricCardUrl = (slug: string) => `${metricUrl(slug)}/card.png`;
export const claimJsonUrl = (id: string) => `${claimUrl(id)}.json`;
export const claimCardUrl = (id: string) => `${claimUrl(id)}/card.png`;
/** Where the bibliography of a record stands, under the record's own address. */
export const citeUrl = (record: string) => `${record}/cite`;
/** The same for a finding, and for the one chart of a filter. */
export const findingCiteUrl = (slug: string) => citeUrl(`/findings/${encodeURIComponent(slug)}`);
export const claimsCiteUrl = (filter: Partial<ClaimFilter>) =>
  withQuery('/claims.cite', { ...filter, after: null, limit: null });
/** The same bibliography as a file, from where its page stands: `/claims/x.bib`, `/claims.ris?country=SWE`. */
export const citationFileUrl = (cite: string, form: CitationForm) =>
  cite.replace(/[/.]cite(?=\?|$)/, `.${form}`);
export const frontCardUrl = () => '/card.png';
export const fontUrl = (file: string) => `/fonts/${encodeURIComponent(file)}`;
export const countryUrl = (code: string) => `/countries/${encodeURIComponent(code)}`;
export const countryJsonUrl = (code: string) => `${countryUrl(code)}.json`;
/** The claims on a region or group as such, and on a population: none of them has a page of its own. */
export const regionUrl = (code: string) => `/claims?region=${encodeURIComponent(code)}`;
export const populationUrl = (slug: string) => `/claims?population=${encodeURIComponent(slug)}`;
export const topicUrl = (slug: string) => `/topics/${encodeURIComponent(slug)}`;
export const sourceUrl = (slug: string) => `/sources/${encodeURIComponent(slug)}`;
export const sourceJsonUrl = (slug: string) => `${sourceUrl(slug)}.json`;
export const ledgerUrl = (slug: string) => `${sourceUrl(slug)}#ledger`;
export const ledgerBlockUrl = (slug: string, block: number) => `${sourceUrl(slug)}#block-${block}`;
export const checkUrl = (id: string) => `/checks#${encodeURIComponent(id)}`;
export const checksUrl = (standing?: Standing) =>
  standing === undefined ? '/checks' : `/checks?standing=${standing}`;
export const methodUrl = (part: string) => `/method#${part}`;
export const explorerUrl = (filter: Partial<ClaimFilter> = {}, view?: ExplorerView) => {
  const url = withQuery('/claims', filter);
  return view === undefined || view === usualView(filter.after) ? url : withParameter(url, `view=${view}`);
};
export const claimsCsvUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.csv', filter);
export const claimsXlsxUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.xlsx', filter);
/** What describes a CSV for programs: by the standard of the web, and as a Data Package. */
export const claimsCsvwUrl = (filter: Partial<ClaimFilter> = {}) =>
  withQuery('/claims.csv-metadata.json', filter);
export const claimsPackageUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/datapackage.json', filter);
export const catalogUrl = () => '/catalog.jsonld';
export const claimsZipUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.zip', filter);
export const claimsJsonUrl = (filter: Partial<ClaimFilter> = {}) => withQuery('/claims.json', filter);

/** Where everything stands in which one chart can be taken away; `page` shows it among its claims. */
export type ChartUrls = {
  page: string;
  svg: string;
  png: string;
  embed: string;
  plainCsv: string;
  csv: string;
  xlsx: string;
  zip: string;
  json: string;
};

export const metricChartUrls = (slug: string): ChartUrls => ({
  ...chartUrls(metricUrl(slug)),
  page: metricUrl(slug),
  csv: metricCsvUrl(slug),
  xlsx: metricXlsxUrl(slug),
  zip: metricZipUrl(slug),
  json: metricJsonUrl(slug),
});

/** A finding that draws these metrics together; `page` shows it whether or not it stands on the front page. */
export const findingChartUrls = ({ slug, metrics }: { slug: string; metrics: string[] }): ChartUrls => ({
  ...chartUrls(`/findings/${encodeURIComponent(slug)}`),
  page: explorerUrl({ metric: metrics }),
  csv: claimsCsvUrl({ metric: metrics }),
  xlsx: claimsXlsxUrl({ metric: metrics }),
  zip: claimsZipUrl({ metric: metrics }),
  json: claimsJsonUrl({ metric: metrics }),
});

/** The chart of whatever a filter finds. The page of the table is no part of it, nor is its order unless the chart follows it. */
export const claimsChartUrls = (filter: Partial<ClaimFilter>, isSorted = false): ChartUrls => {
  const { sort, ...chosen } = filter;
  const shown = { ...chosen, ...(isSorted && { sort }), after: null, limit: null };
  return {
    page: explorerUrl(shown),
    svg: withQuery('/claims.svg', shown),
    png: withQuery('/claims.png', shown),
    embed: withQuery('/claims.embed', shown),
    plainCsv: withQuery('/claims.plain.csv', shown),
    csv: claimsCsvUrl(shown),
    xlsx: claimsXlsxUrl(shown),
    zip: claimsZipUrl(shown),
    json: claimsJsonUrl(shown),
  };
};

function chartUrls(path: string) {
  return {
    svg: `${path}/chart.svg`,
    png: `${path}/chart.png`,
    embed: `${path}/embed`,
    plainCsv: `${path}/plain.csv`,
  };
}

/** The same picture or page for frames, with the relations on a map. */
export const onMap = (url: string) => withParameter(url, 'form=map');

/** The same picture or page for frames, which says from now on what changed since this version of the data. */
export const pinnedTo = (url: string, version: string) =>
  withParameter(url, `version=${encodeURIComponent(version)}`);

/** Which corrections a feed holds: those of one record, or all. */
export type FeedScope = { claim?: string; metric?: string; source?: string };
export const feedUrl = (scope: FeedScope = {}) => withScope('/feed.xml', scope);
/** Which articles a feed of new ones holds: those that state a metric, those of a source, or all. */
export type ArticleScope = Pick<FeedScope, 'metric' | 'source'>;
export const articlesFeedUrl = (scope: ArticleScope = {}) => withScope('/articles.xml', scope);

/** An absolute address under the configured origin, for CSV rows, canonical links and citations. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return siteUrl.replace(/\/+$/, '') + path;
}

function withScope(path: string, scope: FeedScope): string {
  const query = new URLSearchParams(scope as Record<string, string>).toString();
  return query === '' ? path : `${path}?${query}`;
}

function withParameter(url: string, parameter: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${parameter}`;
}

function withQuery(path: string, filter: Partial<ClaimFilter>): string {
  const query = toQuery(filter);
  return query === '' ? path : `${path}?${query}`;
}

/** The anchor of the explorer's chart. */
export const CHART_ID = 'chart';
