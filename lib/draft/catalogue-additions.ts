import type { Catalogue } from '../model/catalogue.ts';
import type { Entity } from '../model/entity.ts';
import type { MetricsFile } from '../model/metric.ts';
import type { Source } from '../model/source.ts';
import type { Draft, DraftFigure } from './draft.ts';
import type { DraftMetric } from './draft-metric.ts';

/** What a draft brings to the files of the catalogue. */
export type CatalogueAdditions = {
  metrics: Omit<DraftMetric, 'todo'>[];
  groups: MetricsFile['groups'];
  topics: MetricsFile['topics'];
  entities: Entity[];
  sources: Source[];
};

/**
 * What of a draft is to be added to the catalogue: what somebody made for it and the catalogue has not; metrics where a claim is of
 * them, entities where a claim names them.
 */
export function toCatalogueAdditions(
  draft: Draft,
  catalogue: Catalogue,
  claims: readonly DraftFigure[],
): CatalogueAdditions {
  const { metrics = [], groups = [], topics = [], entities = [], sources = [], defaults } = draft;
  const measured = new Set(claims.map(({ metric }) => metric ?? defaults?.metric));
  const named = new Set(claims.flatMap(({ entities: some = [] }) => some.map(({ entity }) => entity)));
  return {
    metrics: missing(metrics, catalogue.metrics.metrics, ({ slug }) => slug)
      .filter(({ slug }) => measured.has(slug))
      .map(({ todo: _, ...metric }) => metric),
    groups: missing(groups, catalogue.metrics.groups, ({ slug }) => slug),
    topics: missing(topics, catalogue.metrics.topics, ({ slug }) => slug),
    entities: missing(entities, catalogue.entities, ({ code }) => code).filter(({ code }) => named.has(code)),
    sources: missing(sources, catalogue.sources, ({ slug }) => slug),
  };
}

function missing<T, U>(items: readonly T[], known: readonly U[], nameOf: (item: T | U) => string): T[] {
  const names = new Set(known.map(nameOf));
  return items.filter((item) => !names.has(nameOf(item)));
}
