import { COUNTRY_CODE } from './entity.ts';
import { ISO_COUNTRIES } from './iso-countries.ts';
import { unknownCountry, unknownMetric } from './seed-catalogue.ts';
import { type ClaimPlace, type DraftSeed, present, type SeedIndex } from './seed-draft.ts';
import { repeated } from './seed-duplicates.ts';
import { describeFound, nearestHint, type SeedIssue } from './seed-issue.ts';

/** Rules of what a claim refers to: its id, metric, entities, sources and the claim that it restates. */
export function findClaimIssues(place: ClaimPlace, draft: DraftSeed, index: SeedIndex): SeedIssue[] {
  return [
    ...findIdIssues(place),
    ...findMetricIssues(place, index),
    ...findParticipantIssues(place, index),
    ...findStepIssues(place, index),
    ...findRestatementIssues(place, draft, index),
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
  return present(claim.attribution).flatMap(([i, { source }]) =>
    findSourceIssues(source, file, [...path, 'attribution', i, 'source'], index),
  );
}

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

function findRestatementIssues(place: ClaimPlace, draft: DraftSeed, index: SeedIndex): SeedIssue[] {
  const { file, path, claim } = place;
  const restated = claim.restates?.claim;
  if (restated === undefined) return [];
  const at = { file, path: [...path, 'restates', 'claim'], found: describeFound(restated) };
  if (restated === claim.id) return [{ ...at, right: 'another claim than the one that restates it' }];
  const unknown = findUnknownClaim(restated, file, at.path, draft, index);
  if (unknown.length > 0) return unknown;
  const original = index.claims.get(restated)?.claim;
  if (original?.restates?.claim === claim.id)
    return [{ ...at, right: 'a claim that does not restate this one in turn: one of the two comes first' }];
  if (original?.restates)
    return [
      { ...at, right: `the claim that it restates itself, ${original.restates.claim}: chains are not kept` },
    ];
  if (original?.withdrawn && !claim.withdrawn)
    return [{ ...at, right: 'a claim that is not withdrawn, or no "restates"' }];
  return [];
}

/** A reference to a claim is to one of a loaded article; nothing is said of articles that could not be read. */
export function findUnknownClaim(
  id: string,
  file: string,
  path: (string | number)[],
  draft: DraftSeed,
  index: SeedIndex,
): SeedIssue[] {
  if (index.claims.has(id) || draft.unreadable.includes(id.replace(/-\d+$/, ''))) return [];
  return [{ file, path, found: describeFound(id), right: 'the id of a claim of a seed file' }];
}
