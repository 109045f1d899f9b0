import type { MetadataRoute } from 'next';
import { listCountries } from '../db/queries/countries.ts';
import { type LastChange, listClaimChanges, listLastChanges } from '../db/queries/last-changed.ts';
import { listMetricSlugs } from '../db/queries/metrics.ts';
import { listSourceSlugs } from '../db/queries/sources.ts';
import { listTopics } from '../db/queries/topics.ts';
import { SITE_PAGES, type SitePage } from '../lib/filter/site-pages.ts';
import { claimUrl, countryUrl, metricUrl, sourceUrl, topicUrl } from '../lib/filter/urls.ts';
import { requireDataState, siteAddress } from './_data/site-address.ts';

export const dynamic = 'force-dynamic';

/** What one sitemap may hold (sitemaps.org); further claims are found through their articles' pages. */
const MAX_ADDRESSES = 50_000;

/** They tell nothing of the data, and what they do tell has no date of its own. */
const UNDATED: readonly SitePage[] = ['/method', '/data-dictionary', '/api'];

type Entry = { path: string; on: string | undefined };

/** Each page with the day of the latest recording, revision or check of what it shows; no date is invented. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ dated }, records] = await Promise.all([requireDataState(), listRecords()]);
  const fixed = SITE_PAGES.map((path) => ({ path, on: UNDATED.includes(path) ? undefined : dated }));
  const pages = [...fixed, ...records].slice(0, MAX_ADDRESSES);
  const claims = await listClaimChanges(MAX_ADDRESSES - pages.length);
  return [...pages, ...claims.map(({ id, on }) => ({ path: claimUrl(id), on }))].map(({ path, on }) => ({
    url: siteAddress(path),
    ...(on !== undefined && { lastModified: on }),
  }));
}

async function listRecords(): Promise<Entry[]> {
  const [metrics, topics, countries, sources, changes] = await Promise.all([
    listMetricSlugs(MAX_ADDRESSES),
    listTopics(),
    listCountries(),
    listSourceSlugs(MAX_ADDRESSES),
    listLastChanges(),
  ]);
  const dates = new Map(changes.map(({ kind, name, on }) => [`${kind} ${name}`, on]));
  const entry = (kind: LastChange['kind'], name: string, toUrl: (name: string) => string): Entry => ({
    path: toUrl(name),
    on: dates.get(`${kind} ${name}`),
  });
  return [
    ...metrics.map((slug) => entry('metric', slug, metricUrl)),
    ...topics.map(({ slug }) => entry('topic', slug, topicUrl)),
    ...countries.map(({ code }) => entry('country', code, countryUrl)),
    ...sources.map((slug) => entry('source', slug, sourceUrl)),
  ];
}
