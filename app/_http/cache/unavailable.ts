import type { Buffered } from './capture.ts';
import { toBufferedProblem } from './data-address.ts';
import { isDataPath } from './site-paths.ts';

/** Said where no number can be shown: whole without scripts, and without the database. */
const REASONS = {
  down: {
    title: 'The database does not answer',
    text: 'The site is up, but the database behind it can’t be reached right now, so no number can be shown. Nothing is lost. Please try again in a minute.',
    retrySeconds: 60,
  },
  empty: {
    title: 'No data are loaded yet',
    text: 'The site is up, but nothing has been loaded into its database. Whoever runs it can do so with “npm run seed”.',
    retrySeconds: 60,
  },
  changing: {
    title: 'The numbers are being replaced',
    text: 'New data came in each time this page was put together, and a page never mixes old numbers with new ones. Please try again in a moment.',
    retrySeconds: 5,
  },
} as const;

export type UnavailableReason = keyof typeof REASONS;

/** A 503 as a page, or as problem details for JSON, or as plain text for other addresses that hand out data. */
export function toUnavailableResponse(reason: UnavailableReason, path: string, siteUrl: string): Buffered {
  const { title, text, retrySeconds } = REASONS[reason];
  const headers = { 'retry-after': String(retrySeconds), 'cache-control': 'no-store' };
  if (path.endsWith('.json')) return toBufferedProblem('unavailable', `${title}. ${text}`, siteUrl, headers);
  const isData = isDataPath(path) || path.endsWith('.txt');
  const type = isData ? 'text/plain' : 'text/html';
  return {
    status: 503,
    headers: { 'content-type': `${type}; charset=utf-8`, ...headers },
    body: Buffer.from(isData ? `${title}. ${text}\n` : toPage(title, text)),
  };
}

function toPage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Cited Metrics</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.0625rem/1.55 Georgia, serif; background: light-dark(#fbf8f2, #12161d); color: light-dark(#1c1a17, #e8e3d9); }
</style>
</head>
<body>
<main>
<p><b>Cited Metrics</b></p>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}
