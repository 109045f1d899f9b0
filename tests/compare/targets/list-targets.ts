import { listDataTargets } from './data-targets.ts';
import { listExchangeTargets } from './exchange-targets.ts';
import { listFilters } from './filters.ts';
import { type Names, toNames } from './names.ts';
import { describeTarget, type Target, toTarget } from './target.ts';
import { listWrongTargets } from './wrong-targets.ts';

const FILES = [
  '/robots.txt',
  '/icon.svg',
  '/fonts/ibm-plex-sans.woff2',
  '/fonts/source-serif-4.woff2',
] as const;

/** What two sites say that they have, put together. */
export type Known = {
  /** Paths of the sitemaps. */
  pages: string[];
  /** Local addresses that the pages with many doors lead to. */
  links: string[];
  /** Paths of the OpenAPI documents. */
  documented: string[];
};

/** Every question that both sites are asked, each once. */
export function listTargets({ pages, links, documented }: Known): Target[] {
  const names = toNames([...pages, ...links]);
  const targets = [
    ...[...pages, ...links].map(toTarget),
    ...listDataTargets(['/sitemap.xml', ...documented], names),
    ...listFigures(names).map(toTarget),
    ...listFilters(names).map((query) => toTarget(query === '' ? '/claims' : `/claims?${query}`)),
    ...FILES.map((path): Target => ({ kind: 'file', path })),
    ...listWrongTargets(names),
    ...listExchangeTargets(names),
  ];
  return [...new Map(targets.map((target) => [describeTarget(target), target])).values()];
}

/** Cards, embedded charts and maps, which are not documented as data. */
function listFigures({ claims, metrics, findings }: Names): string[] {
  const charts = [
    ...metrics.map((slug) => `/metrics/${slug}`),
    ...findings.map((slug) => `/findings/${slug}`),
  ];
  return [
    '/card.png',
    ...claims.map((id) => `/claims/${id}/card.png`),
    ...metrics.map((slug) => `/metrics/${slug}/card.png`),
    ...charts.flatMap((chart) => [
      `${chart}/embed`,
      `${chart}/embed?theme=dark`,
      `${chart}/embed?form=map`,
      `${chart}/chart.svg?form=map`,
      `${chart}/chart.svg?theme=dark`,
      `${chart}/chart.svg?width=360`,
    ]),
    ...metrics.flatMap((slug) => [`/claims.svg?metric=${slug}`, `/claims.embed?metric=${slug}`]),
  ];
}
