import type { ArticleSummary } from '../../db/load/load-plan.ts';
import type { Loaded } from '../editing/load-seed.ts';

const CATALOGUE_WORDS: Record<keyof Loaded['tables'], string> = {
  topics: 'topics',
  comparabilityGroups: 'comparability groups',
  metrics: 'metrics',
  metricTopics: 'topics of metrics',
  metricsApart: 'metrics that stand apart',
  entities: 'entities',
  sources: 'sources',
  sourceAuthors: 'authors of sources',
  synonyms: 'synonyms',
  articles: 'articles',
  frontFindings: 'findings of the front page',
  frontFindingMetrics: 'metrics of findings',
};

/** More articles than anyone reads about one by one. */
const MAX_ARTICLES = 40;

/** What a load did, line by line: the articles, what changed in the catalogue, the data version. */
export function reportLoad({ articles, tables, isChanged, version, dated }: Loaded): string[] {
  const names = Object.keys(CATALOGUE_WORDS) as (keyof Loaded['tables'])[];
  const changes = names.flatMap((name) => {
    const counts = tables[name];
    const isSame = counts.added + counts.changed + counts.removed === 0;
    return isSame ? [] : [`${CATALOGUE_WORDS[name]}: ${formatCounts(counts)}`];
  });
  const state = `Data version ${version}, dated ${dated}.`;
  return [
    ...reportArticles(articles),
    ...changes,
    isChanged ? state : `Nothing changed: the database holds this already. ${state}`,
  ];
}

/** Each article; where they are many, those that changed, as far as they can be read, and the sums of all. */
function reportArticles(articles: readonly ArticleSummary[]): string[] {
  if (articles.length <= MAX_ARTICLES) return articles.map(formatArticle);
  const changed = articles.filter(({ added, changed, withdrawn, record }) => {
    return added + changed + withdrawn > 0 || record !== 'unchanged';
  });
  const sum = (name: 'added' | 'changed' | 'withdrawn' | 'unchanged') =>
    articles.reduce((total, article) => total + article[name], 0);
  const claims = {
    added: sum('added'),
    changed: sum('changed'),
    withdrawn: sum('withdrawn'),
    unchanged: sum('unchanged'),
  };
  const rest = changed.length > MAX_ARTICLES ? [`… and ${changed.length - MAX_ARTICLES} more`] : [];
  const all = `all ${articles.length} articles: ${formatCounts(claims)}`;
  return [...changed.slice(0, MAX_ARTICLES).map(formatArticle), ...rest, all];
}

function formatArticle({ slug, record, ...claims }: ArticleSummary): string {
  const rest = record === 'unchanged' ? '' : `; record, ledger or checks ${record}`;
  return `${slug}: ${formatCounts(claims)}${rest}`;
}

const formatCounts = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
