import { present, type ReadableCatalogue, type SeedIndex } from './readable.ts';
import { describeFound, nearestHint, type SeedIssue, SYNONYMS_FILE } from './seed-issue.ts';

/** Rules of synonyms.yaml: who has other names is an entity. */
export function findSynonymIssues({ synonyms }: ReadableCatalogue, { entities }: SeedIndex): SeedIssue[] {
  return present(synonyms).flatMap(([at, { entity }]) =>
    entity === undefined || entities === undefined || entities.has(entity)
      ? []
      : [
          {
            file: SYNONYMS_FILE,
            path: ['synonyms', at, 'entity'],
            found: describeFound(entity),
            right: `the code of an entity of entities.yaml${nearestHint(entity, entities.keys())}`,
          },
        ],
  );
}
