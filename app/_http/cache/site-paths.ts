/** No page stands here: it gets `app/not-found.tsx`, whole, with status 404. */
export const NOT_FOUND_PATH = '/not-found';

/**
 * What says nothing of the data: it answers without a database, and is kept as its route declares. The files of the
 * build and the page's own script, whose names change with their content; the fonts of embeds; the icon in all its forms; what tells
 * crawlers where to go, and whom to write to.
 */
const DATALESS = [
  /^\/_next\/static\/./,
  /^\/page-script\/[^/]+$/,
  /^\/fonts\/[^/]+$/,
  /^\/(icon\.svg|favicon\.ico|apple-touch-icon\.png|manifest\.webmanifest)$/,
  /^\/icons\/[^/]+$/,
  /^\/\.well-known\/security\.txt$/,
  /^\/robots\.txt$/,
];

export function isDataless(path: string): boolean {
  return DATALESS.some((pattern) => pattern.test(path));
}

/** Where next.config.mjs leads the addresses of citation files (`/claims/{id}.bib`): each file has the one address that is printed. */
const INNER = /^\/(?:claims\.cite|[^/]+\/[^/]+\/cite)\/[^/]+$/;

/** Whether a path is an address within the house, at which nobody outside finds anything. */
export function isInner(path: string): boolean {
  return INNER.test(decodeURIComponent(path));
}

/** How the site does, said by the server itself. */
export function isHealth(path: string): boolean {
  return path === '/health' || path === '/health/live';
}

/** What Next's development server asks of itself: its files, its tools, its news of changed sources. */
export function isOfFramework(path: string): boolean {
  return path.startsWith('/_next/') || path.startsWith('/__nextjs');
}

/** The endings of addresses that hand out data, and whether such a file may have any size. */
const DATA_ENDINGS = {
  csv: true,
  zip: true,
  xlsx: true,
  json: false,
  jsonld: false,
  svg: false,
  png: false,
  xml: false,
  bib: false,
  ris: false,
} as const;

/** What hands out data without an ending that says so: other sites' names for it are fixed. */
const DATA_PATHS = ['/oembed'];

/** Whether it hands out data, mostly by its ending: any page of the web may read it, none may write. */
export function isDataPath(path: string): boolean {
  return endingOf(path) !== undefined || DATA_PATHS.includes(path);
}

/** Whether it is a file of any size, made anew for each reader. */
export function isDownload(path: string): boolean {
  const ending = endingOf(path);
  return ending !== undefined && DATA_ENDINGS[ending];
}

function endingOf(path: string): keyof typeof DATA_ENDINGS | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(DATA_ENDINGS, ending) ? (ending as keyof typeof DATA_ENDINGS) : undefined;
}
