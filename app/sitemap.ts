import type { MetadataRoute } from 'next';
import { listClaimIds } from '../db/queries/claims.ts';
import { listCountries } from '../db/queries/countries.ts';
import { listMetricSlugs } from '../db/queries/metrics.ts';
import { listSourceSlugs } from '../db/queries/sources.ts';
import { claimUrl, countryUrl, metricUrl, sourceUrl } from '../lib/filter/urls.ts';
import { siteAddress } from './_data/site-address.ts';

export const dynamic = 'force-dynamic';

const PAGES = [
  '/',
  '/metrics',
  '/claims',
  '/countries',
  '/sources',
  '/checks',
  '/corrections',
  '/method',
  '/data-dictionary',
  '/api',
];
/** What one sitemap may hold (sitemaps.org); further claims are found through their articles' pages. */
const MOST = 50_000;

/** No `lastModified`: a data version dates the whole and no single page, and no date is invented. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [metrics, countries, sources] = await Promise.all([
    listMetricSlugs(MOST),
    listCountries(),
    listSourceSlugs(MOST),
  ]);
  const records = [
    ...metrics.map(metricUrl),
    ...countries.map((country) => countryUrl(country.code)),
    ...sources.map(sourceUrl),
  ];
  const pages = [...PAGES, ...records].slice(0, MOST);
  const claims = await listClaimIds(MOST - pages.length);
  return [...pages, ...claims.map(claimUrl)].map((path) => ({ url: siteAddress(path) }));
}
