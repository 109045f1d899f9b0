import { COUNTRY_CODE } from '../model/entity.ts';
import { ISO_COUNTRIES } from '../model/iso-countries.ts';
import type { Metric } from '../model/metric.ts';
import { type Draft, type DraftCatalogue, present, type SeedIndex } from './seed-draft.ts';
import { repeated } from './seed-duplicates.ts';
import { describeFound, ENTITIES_FILE, METRICS_FILE, nearestHint, type SeedIssue } from './seed-issue.ts';

/** Rules of entities.yaml: countries carry real ISO codes, and whoever belongs to a country finds it there. */
export function findEntityIssues(draft: DraftCatalogue, index: SeedIndex): SeedIssue[] {
  return present(draft.entities).flatMap(([at, { kind, code, belongs_to: country }]) => {
    const place = (key: string) => ({ file: ENTITIES_FILE, path: ['entities', at, key] });
    if (kind === 'country' && code !== undefined && COUNTRY_CODE.test(code) && !ISO_COUNTRIES.has(code))
      return [{ ...place('code'), ...unknownCountry(code) }];
    if (typeof country !== 'string' || !COUNTRY_CODE.test(country)) return [];
    if (!ISO_COUNTRIES.has(country)) return [{ ...place('belongs_to'), ...unknownCountry(country) }];
    if (index.entities?.get(country)?.kind === 'country') return [];
    const right = `a country of this file: add an entry with code: ${country}, kind: country`;
    return [{ ...place('belongs_to'), found: describeFound(country), right }];
  });
}

/** Unknown country codes are named as such, wherever they stand. */
export function unknownCountry(code: string): Pick<SeedIssue, 'found' | 'right'> {
  return {
    found: `${describeFound(code)}, an unknown country code`,
    right: 'a code of ISO 3166-1 alpha-3, as "SWE"',
  };
}

/** Rules of metrics.yaml: groups are known, and what stands apart is of another group. */
export function findMetricIssues(draft: DraftCatalogue, index: SeedIndex): SeedIssue[] {
  const groups = present(draft.metrics?.metrics).flatMap(([at, { group }]) =>
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
  return [...groups, ...findMixedGroups(draft), ...findApartIssues(draft, index)];
}

/** One axis has one measure and one unit: the metrics of a group have those of its first. */
function findMixedGroups(draft: DraftCatalogue): SeedIssue[] {
  const firsts = new Map<string, { at: number; metric: Draft<Metric> }>();
  return present(draft.metrics?.metrics).flatMap(([at, metric]): SeedIssue[] => {
    const { group, slug } = metric;
    if (group === undefined) return [];
    const first = firsts.get(group);
    if (!first) firsts.set(group, { at, metric });
    const key = first && (['measure', 'unit'] as const).find((name) => differs(metric, first.metric, name));
    if (!first || !key) return [];
    const wanted = describeFound(first.metric[key] ?? null);
    return [
      {
        file: METRICS_FILE,
        path: ['metrics', at, key],
        found: `${describeFound(metric[key] ?? null)} of ${slug}, in the group ${group} of ${first.metric.slug}`,
        right: `${wanted}, as ${first.metric.slug} has, or another group: metrics of one group share an axis`,
        also: { file: METRICS_FILE, path: ['metrics', first.at, key] },
      },
    ];
  });
}

/** A measure that could not be read is an issue of its own; a unit that is left out is none. */
function differs(a: Draft<Metric>, b: Draft<Metric>, key: 'measure' | 'unit'): boolean {
  if (key === 'measure') return a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure;
  return (a.unit ?? null) !== (b.unit ?? null);
}

function findApartIssues(draft: DraftCatalogue, index: SeedIndex): SeedIssue[] {
  return present(draft.metrics?.metrics).flatMap(([at, { slug, group, apart }]) => {
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
