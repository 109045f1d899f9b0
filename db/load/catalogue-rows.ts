import type { Catalogue } from '../../lib/model/catalogue.ts';
import { countryOf } from '../../lib/model/entity.ts';
import { currencyOf, type MetricsFile } from '../../lib/model/metric.ts';
import { DEFAULT_CASES, DEFAULT_STAGE } from '../../lib/model/vocabulary.ts';
import { listMetricTerms } from '../../lib/search/claim-terms.ts';
import { toSynonymRow } from '../../lib/search/synonym-rows.ts';
import type * as schema from '../schema/tables.ts';
import { toAuthorRows, toSourceRow } from './source-rows.ts';

type RowOf<Name extends Exclude<keyof typeof schema, 'dataState'>> = (typeof schema)[Name]['$inferSelect'];

/** The rows of what articles refer to; keys are the names of the tables in db/schema/tables.ts. */
export type CatalogueRows = {
  topics: RowOf<'topics'>[];
  comparabilityGroups: RowOf<'comparabilityGroups'>[];
  metrics: RowOf<'metrics'>[];
  metricTopics: RowOf<'metricTopics'>[];
  metricsApart: RowOf<'metricsApart'>[];
  entities: RowOf<'entities'>[];
  sources: RowOf<'sources'>[];
  sourceAuthors: RowOf<'sourceAuthors'>[];
  synonyms: RowOf<'synonyms'>[];
};

/** Positions count from 0 in the order of the files; articles, which are sources too, are counted by themselves. */
export function toCatalogueRows(catalogue: Catalogue): CatalogueRows {
  return {
    ...toMetricRows(catalogue.metrics),
    entities: toEntityRows(catalogue),
    sources: catalogue.sources.map(toSourceRow),
    sourceAuthors: catalogue.sources.flatMap(toAuthorRows),
    synonyms: toSynonymRows(catalogue),
  };
}

function toMetricRows({ topics, groups, metrics }: MetricsFile) {
  return {
    topics: topics.map((topic, position) => ({ ...topic, position })),
    comparabilityGroups: groups.map(({ slug, reason }) => ({ slug, reason })),
    metrics: metrics.map(({ finding, rows_by, apart, topics: _, ...metric }, position) => ({
      ...metric,
      position,
      unit: metric.unit ?? null,
      denominator: metric.denominator ?? null,
      currency: currencyOf(metric),
      ucum: metric.ucum ?? null,
      numberTerms: listMetricTerms(metric).join(' '),
      population: metric.population ?? null,
      rowsBy: rows_by,
      stage: metric.stage ?? DEFAULT_STAGE,
      cases: metric.cases ?? DEFAULT_CASES,
      title: finding.title,
      subtitle: finding.subtitle,
      doesNotSay: finding.does_not_say,
    })),
    metricTopics: metrics.flatMap(({ slug, topics: named }) =>
      named.map((topic, position) => ({ metric: slug, position, topic })),
    ),
    metricsApart: metrics.flatMap(({ slug, apart }) =>
      apart.map(({ metric: other, reason }, position) => ({ metric: slug, position, other, reason })),
    ),
  };
}

/** Countries first: whoever belongs to a country refers to its row. */
function toEntityRows({ entities }: Catalogue) {
  const rows = entities.map((entity) => ({
    code: entity.code,
    kind: entity.kind,
    name: entity.name,
    country: countryOf(entity),
    members: entity.members ?? null,
    note: entity.note ?? null,
  }));
  return rows.sort((a, b) => Number(b.kind === 'country') - Number(a.kind === 'country'));
}

function toSynonymRows({ synonyms, entities }: Catalogue) {
  return (synonyms ?? []).map((synonym, position) => ({ position, ...toSynonymRow(synonym, entities) }));
}
