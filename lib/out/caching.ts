/** Shared caches, such as a CDN's, give what was made from data out for so many seconds before they ask again. */
export const SHARED_SECONDS = 5;
const DAY = 86_400;

/**
 * What `Cache-Control` says, by what it is said of; HOSTING.md shows it. A browser keeps what is made from data and asks before
 * it uses it again, which costs next to nothing. Shared caches go by `s-maxage`, and give an old one out where the site fails.
 */
export const CACHING = {
  data: `public, max-age=0, s-maxage=${SHARED_SECONDS}, stale-if-error=${DAY}`,
  namedByContent: 'public, max-age=31536000, immutable',
  embedFont: `public, max-age=${30 * DAY}`,
  icon: `public, max-age=${DAY}`,
  ask: 'no-cache',
  none: 'no-store',
} as const;

/**
 * What `CDN-Cache-Control` (RFC 9213) says of what is made from data. While they ask anew they may give out the old one, which no
 * browser may: it would show a reader what the site said before the page that it came from.
 */
export const CDN_CACHING = `max-age=${SHARED_SECONDS}, stale-while-revalidate=${SHARED_SECONDS}, stale-if-error=${DAY}`;
