import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import { toShortSlug } from '../../../lib/draft/make-slug.ts';

/** Of a draft, what names metrics. */
export type NamesMetrics = Pick<Draft, 'metrics' | 'findings'> & { figures: DraftFigure[] };

/**
 * A proposed metric that a person names otherwise gets its slug, which is part of its address, from that name, and whatever
 * names it follows; where the slug is taken all stays. `before` are the draft's metrics before the step.
 */
export function renameMetric(
  after: NamesMetrics,
  slug: string | null | undefined,
  before: Draft['metrics'],
  taken: ReadonlySet<string>,
): NamesMetrics {
  const proposed = before?.find((metric) => metric.slug === slug && metric.todo === true);
  const named = after.metrics?.find((metric) => metric.slug === slug);
  if (!proposed || !named || named.name === proposed.name) return after;
  const to = toShortSlug(named.name);
  if (to === '' || taken.has(to)) return after;
  const renamed = (each: string) => (each === slug ? to : each);
  return {
    metrics: after.metrics?.map((metric) => ({ ...metric, slug: renamed(metric.slug) })),
    findings: after.findings?.map((finding) => ({ ...finding, metrics: finding.metrics.map(renamed) })),
    figures: after.figures.map((figure) => (figure.metric === slug ? { ...figure, metric: to } : figure)),
  };
}
