import type { Names } from './names.ts';
import type { Target } from './target.ts';

const ENCODINGS = ['br', 'gzip', 'identity', 'gzip, deflate, br', 'br;q=0.1, gzip', '*'];

/** What HTTP has beside addresses: HEAD, a copy that is still right, encodings. A few addresses of each type. */
export function listExchangeTargets({ claims, metrics }: Names): Target[] {
  const [claim = 'none'] = claims;
  const [metric = 'none'] = metrics;
  const paths = [
    '/',
    '/claims?kind=figure',
    `/claims/${claim}`,
    `/claims/${claim}.json`,
    `/claims/${claim}/card.png`,
    '/claims.json',
    '/claims.csv',
    '/claims.zip',
    `/metrics/${metric}/data.csv`,
    `/metrics/${metric}/chart.svg`,
    `/metrics/${metric}/chart.png`,
    `/metrics/${metric}/embed`,
    '/openapi.json',
    '/feed.xml',
    '/articles.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/icon.svg',
    '/fonts/ibm-plex-sans.woff2',
    '/health',
    '/gallery',
    '/nothing-here',
  ];
  return paths.flatMap((path): Target[] => [
    { kind: 'exchange', path, method: 'HEAD' },
    { kind: 'exchange', path, isRepeated: true },
    ...ENCODINGS.map((each): Target => ({ kind: 'exchange', path, headers: { 'accept-encoding': each } })),
  ]);
}
