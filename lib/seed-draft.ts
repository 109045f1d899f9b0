import type { ArticleFile } from './article.ts';
import type { Claim, Figure } from './claim.ts';
import type { Entity } from './entity.ts';
import type { Metric, MetricsFile } from './metric.ts';
import { articleFile } from './seed-issue.ts';
import type { Source } from './source.ts';

/** A value as far as it could be read: whatever had the wrong type is absent, the rest is as its type says. */
export type Draft<T> = T extends readonly (infer U)[]
  ? (Draft<U> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> }
    : T | undefined;

type DraftClaim = Draft<Omit<Figure, 'kind'>> & { kind?: Claim['kind'] };
export type DraftArticle = Draft<Omit<ArticleFile, 'claims'>> & { claims?: (DraftClaim | undefined)[] };
export type NamedArticle = { name: string; content: DraftArticle };

/**
 * Every seed file as far as it could be read. A catalogue that could not be read at all is absent, and rules that
 * need it say nothing; `unreadable` names such article files, without folder and ending.
 */
export type DraftSeed = {
  entities?: (Draft<Entity> | undefined)[];
  sources?: (Draft<Source> | undefined)[];
  metrics?: Draft<MetricsFile>;
  articles: NamedArticle[];
  unreadable: string[];
};

export type ClaimPlace = { file: string; path: (string | number)[]; claim: DraftClaim; article: string };

/** What the files define, by name: the first of each, since a second is an issue of its own. */
export type SeedIndex = {
  metrics?: Map<string, Draft<Metric>>;
  groups?: Set<string>;
  entities?: Map<string, Draft<Entity>>;
  sources?: Set<string>;
  claims: Map<string, ClaimPlace>;
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

/** Every claim of every article with its place, duplicates included. */
export function listClaimPlaces(draft: DraftSeed): ClaimPlace[] {
  return draft.articles.flatMap(({ name, content }) =>
    present(content.claims).map(([index, claim]) => ({
      file: articleFile(name),
      path: ['claims', index],
      claim,
      article: content.article?.slug ?? name,
    })),
  );
}

export function indexSeed(draft: DraftSeed): SeedIndex {
  const { metrics, entities, sources } = draft;
  const places = listClaimPlaces(draft).flatMap((place) =>
    place.claim.id === undefined ? [] : [[place.claim.id, place] as const],
  );
  const articles = draft.articles.map(({ name, content }) => content.article?.slug ?? name);
  const named = present(sources).flatMap(([, source]) => source.slug ?? []);
  const allRead = sources !== undefined && draft.unreadable.length === 0;
  return {
    metrics: metrics?.metrics && byName(present(metrics.metrics), (metric) => metric.slug),
    groups: metrics?.groups && new Set(present(metrics.groups).flatMap(([, group]) => group.slug ?? [])),
    entities: entities && byName(present(entities), (entity) => entity.code),
    sources: allRead ? new Set([...named, ...articles]) : undefined,
    claims: new Map(places.reverse()),
  };
}
