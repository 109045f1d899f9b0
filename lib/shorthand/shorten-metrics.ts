import type { Metric, MetricsFile } from '../model/metric.ts';
import { ALONE, FORM_OF, findingOf, ROWS_OF } from './metric-defaults.ts';
import { escapeBraces, type FoundClaim, figureWords } from './placeholders.ts';
import type { PlainMap } from './plain-data.ts';
import { clean } from './shorten-claim.ts';
import type { WrittenMetric, WrittenMetrics } from './written-metrics.ts';

/** The way back from `metrics.yaml` in full: `expandMetrics` makes the same of it. `claims` are those that titles may name. */
export function shortenMetrics(full: MetricsFile, claims: readonly FoundClaim[]): WrittenMetrics {
  const { topics, groups, metrics } = full;
  const own = new Set(metrics.flatMap(({ slug, group }) => (slug === group ? [slug] : [])));
  const told = groups.filter(({ slug, reason }) => !own.has(slug) || reason !== ALONE);
  return {
    topics,
    ...(told.length > 0 && { groups: told }),
    metrics: metrics.map((metric) => shortenMetric(metric, claims)),
  };
}

function shortenMetric(metric: Metric, claims: readonly FoundClaim[]): WrittenMetric {
  const { slug, group, form, rows_by, measure, finding, annotations, apart, ...rest } = metric;
  const usual = findingOf({ name: metric.name, unit: metric.unit ?? undefined, measure });
  const words = Object.entries(finding).filter(([key, text]) => usual[key as keyof typeof usual] !== text);
  const own = claims.filter(({ claim }) => claim.metric === slug && !claim.withdrawn && !claim.restates);
  const { name, topics, definition, ...more } = rest;
  return clean({
    ...{ slug, name, topics, definition, measure },
    ...more,
    group: group === slug ? undefined : group,
    form: form === FORM_OF[measure] ? undefined : form,
    rows_by: rows_by === ROWS_OF[measure] ? undefined : rows_by,
    finding:
      words.length === 0
        ? undefined
        : Object.fromEntries(
            words.map(([key, text]) => [key, key === 'title' ? nameFigures(text, own) : escapeBraces(text)]),
          ),
    annotations: orNone(annotations.map(escapeBraces)),
    apart: orNone(apart.map((one) => ({ ...one, reason: escapeBraces(one.reason) }))),
  } satisfies PlainMap) as WrittenMetric;
}

const orNone = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** A title with the figures of claims as placeholders, where each stands in it once. */
function nameFigures(title: string, claims: readonly FoundClaim[]): string {
  let text = escapeBraces(title);
  for (const found of claims) {
    const words = figureWords(found);
    const choices = Object.entries(words).sort(([, a], [, b]) => b.length - a.length);
    for (const [name, phrase] of choices) {
      const parts = text.split(phrase);
      const isWhole =
        parts.length === 2 &&
        !/[\p{L}\p{N}]$/u.test(parts[0] ?? '') &&
        !/^[\p{L}\p{N}–]/u.test(parts[1] ?? '');
      if (!isWhole) continue;
      text = parts.join(`{${name} ${found.claim.id}}`);
      break;
    }
  }
  return text;
}
