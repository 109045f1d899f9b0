import { type SQL, sql } from 'drizzle-orm';
import type { NamedKind, NamedRecord } from '../../lib/model/named-record.ts';
import { database } from '../client.ts';
import { countDistinct, countsOf } from '../read-model/facet-count-sql.ts';
import { entities } from '../schema/entity-tables.ts';
import { metrics, metricTopics, topics } from '../schema/metric-tables.ts';
import { facetCounts } from '../schema/read-model.ts';
import { ENTITY_NAMES, METRIC_NAMES, SOURCE_NAMES } from '../schema/search-text.ts';
import { sources } from '../schema/source-tables.ts';
import { getSearchTerms } from './search-terms.ts';

/** Of very many that are found the best of so many are given, not of all. */
const MAX_RANKED = 200;

/**
 * What has claims and whose name a search text finds: countries, regions, populations, topics, metrics, articles and other
 * sources, the best matches of each kind first, at most `limit` of each.
 */
export async function listNamedRecords(text: string, limit: number): Promise<NamedRecord[]> {
  const { query } = await getSearchTerms(text);
  if (query === undefined) return [];
  const found = KINDS.map(
    ({ kind, from, key, name, words, claims }) =>
      sql`(select ${sql.raw(`'${kind}'`)} as kind, key, name, claims from (
        select ${sql.raw(key)} as key, ${sql.raw(name)} as name, ${claims} as claims, ${sql.raw(words)} as words
        from ${from} where ${sql.raw(words)} @@ ${query} limit ${sql.raw(String(MAX_RANKED))}
      ) found where claims > 0 order by ts_rank(words, ${query}) desc, length(name), key limit ${limit})`,
  );
  return database().execute<NamedRecord>(sql`${sql.join(found, sql` union all `)}`);
}

type Kind = { kind: NamedKind; from: SQL; key: string; name: string; words: string; claims: SQL<number> };

const entityKind = (kind: 'country' | 'region' | 'population', kinds: string): Kind => ({
  kind,
  from: sql`(select * from ${entities} where kind in (${sql.raw(kinds)})) named`,
  key: 'code',
  name: 'name',
  words: ENTITY_NAMES,
  claims: countDistinct(kind, 'named.code'),
});

const sourceKind = (kind: 'article' | 'source', condition: string): Kind => ({
  kind,
  from: sql`(select * from ${sources} where kind ${sql.raw(condition)} 'article') named`,
  key: 'slug',
  name: 'title',
  words: SOURCE_NAMES,
  claims: countDistinct('source', 'named.slug'),
});

const KINDS: readonly Kind[] = [
  entityKind('country', `'country'`),
  entityKind('region', `'region', 'group'`),
  entityKind('population', `'population'`),
  {
    kind: 'topic',
    from: sql`${topics} named`,
    key: 'slug',
    name: 'name',
    words: 'search_vector(name)',
    claims: sql<number>`(select coalesce(sum(claims - restatements), 0)::int from ${facetCounts}
      join ${metricTopics} t on t.topic = named.slug and t.metric = value where ${countsOf('metric')})`,
  },
  {
    kind: 'metric',
    from: sql`${metrics} named`,
    key: 'slug',
    name: 'name',
    words: METRIC_NAMES,
    claims: countDistinct('metric', 'named.slug'),
  },
  sourceKind('article', '='),
  sourceKind('source', '<>'),
];
