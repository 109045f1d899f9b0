import type { ArticleFile } from '../model/article.ts';
import type { Claim, Figure } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Metric, MetricsFile } from '../model/metric.ts';
import type { Source } from '../model/source.ts';
import type { Synonym } from '../model/synonym.ts';
import { articleFile } from './seed-issue.ts';

/** A value as far as it could be read: whatever had the wrong type is absent, the rest is as its type says. */
export type Readable<T> = T extends readonly (infer U)[]
  ? (Readable<U> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Readable<T[K]> }
    : T | undefined;

/** A claim as far as it could be read; what only figures have is absent of others. */
export type ReadableClaim = Readable<Omit<Figure, 'kind'>> & { kind?: Claim['kind'] };
export type ReadableArticle = Readable<Omit<ArticleFile, 'claims'>> & {
  claims?: (ReadableClaim | undefined)[];
};
export type NamedArticle = { name: string; content: ReadableArticle };

/** The catalogue as far as it could be read; what could not be read at all is absent, and rules that need it say nothing. */
export type ReadableCatalogue = {
  entities?: (Readable<Entity> | undefined)[];
  sources?: (Readable<Source> | undefined)[];
  metrics?: Readable<MetricsFile>;
  synonyms?: (Readable<Synonym> | undefined)[];
};

export type ClaimPlace = {
  file: string;
  path: (string | number)[];
  claim: ReadableClaim;
  article: string;
  /** Of the article, as a two-letter code. */
  language: string;
};

/**
 * What the catalogue defines, by name: the first of each, since a second is an issue of its own. `sources` are those of
 * sources.yaml and the articles, by the names of their files.
 */
export type SeedIndex = {
  metrics?: Map<string, Readable<Metric>>;
  groups?: Set<string>;
  topics?: Set<string>;
  entities?: Map<string, Readable<Entity>>;
  sources?: Set<string>;
};

/** Entries of a list that could be read, with their index in the file. */
export function present<T>(list: readonly (T | undefined | null)[] | null | undefined): [number, T][] {
  return (list ?? []).flatMap((item, index) =>
    item === undefined || item === null ? [] : [[index, item] as [number, T]],
  );
}

function byName<T>(items: [number, T][], nameOf: (item: T) => string | undefined): Map<string, T> {
  const named = items.flatMap(([, item]) => {
    const name = nameOf(item);
    return name === undefined ? [] : [[name, item] as const];
  });
  return new Map(named.reverse());
}

/** Every claim of an article with its place, duplicates included. */
export function listClaimPlaces({ name, content }: NamedArticle): ClaimPlace[] {
  return present(content.claims).map(([index, claim]) => ({
    file: articleFile(name),
    path: ['claims', index],
    claim,
    article: content.article?.slug ?? name,
    language: content.article?.language ?? 'en',
  }));
}

/** `names` are those of the article files, without folder and ending. */
export function indexCatalogue(
  { metrics, entities, sources }: ReadableCatalogue,
  names: readonly string[],
): SeedIndex {
  const named = sources && present(sources).flatMap(([, source]) => source.slug ?? []);
  return {
    metrics: metrics?.metrics && byName(present(metrics.metrics), (metric) => metric.slug),
    groups: metrics?.groups && new Set(present(metrics.groups).flatMap(([, group]) => group.slug ?? [])),
    topics: metrics?.topics && new Set(present(metrics.topics).flatMap(([, topic]) => topic.slug ?? [])),
    entities: entities && byName(present(entities), (entity) => entity.code),
    sources: named && new Set([...named, ...names]),
  };
}
