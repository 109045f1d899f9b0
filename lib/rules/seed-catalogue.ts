import { COUNTRY_CODE, type Entity } from '../model/entity.ts';
import { ISO_COUNTRIES } from '../model/iso-countries.ts';
import { M49_REGIONS } from '../model/m49-regions.ts';
import { currencyOf, type Metric } from '../model/metric.ts';
import { present, type Readable, type ReadableCatalogue, type SeedIndex } from './readable.ts';
import { repeated } from './seed-duplicates.ts';
import { describeFound, ENTITIES_FILE, METRICS_FILE, nearestHint, type SeedIssue } from './seed-issue.ts';

/**
 * Rules of entities.yaml: countries carry real ISO codes, regions the names of UN M49, whoever belongs to a country finds it
 * there, and members of a group are countries, each once.
 */
export function findEntityIssues(readable: ReadableCatalogue, index: SeedIndex): SeedIssue[] {
  return present(readable.entities).flatMap(([at, entity]) => {
    const place = (...keys: (string | number)[]): Place => ({
      file: ENTITIES_FILE,
      path: ['entities', at, ...keys],
    });
    return [
      ...findCountryIssues(entity, place, index),
      ...findRegionIssues(entity, place),
      ...findMemberIssues(entity, place),
    ];
  });
}

type Place = { file: string; path: (string | number)[] };
type PlaceOf = (...keys: (string | number)[]) => Place;

function findCountryIssues(
  { kind, code, belongs_to: country }: Readable<Entity>,
  place: PlaceOf,
  index: SeedIndex,
): SeedIssue[] {
  if (kind === 'country' && code !== undefined && COUNTRY_CODE.test(code) && !ISO_COUNTRIES.has(code))
    return [{ ...place('code'), ...unknownCountry(code) }];
  if (typeof country !== 'string' || !COUNTRY_CODE.test(country)) return [];
  if (!ISO_COUNTRIES.has(country)) return [{ ...place('belongs_to'), ...unknownCountry(country) }];
  if (index.entities?.get(country)?.kind === 'country') return [];
  const right = `a country of this file: add an entry with code: ${country}, kind: country`;
  return [{ ...place('belongs_to'), found: describeFound(country), right }];
}

/** Readers take a region's name for the standard's, and the code decides which countries it has. */
function findRegionIssues({ kind, code, name }: Readable<Entity>, place: PlaceOf): SeedIssue[] {
  const wanted = kind === 'region' ? M49_REGIONS.get(code ?? '') : undefined;
  if (wanted === undefined || name === undefined || name === wanted) return [];
  const right = `\`name: ${wanted}\`, as UN M49 names ${code}; or the code of another region, or a group`;
  return [{ ...place('name'), found: describeFound(name), right }];
}

function findMemberIssues({ members }: Readable<Entity>, place: PlaceOf): SeedIssue[] {
  const codes = present(members);
  const unknown = codes.flatMap(([i, code]): SeedIssue[] =>
    COUNTRY_CODE.test(code) && !ISO_COUNTRIES.has(code)
      ? [{ ...place('members', i), ...unknownCountry(code) }]
      : [],
  );
  const names = codes.map(([i, name]) => ({ name, ...place('members', i) }));
  return [...unknown, ...repeated(names, 'each member once')];
}

/** Unknown country codes are named as such, wherever they stand. */
export function unknownCountry(code: string): Pick<SeedIssue, 'found' | 'right'> {
  return {
    found: `${describeFound(code)}, an unknown country code`,
    right: 'a code of ISO 3166-1 alpha-3, as "SWE"',
  };
}

/** Rules of metrics.yaml: groups are known, and what stands apart is of another group. */
export function findMetricIssues(readable: ReadableCatalogue, index: SeedIndex): SeedIssue[] {
  const groups = present(readable.metrics?.metrics).flatMap(([at, { group }]) =>
    group === undefined || !index.groups || index.groups.has(group)
      ? []
      : [
          {
            file: METRICS_FILE,
            path: ['metrics', at, 'group'],
            found: describeFound(group),
            right: `a group of this file${nearestHint(group, index.groups)}`,
          },
        ],
  );
  return [...groups, ...findMixedGroups(readable), ...findApartIssues(readable, index)];
}

/** One axis has one measure, one unit, one currency and one denominator: the metrics of a group have those of its first. */
function findMixedGroups(readable: ReadableCatalogue): SeedIssue[] {
  const firsts = new Map<string, { at: number; metric: Readable<Metric> }>();
  return present(readable.metrics?.metrics).flatMap(([at, metric]): SeedIssue[] => {
    const { group, slug } = metric;
    if (group === undefined) return [];
    const first = firsts.get(group);
    if (!first) firsts.set(group, { at, metric });
    const key = first && SHARED.find((name) => differs(metric, first.metric, name));
    if (!first || !key) return [];
    const wanted = describeFound(partOf(first.metric, key));
    return [
      {
        file: METRICS_FILE,
        path: ['metrics', at, key],
        found: `${describeFound(partOf(metric, key))} of ${slug}, in the group ${group} of ${first.metric.slug}`,
        right: `${wanted}, as ${first.metric.slug} has, or another group: metrics of one group share an axis`,
        also: { file: METRICS_FILE, path: ['metrics', first.at, key] },
      },
    ];
  });
}

/** What the metrics of one axis share: two currencies are two axes, and so are two denominators. */
const SHARED = ['measure', 'unit', 'currency', 'denominator', 'ucum'] as const;
type Shared = (typeof SHARED)[number];

/** A currency may be the unit itself, and is compared as what it is. */
function partOf(metric: Readable<Metric>, key: Shared): string | null {
  const { measure, currency, unit } = metric;
  if (key === 'currency') return measure === undefined ? null : currencyOf({ measure, currency, unit });
  return metric[key] ?? null;
}

/** A measure that could not be read is an issue of its own; a unit that is left out is none. */
function differs(a: Readable<Metric>, b: Readable<Metric>, key: Shared): boolean {
  if (key === 'measure') return a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure;
  return partOf(a, key) !== partOf(b, key);
}

function findApartIssues(readable: ReadableCatalogue, index: SeedIndex): SeedIssue[] {
  return present(readable.metrics?.metrics).flatMap(([at, { slug, group, apart }]) => {
    const path = (i: number) => ['metrics', at, 'apart', i, 'metric'];
    const wrong = present(apart).flatMap(([i, { metric: other }]): SeedIssue[] => {
      if (other === undefined || !index.metrics) return [];
      const issue = { file: METRICS_FILE, path: path(i), found: describeFound(other) };
      const metric = index.metrics.get(other);
      if (!metric) return [{ ...issue, right: unknownMetric(other, index) }];
      if (other === slug) return [{ ...issue, right: 'another metric than the one it stands apart from' }];
      if (metric.group === undefined || metric.group !== group) return [];
      return [
        { ...issue, right: `a metric of another group than ${group}; one of the same group shares the axis` },
      ];
    });
    const names = present(apart).map(([i, { metric }]) => ({
      name: metric,
      file: METRICS_FILE,
      path: path(i),
    }));
    return [...wrong, ...repeated(names, 'each metric once')];
  });
}

export function unknownMetric(found: string, index: SeedIndex): string {
  return `a metric of metrics.yaml${nearestHint(found, index.metrics?.keys() ?? [])}`;
}
