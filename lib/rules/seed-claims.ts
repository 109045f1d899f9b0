import { COUNTRY_CODE } from '../model/entity.ts';
import { ISO_COUNTRIES } from '../model/iso-countries.ts';
import { type ClaimPlace, present, type SeedIndex } from './readable.ts';
import { unknownCountry, unknownMetric } from './seed-catalogue.ts';
import { repeated } from './seed-duplicates.ts';
import { describeFound, nearestHint, type SeedIssue } from './seed-issue.ts';

/** Rules of a claim's id and of what it takes from the catalogue: metric, entities, sources. */
export function findClaimIssues(place: ClaimPlace, index: SeedIndex): SeedIssue[] {
  return [
    ...findIdIssues(place),
    ...findMetricIssues(place, index),
    ...findParticipantIssues(place, index),
    ...findStepIssues(place, index),
  ];
}

function findIdIssues({ file, path, claim, article }: ClaimPlace): SeedIssue[] {
  const { id } = claim;
  if (id === undefined || !/-\d{2,}$/.test(id) || id.replace(/-\d+$/, '') === article) return [];
  const right = `an id that begins with the article's slug, as "${article}-01"`;
  return [{ file, path: [...path, 'id'], found: describeFound(id), right }];
}

function findMetricIssues({ file, path, claim }: ClaimPlace, index: SeedIndex): SeedIssue[] {
  const { metric } = claim;
  if (metric === undefined || !index.metrics || index.metrics.has(metric)) return [];
  const right = unknownMetric(metric, index);
  return [{ file, path: [...path, 'metric'], found: describeFound(metric), right }];
}

function findParticipantIssues({ file, path, claim }: ClaimPlace, index: SeedIndex): SeedIssue[] {
  const unknown = present(claim.entities).flatMap(([i, { entity }]): SeedIssue[] => {
    if (entity === undefined || !index.entities || index.entities.has(entity)) return [];
    const at = [...path, 'entities', i, 'entity'];
    return [{ file, path: at, ...unknownEntity(entity, index) }];
  });
  const parts = present(claim.entities).map(([i, { entity, role }]) => ({
    name: entity === undefined || role === undefined ? undefined : `${entity} as ${role}`,
    file,
    path: [...path, 'entities', i],
  }));
  return [...unknown, ...repeated(parts, 'each entity once in each role')];
}

function unknownEntity(code: string, index: SeedIndex): Pick<SeedIssue, 'found' | 'right'> {
  const found = describeFound(code);
  if (ISO_COUNTRIES.has(code))
    return {
      found,
      right: `an entity of entities.yaml: add an entry there with code: ${code}, kind: country`,
    };
  if (COUNTRY_CODE.test(code)) return unknownCountry(code);
  return { found, right: `an entity of entities.yaml${nearestHint(code, index.entities?.keys() ?? [])}` };
}

function findStepIssues({ file, path, claim }: ClaimPlace, index: SeedIndex): SeedIssue[] {
  return present(claim.attribution).flatMap(([i, { who, source }]) => {
    const at = [...path, 'attribution', i];
    const unnamed = who !== undefined && NOBODY.test(who.trim());
    const right =
      'who is said to state it; where nobody is, no step: the article then states it itself, or its author (chain_end: own_statement)';
    const issue = { file, path: [...at, 'who'], found: describeFound(who), right };
    return [...(unnamed ? [issue] : []), ...findSourceIssues(source, file, [...at, 'source'], index)];
  });
}

/** Steps that name nobody but the article or its author, or nobody at all. */
const NOBODY =
  /^(the )?(article|author|authors|text|copy)( itself| himself| herself| themselves)?$|^(nobody|no one|none|unknown|not named|source not recoverable)\b/i;

/** A reference to a source is to one of sources.yaml or to an article, or is null. */
export function findSourceIssues(
  source: string | null | undefined,
  file: string,
  path: (string | number)[],
  index: SeedIndex,
): SeedIssue[] {
  if (typeof source !== 'string' || !index.sources || index.sources.has(source)) return [];
  const right = `a source of sources.yaml, or null where it has no record${nearestHint(source, index.sources)}`;
  return [{ file, path, found: describeFound(source), right }];
}
