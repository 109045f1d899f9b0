import type { ArticleFile } from './article.ts';
import type { Entity } from './entity.ts';
import type { MetricsFile } from './metric.ts';
import { findRevisionIssues } from './revisions.ts';
import { findEntityIssues, findMetricIssues } from './seed-catalogue.ts';
import { findClaimIssues } from './seed-claims.ts';
import { type DraftSeed, indexSeed, listClaimPlaces, type NamedArticle } from './seed-draft.ts';
import { findDuplicates } from './seed-duplicates.ts';
import { findFigureIssues } from './seed-figures.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';
import { findCheckIssues, findLedgerIssues } from './seed-ledger.ts';
import { findPlaceIssues } from './seed-places.ts';
import type { Source } from './source.ts';

/** All seed files, valid by themselves and together. Articles are in the order of their slugs. */
export type Seed = {
  entities: Entity[];
  sources: Source[];
  metrics: MetricsFile;
  articles: ArticleFile[];
};

/** Everything that is wrong across fields and files; what zod sees inside one value is not repeated here. */
export function findSeedIssues(draft: DraftSeed): SeedIssue[] {
  const index = indexSeed(draft);
  return [
    ...findDuplicates(draft),
    ...findEntityIssues(draft, index),
    ...findMetricIssues(draft, index),
    ...listClaimPlaces(draft).flatMap((place) => [
      ...findClaimIssues(place, draft, index),
      ...findFigureIssues(place, index),
    ]),
    ...draft.articles.flatMap((article) => [
      ...findNameIssues(article),
      ...findPlaceIssues(article),
      ...findLedgerIssues(article),
      ...findCheckIssues(article, draft, index),
      ...findRevisionIssues(article),
    ]),
  ];
}

function findNameIssues({ name, content }: NamedArticle): SeedIssue[] {
  const slug = content.article?.slug;
  if (slug === undefined || slug === name) return [];
  const right = `"${name}", as the file is named, or the file named ${slug}.yaml`;
  return [{ file: articleFile(name), path: ['article', 'slug'], found: describeFound(slug), right }];
}
