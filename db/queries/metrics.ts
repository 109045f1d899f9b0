import { and, asc, eq, getTableColumns, gt, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { MetricRow, TopicName } from '../../lib/model/rows.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { database, type PreparedDatabase, preparedDatabase } from '../client.ts';
import { countDistinct } from '../read-model/facet-count-sql.ts';
import { comparabilityGroups, metrics, metricsApart, metricTopics } from '../schema/metric-tables.ts';
import { isAnyOf } from '../sql/any-of.ts';
import { isPostgresText } from '../sql/postgres-text.ts';

/** A metric that stands apart from `metric`, and why. */
export type MetricApart = {
  metric: string;
  other: string;
  otherName: string;
  otherRowsBy: Role;
  reason: string;
};

const claimCount = countDistinct('metric', 'metrics.slug');
const namedTopics = sql<TopicName[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.position), '[]')
  from metric_topics x join topics t on t.slug = x.topic where x.metric = metrics.slug
)`;

function selectMetrics(db: PreparedDatabase) {
  return db
    .select({
      ...getTableColumns(metrics),
      groupReason: comparabilityGroups.reason,
      topics: namedTopics,
      claims: claimCount,
    })
    .from(metrics)
    .innerJoin(comparabilityGroups, eq(comparabilityGroups.slug, metrics.group))
    .$dynamic();
}

/** Which metrics are meant: those of a topic, of all where it is `null`, that hold all of these words in name or definition. */
export type MetricFilter = { topic?: string | null; words?: readonly string[] };

/** One page of the metrics that a filter finds, in the editors' order. */
export async function listMetrics(
  offset: number,
  limit: number,
  filter: MetricFilter = {},
): Promise<MetricRow[]> {
  return selectMetrics(database())
    .where(isFound(filter))
    .orderBy(asc(metrics.position))
    .offset(offset)
    .limit(limit);
}

/** How many metrics a filter finds. */
export async function countMetrics(filter: MetricFilter = {}): Promise<number> {
  return database().$count(metrics, isFound(filter));
}

/** Any part of name or definition counts, whatever its case; nothing in a word is a wildcard. */
function isFound({ topic = null, words = [] }: MetricFilter): SQL | undefined {
  const holds = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return or(ilike(metrics.name, pattern), ilike(metrics.definition, pattern));
  });
  const ofTopic = sql`${metrics.slug} in (select metric from ${metricTopics} where ${metricTopics.topic} = ${topic})`;
  return and(...holds, topic === null ? undefined : ofTopic);
}

/** At most `limit` metrics behind the one of this slug, from the first on where it is `null`; `undefined` where none has it. */
export async function listMetricsFrom(page: {
  after: string | null;
  limit: number;
}): Promise<MetricRow[] | undefined> {
  if (page.after === null) return listMetrics(0, page.limit);
  const [place] = await preparedDatabase()
    .select({ position: metrics.position })
    .from(metrics)
    .where(eq(metrics.slug, page.after));
  if (place === undefined) return undefined;
  return selectMetrics(database())
    .where(gt(metrics.position, place.position))
    .orderBy(asc(metrics.position))
    .limit(page.limit);
}

/** The metrics of these names, in the editors' order; names that don't exist are left out. */
export async function listMetricsNamed(slugs: readonly string[]): Promise<MetricRow[]> {
  const sayable = slugs.filter(isPostgresText);
  if (sayable.length === 0) return [];
  return selectMetrics(preparedDatabase())
    .where(isAnyOf(metrics.slug, sayable))
    .orderBy(asc(metrics.position));
}

/** The first metrics of a comparability group, in the editors' order. */
export async function listMetricsOfGroup(group: string, limit: number): Promise<MetricRow[]> {
  return selectMetrics(database())
    .where(eq(metrics.group, group))
    .orderBy(asc(metrics.position))
    .limit(limit);
}

/** The names of the first metrics, in the editors' order. */
export async function listMetricSlugs(limit: number): Promise<string[]> {
  const rows = await database()
    .select({ slug: metrics.slug })
    .from(metrics)
    .orderBy(asc(metrics.position))
    .limit(limit);
  return rows.map(({ slug }) => slug);
}

/** A metric by its slug; `undefined` where there is none. */
export async function getMetric(slug: string): Promise<MetricRow | undefined> {
  if (!isPostgresText(slug)) return undefined;
  const [metric] = await selectMetrics(preparedDatabase()).where(eq(metrics.slug, slug));
  return metric;
}

/** The metrics that readers would expect beside this one, each with the reason why it stands apart. */
export async function listApart(metric: string): Promise<MetricApart[]> {
  return listApartOf([metric]);
}

/** The metrics that readers would expect beside any of these, those of one metric in its editor's order. */
export async function listApartOf(metricSlugs: readonly string[]): Promise<MetricApart[]> {
  if (metricSlugs.length === 0) return [];
  return preparedDatabase()
    .select({
      metric: metricsApart.metric,
      other: metricsApart.other,
      otherName: metrics.name,
      otherRowsBy: metrics.rowsBy,
      reason: metricsApart.reason,
    })
    .from(metricsApart)
    .innerJoin(metrics, eq(metrics.slug, metricsApart.other))
    .where(isAnyOf(metricsApart.metric, metricSlugs))
    .orderBy(asc(metricsApart.metric), asc(metricsApart.position));
}
