import { type DraftSeed, listClaimPlaces, present } from './seed-draft.ts';
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

/** Names that stand twice where each may stand once; the second place is the issue, with a pointer to the first. */
export function findDuplicates(draft: DraftSeed): SeedIssue[] {
  const entities = present(draft.entities).map(([i, { code }]) =>
    named(code, ENTITIES_FILE, [i, 'code'], 'entities'),
  );
  const metrics = present(draft.metrics?.metrics).map(([i, { slug }]) =>
    named(slug, METRICS_FILE, [i, 'slug'], 'metrics'),
  );
  const groups = present(draft.metrics?.groups).map(([i, { slug }]) =>
    named(slug, METRICS_FILE, [i, 'slug'], 'groups'),
  );
  const findings = present(draft.metrics?.front_page).map(([i, { slug }]) =>
    named(slug, METRICS_FILE, [i, 'slug'], 'front_page'),
  );
  const articles = draft.articles.map(({ name, content }) => ({
    name: content.article?.slug,
    file: articleFile(name),
    path: ['article', 'slug'],
  }));
  const sources = present(draft.sources).map(([i, { slug }]) =>
    named(slug, SOURCES_FILE, [i, 'slug'], 'sources'),
  );
  const claims = listClaimPlaces(draft).map(({ file, path, claim }) => ({
    name: claim.id,
    file,
    path: [...path, 'id'],
  }));
  const checks = draft.articles.flatMap(({ name, content }) =>
    present(content.checks).map(([i, { id }]) => named(id, articleFile(name), [i, 'id'], 'checks')),
  );
  return [
    ...repeated(entities, 'an entity of its own code'),
    ...repeated(groups, 'a slug of its own for each group'),
    ...repeated(metrics, 'a slug of its own for each metric'),
    ...repeated(findings, 'a slug of its own for each finding'),
    ...repeated([...articles, ...sources], 'a slug of its own for each source and article'),
    ...repeated(claims, 'an id of its own for each claim; ids are never used again'),
    ...repeated(checks, 'an id of its own for each check, across all articles'),
  ];
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
