import type { ArticleSummary } from '../db/write.ts';
import type { Loaded } from './load-seed.ts';

const CATALOGUE_WORDS: Record<keyof Loaded['catalogue'], string> = {
  comparabilityGroups: 'comparability groups',
  metrics: 'metrics',
  metricsApart: 'metrics that stand apart',
  entities: 'entities',
  sources: 'sources',
  sourceAuthors: 'authors of sources',
  articles: 'articles',
  frontFindings: 'findings of the front page',
  frontFindingMetrics: 'metrics of findings',
};

/** What a load did, line by line: each article, what changed in the catalogue, the data version. */
export function reportLoad({ articles, catalogue, isChanged, version, dated }: Loaded): string[] {
  const tables = Object.keys(CATALOGUE_WORDS) as (keyof Loaded['catalogue'])[];
  const changes = tables.flatMap((name) => {
    const { put, added, drop } = catalogue[name];
    if (put.length + drop.length === 0) return [];
    const counts = { added, changed: put.length - added, removed: drop.length };
    return [`${CATALOGUE_WORDS[name]}: ${formatCounts(counts)}`];
  });
  const state = `Data version ${version}, dated ${dated}.`;
  return [
    ...articles.map(formatArticle),
    ...changes,
    isChanged ? state : `Nothing changed: the database holds this already. ${state}`,
  ];
}

function formatArticle({ slug, record, ...claims }: ArticleSummary): string {
  const rest = record === 'unchanged' ? '' : `; record, ledger or checks ${record}`;
  return `${slug}: ${formatCounts(claims)}${rest}`;
}

const formatCounts = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
