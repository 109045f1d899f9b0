import type { ArticleFile } from './article.ts';
import type { Entity } from './entity.ts';
import type { MetricsFile } from './metric.ts';
import type { Source } from './source.ts';
import type { Synonym } from './synonym.ts';

/** What articles refer to, and what searches look for together; small beside them. */
export type Catalogue = {
  entities: Entity[];
  sources: Source[];
  metrics: MetricsFile;
  synonyms?: Synonym[];
};

/** Articles one after the other, in the order of their slugs; `length` says how many will come. */
export type ArticleStream = (AsyncIterable<ArticleFile> | Iterable<ArticleFile>) & {
  readonly length: number;
};

/** All seed files, valid by themselves and together. Nothing holds more of the articles than it needs at a time. */
export type Seed = Catalogue & { articles: ArticleStream };
