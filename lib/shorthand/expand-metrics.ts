import type { Measure } from '../model/vocabulary.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import { ALONE, FORM_OF, findingOf, ROWS_OF } from './metric-defaults.ts';
import { Origins } from './origins.ts';
import { type FindClaim, fillPlaceholders, hasPlaceholder, namedClaims } from './placeholders.ts';
import { asList, asMap, asText, type PlainMap, withoutGaps } from './plain-data.ts';
import type { Expanded } from './shorthand-context.ts';

/** The texts of a metric in which figures of claims may stand in braces. */
const WORDS = ['title', 'subtitle', 'does_not_say'] as const;

/** The ids of the claims whose figures stand in braces in the words around charts. */
export function listClaimsInMetrics(written: unknown): string[] {
  const metrics = asList(asMap(written)?.metrics) ?? [];
  return [...new Set(metrics.flatMap((metric) => listTexts(asMap(metric)).flatMap(namedClaims)))];
}

function listTexts(metric: PlainMap | undefined): string[] {
  const finding = asMap(metric?.finding);
  const apart = (asList(metric?.apart) ?? []).map((one) => asMap(one)?.reason);
  const all = [...WORDS.map((word) => finding?.[word]), ...(asList(metric?.annotations) ?? []), ...apart];
  return all.filter((text) => typeof text === 'string');
}

/**
 * Writes `metrics.yaml` out in full: each metric with its group, form, rows and words, and a group for each that stands
 * alone. `find` gives the claims that are named in braces; without it those stay as they are.
 */
export function expandMetrics(written: unknown, find?: FindClaim): Expanded {
  const map = asMap(written);
  const filling = new Filling(find);
  const { origins, issues, silenced } = filling;
  const metrics = asList(map?.metrics);
  if (!map || !metrics) return { full: written, origins, issues, silenced };
  const full = metrics.map((metric, at) => expandMetric(metric, ['metrics', at], filling));
  const groups =
    map.groups === undefined || Array.isArray(map.groups)
      ? addGroups(map.groups ?? [], full, origins)
      : map.groups;
  return { full: { ...map, groups, metrics: full }, origins, issues, silenced };
}

/** Fills braces, where the claims are known that they name. */
class Filling implements Pick<Expanded, 'origins' | 'issues' | 'silenced'> {
  readonly origins = new Origins();
  readonly issues: Expanded['issues'] = [];
  readonly silenced: SeedPath[] = [];
  readonly #find: FindClaim | undefined;

  constructor(find: FindClaim | undefined) {
    this.#find = find;
  }

  fill(value: unknown, path: SeedPath): unknown {
    const text = asText(value);
    if (text === undefined || !this.#find || !hasPlaceholder(text)) return value;
    const filled = fillPlaceholders(text, this.#find);
    if ('text' in filled) return filled.text;
    this.issues.push({ path, ...filled });
    this.silenced.push(path);
    return value;
  }
}

function expandMetric(written: unknown, path: SeedPath, filling: Filling): unknown {
  const map = asMap(written);
  if (!map) return written;
  const measure = asText(map.measure) as Measure | undefined;
  const usual: PlainMap = {
    group: map.slug,
    form: measure && FORM_OF[measure],
    rows_by: measure && ROWS_OF[measure],
  };
  const froms = { group: 'slug', form: 'measure', rows_by: 'measure' };
  for (const [field, from] of Object.entries(froms))
    if (map[field] === undefined) filling.origins.derived([...path, field], [...path, from]);
  return withoutGaps({
    ...usual,
    ...withoutGaps(map),
    finding: expandFinding(map, measure, path, filling),
    annotations: fillList(map.annotations, [...path, 'annotations'], filling),
    apart:
      asList(map.apart)?.map((one, at) => {
        const apart = asMap(one);
        if (!apart) return one;
        return { ...apart, reason: filling.fill(apart.reason, [...path, 'apart', at, 'reason']) };
      }) ?? map.apart,
  });
}

function expandFinding(
  metric: PlainMap,
  measure: Measure | undefined,
  path: SeedPath,
  filling: Filling,
): unknown {
  const written = metric.finding === undefined ? {} : asMap(metric.finding);
  if (!written) return metric.finding;
  const usual = findingOf({ name: asText(metric.name) ?? '', unit: asText(metric.unit), measure });
  const words = WORDS.map((word) => {
    const full = [...path, 'finding', word];
    if (written[word] !== undefined) return [word, filling.fill(written[word], full)];
    filling.origins.derived(full, [...path, 'name']);
    return [word, usual[word]];
  });
  return { ...written, ...Object.fromEntries(words) };
}

const fillList = (list: unknown, path: SeedPath, filling: Filling): unknown =>
  asList(list)?.map((text, at) => filling.fill(text, [...path, at])) ?? list;

/** A group for each metric that is its own group and has none in the list. */
function addGroups(groups: readonly unknown[], metrics: readonly unknown[], origins: Origins): unknown[] {
  const known = new Set(groups.map((group) => asMap(group)?.slug));
  const added: unknown[] = [];
  for (const [at, metric] of metrics.entries()) {
    const { slug, group } = asMap(metric) ?? {};
    if (typeof slug !== 'string' || group !== slug || known.has(slug)) continue;
    known.add(slug);
    origins.derived(['groups', groups.length + added.length], ['metrics', at, 'slug']);
    added.push({ slug, reason: ALONE });
  }
  return [...groups, ...added];
}
