/** The pages that stand at one fixed address, in the order of the sitemap; a test holds them against the page files. */
export const SITE_PAGES = [
  '/',
  '/metrics',
  '/topics',
  '/claims',
  '/countries',
  '/sources',
  '/checks',
  '/corrections',
  '/method',
  '/data-dictionary',
  '/api',
] as const;
export type SitePage = (typeof SITE_PAGES)[number];
