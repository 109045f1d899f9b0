import { listClaimPlaces, type NamedArticle, present, type ReadableCatalogue } from './readable.ts';
import {
  articleFile,
  describeFound,
  ENTITIES_FILE,
  METRICS_FILE,
  type SeedIssue,
  type SeedPath,
  SOURCES_FILE,
} from './seed-issue.ts';

type Named = { name: string | undefined; file: string; path: SeedPath };

export const ONE_SLUG = 'a slug of its own for each source and article';
export const ONE_CLAIM = 'an id of its own for each claim; ids are never used again';
export const ONE_FINDING = 'a slug of its own for each finding, across all articles';
export const ONE_CHECK = 'an id of its own for each check, across all articles';

/** Names that stand twice in the catalogue where each may stand once, as `repeated` gives them. */
export function findCatalogueDuplicates({ entities, metrics, sources }: ReadableCatalogue): SeedIssue[] {
  const codes = present(entities).map(([i, { code }]) => named(code, ENTITIES_FILE, [i, 'code'], 'entities'));
  const slugs = (items: [number, { slug?: string }][], file: string, list: string) =>
    items.map(([i, { slug }]) => named(slug, file, [i, 'slug'], list));
  return [
    ...repeated(codes, 'an entity of its own code'),
    ...repeated(slugs(present(metrics?.topics), METRICS_FILE, 'topics'), 'a slug of its own for each topic'),
    ...repeated(slugs(present(metrics?.groups), METRICS_FILE, 'groups'), 'a slug of its own for each group'),
    ...repeated(
      slugs(present(metrics?.metrics), METRICS_FILE, 'metrics'),
      'a slug of its own for each metric',
    ),
    ...repeated(slugs(present(sources), SOURCES_FILE, 'sources'), ONE_SLUG),
  ];
}

/** Ids that stand twice within one article. */
export function findArticleDuplicates(article: NamedArticle): SeedIssue[] {
  const { name, content } = article;
  const claims = listClaimPlaces(article).map(({ file, path, claim }) => ({
    name: claim.id,
    file,
    path: [...path, 'id'],
  }));
  const checks = present(content.checks).map(([i, { id }]) =>
    named(id, articleFile(name), [i, 'id'], 'checks'),
  );
  const findings = present(content.findings).map(([i, { slug }]) =>
    named(slug, articleFile(name), [i, 'slug'], 'findings'),
  );
  return [...repeated(claims, ONE_CLAIM), ...repeated(checks, ONE_CHECK), ...repeated(findings, ONE_FINDING)];
}

/** The second and later of equal names among `list`. */
export function repeated(list: readonly Named[], right: string): SeedIssue[] {
  const first = new Map<string, Named>();
  return list.flatMap((item) => {
    if (item.name === undefined) return [];
    const also = first.get(item.name);
    if (also)
      return [{ file: item.file, path: item.path, found: `${describeFound(item.name)} again`, right, also }];
    first.set(item.name, item);
    return [];
  });
}

function named(name: string | undefined, file: string, [index, key]: [number, string], list: string): Named {
  return { name, file, path: [list, index, key] };
}
