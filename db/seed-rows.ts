import { countryOf } from '../lib/entity.ts';
import type { MetricsFile } from '../lib/metric.ts';
import type { Seed } from '../lib/seed.ts';
import type { ArticleSource, Source } from '../lib/source.ts';
import { type ArticleRows, articleHash, toArticleRows } from './article-rows.ts';
import type * as schema from './schema.ts';

type RowOf<Name extends Tables> = (typeof schema)[Name]['$inferSelect'];
type Tables = Exclude<keyof typeof schema, 'dataState'>;

/** The rows of everything but claims and what hangs on one article; keys are the names of the tables in schema.ts. */
export type CatalogueRows = {
  comparabilityGroups: RowOf<'comparabilityGroups'>[];
  metrics: RowOf<'metrics'>[];
  metricsApart: RowOf<'metricsApart'>[];
  entities: RowOf<'entities'>[];
  sources: RowOf<'sources'>[];
  sourceAuthors: RowOf<'sourceAuthors'>[];
  articles: RowOf<'articles'>[];
  frontFindings: RowOf<'frontFindings'>[];
  frontFindingMetrics: RowOf<'frontFindingMetrics'>[];
};

/** A whole seed as rows, those of each article apart under its slug. */
export type SeedRows = { catalogue: CatalogueRows; articles: Map<string, ArticleRows> };

/** Positions count from 0 in the order of the files; articles come before the other sources. */
export function toSeedRows(seed: Seed): SeedRows {
  const articles = new Map(seed.articles.map((article) => [article.article.slug, toArticleRows(article)]));
  const catalogue = {
    ...toMetricRows(seed.metrics),
    ...toSourceRows(seed),
    entities: toEntityRows(seed),
    articles: toArticleRecords(seed, articles),
  };
  return { catalogue, articles };
}

function toMetricRows({ groups, metrics, front_page: findings }: MetricsFile) {
  return {
    comparabilityGroups: groups.map(({ slug, reason }) => ({ slug, reason })),
    metrics: metrics.map(({ finding, rows_by, apart, ...metric }, position) => ({
      ...metric,
      position,
      unit: metric.unit ?? null,
      population: metric.population ?? null,
      rowsBy: rows_by,
      title: finding.title,
      subtitle: finding.subtitle,
      doesNotSay: finding.does_not_say,
    })),
    metricsApart: metrics.flatMap(({ slug, apart }) =>
      apart.map(({ metric: other, reason }, position) => ({ metric: slug, position, other, reason })),
    ),
    frontFindings: findings.map(({ slug, text }, position) => ({
      slug,
      position,
      title: text?.title ?? null,
      subtitle: text?.subtitle ?? null,
      doesNotSay: text?.does_not_say ?? null,
    })),
    frontFindingMetrics: findings.flatMap(({ slug, metrics: members }) =>
      members.map((metric, position) => ({ finding: slug, position, metric })),
    ),
  };
}

/** Countries first: whoever belongs to a country refers to its row. */
function toEntityRows({ entities }: Seed) {
  const rows = entities.map((entity) => ({
    code: entity.code,
    kind: entity.kind,
    name: entity.name,
    country: countryOf(entity),
    note: entity.note ?? null,
  }));
  return rows.sort((a, b) => Number(b.kind === 'country') - Number(a.kind === 'country'));
}

function toSourceRows({ articles, sources }: Seed) {
  const records = articles.map(({ article }) => article);
  const all = [...records, ...sources];
  return {
    sources: all.map(toSourceRow),
    sourceAuthors: all.flatMap(({ slug, authors }) =>
      authors.map(({ name, family, affiliation }, position) => ({
        source: slug,
        position,
        name,
        family: family ?? null,
        affiliation,
      })),
    ),
  };
}

function toSourceRow(source: ArticleSource | Source, position: number): RowOf<'sources'> {
  const own =
    'kind' in source
      ? { kind: source.kind, short: null, copublished: null, survey: source.survey ?? null }
      : {
          kind: 'article' as const,
          short: source.short,
          copublished: source.copublished ?? null,
          survey: null,
        };
  return {
    ...own,
    slug: source.slug,
    position,
    title: source.title,
    publisher: source.publisher,
    genre: source.genre,
    publishedDate: source.published.date,
    publishedBasis: source.published.basis,
    address: source.address,
    archived: source.archived,
    language: source.language,
    note: source.note ?? null,
  };
}

function toArticleRecords({ articles }: Seed, rows: ReadonlyMap<string, ArticleRows>): RowOf<'articles'>[] {
  return articles.map(({ article: { slug }, recorded_on, text }, position) => ({
    slug,
    position,
    recordedOn: recorded_on,
    extractor: text.extractor,
    sha256: text.sha256,
    blocks: text.blocks,
    joins: text.joins,
    textNote: text.note ?? null,
    contentHash: articleHash(rows.get(slug)),
  }));
}
