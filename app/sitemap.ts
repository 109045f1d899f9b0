import type { MetadataRoute } from 'next';
import { listClaimIds } from '../db/queries/claims.ts';
import { listCountries } from '../db/queries/countries.ts';
import { listMetricSlugs } from '../db/queries/metrics.ts';
import { listSourceSlugs } from '../db/queries/sources.ts';
import { listTopics } from '../db/queries/topics.ts';
import { SITE_PAGES } from '../lib/filter/site-pages.ts';
import { claimUrl, countryUrl, metricUrl, sourceUrl, topicUrl } from '../lib/filter/urls.ts';
import { siteAddress } from './_data/site-address.ts';

export const dynamic = 'force-dynamic';

/** What one sitemap may hold (sitemaps.org); further claims are found through their articles' pages. */
const MAX_ADDRESSES = 50_000;

/** No `lastModified`: a data version dates the whole and no single page, and no date is invented. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [metrics, topics, countries, sources] = await Promise.all([
    listMetricSlugs(MAX_ADDRESSES),
    listTopics(),
    listCountries(),
    listSourceSlugs(MAX_ADDRESSES),
  ]);
  const records = [
    ...metrics.map(metricUrl),
    ...topics.map((topic) => topicUrl(topic.slug)),
    ...countries.map((country) => countryUrl(country.code)),
    ...sources.map(sourceUrl),
  ];
  const pages = [...SITE_PAGES, ...records].slice(0, MAX_ADDRESSES);
  const claims = await listClaimIds(MAX_ADDRESSES - pages.length);
  return [...pages, ...claims.map(claimUrl)].map((path) => ({ url: siteAddress(path) }));
}
