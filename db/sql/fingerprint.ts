import { type SQL, sql } from 'drizzle-orm';
import * as schema from '../schema/tables.ts';

/** What every load compares with its seeds in whole. Of what stands in articles it looks at the hash alone, in their rows. */
const COMPARED = [
  schema.topics,
  schema.comparabilityGroups,
  schema.metrics,
  schema.metricTopics,
  schema.metricsApart,
  schema.entities,
  schema.sources,
  schema.sourceAuthors,
  schema.synonyms,
  schema.articles,
  schema.dataState,
];

/** An expression: one hash over all rows of these tables, in any order of theirs. */
export const fingerprint: SQL<string> = sql`md5(${sql.join(
  COMPARED.map(
    (table) => sql`(select coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '') from ${table} t)`,
  ),
  sql` || '/' || `,
)})`;
