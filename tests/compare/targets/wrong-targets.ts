import type { Names } from './names.ts';
import type { Target } from './target.ts';

const PATHS = [
  '/not-found',
  '/nothing-here',
  '/nothing-here.json',
  '/claims/',
  '/claims/no-such-claim',
  '/claims/no-such-claim.json',
  '/claims/no-such-claim/card.png',
  '/claims/%E0%A4%A',
  '/claims/%E0%A4%A.json',
  '/%E0%A4%A',
  '/metrics/no-such-metric',
  '/metrics/no-such-metric.json',
  '/metrics/no-such-metric/data.csv',
  '/metrics/no-such-metric/data.json',
  '/metrics/no-such-metric/data.zip',
  '/metrics/no-such-metric/chart.svg',
  '/metrics/no-such-metric/embed',
  '/metrics/no-such-metric/plain.csv',
  '/findings/no-such-finding/chart.svg',
  '/findings/no-such-finding/embed',
  '/countries/XXX',
  '/countries/swe',
  '/countries/swe.json',
  '/sources/no-such-source',
  '/sources/no-such-source.json',
  '/gallery/no-such-form',
  '/fonts/no-such-font.woff2',
  '/_next/static/nothing.js',
  '/claims?country=ZZZ',
  '/claims?role=donor&sort=size',
  '/claims?colour=red',
  '/claims?q=%E0%A4%A',
  '/claims?after=nonsense',
  '/claims.json?role=donor',
  '/claims.json?country=ZZZ&kind=number',
  '/claims.json?limit=0',
  '/claims.json?after=nonsense',
  '/claims.json?colour=red',
  '/claims.json?q=%00',
  '/claims.json?q=%E0%A4%A',
  '/claims.json?sort=value&sort=metric',
  '/claims.csv?limit=x',
  '/claims.csv?excel=2',
  '/claims.zip?country=ZZZ',
  '/claims.svg?width=5',
  '/claims.png?scale=9&theme=pink',
  '/claims.embed?theme=pink',
  '/claims.plain.csv?country=ZZZ',
  '/feed.xml?claim=no-such-claim',
  '/feed.xml?colour=red',
  '/metrics.json?limit=1001',
] as const;

/** Addresses and questions that have no answer: each must be refused alike. */
export function listWrongTargets({ claims, metrics }: Names): Target[] {
  const wrong = (path: string, method?: 'POST'): Target => ({ kind: 'wrong', path, method });
  const [claim = 'none'] = claims;
  const [metric = 'none'] = metrics;
  return [
    ...PATHS.map((path) => wrong(path)),
    wrong(`/claims/${claim}/record.json`),
    wrong(`/claims/${claim}.json?limit=1`),
    wrong(`/metrics/${metric}/data.csv?metric=${metric}`),
    wrong(`/metrics/${metric}/chart.svg?form=pie`),
    wrong('/', 'POST'),
    wrong('/claims', 'POST'),
    wrong('/claims.json', 'POST'),
    wrong('/claims.csv', 'POST'),
  ];
}
