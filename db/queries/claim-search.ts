import { inArray, type SQL, sql } from 'drizzle-orm';
import { listMatched, MATCH_END, MATCH_START } from '../../lib/words/marked-text.ts';
import { database } from '../client.ts';
import { entities } from '../schema/entity-tables.ts';
import { claimRows } from '../schema/read-model.ts';
import { getSearchTerms, type SearchTerms } from './search-terms.ts';

/** Whether a claim answers a search text; a text without a word asks for nothing that can be found. */
export function whereWords({ text, query }: SearchTerms): SQL | undefined {
  if (text === '') return undefined;
  return query ? sql`${claimRows.search} @@ ${query}` : sql`false`;
}

/**
 * How well a claim answers a search text, the best first: a sort key that is never null. Where the text is a name of a country
 * and nothing else, the claims that name the country stand before those that only contain its words.
 */
export function rankKey({ text, query, entities: codes }: SearchTerms): SQL {
  if (query === undefined) return sql`0::numeric`;
  const isNamed = sql`(lower(${entities.name}) = lower(${text.trim()}) or ${entities.code} = any(string_to_array(${codes.join(' ')}, ' ')))`;
  const isCountry = sql`${entities.kind} = 'country' and ${isNamed}`;
  const named = sql`(select jsonb_build_array(jsonb_build_object('code', min(${entities.code}))) from ${entities} where ${isCountry})`;
  return sql`round((1 - ts_rank(${claimRows.search}, ${query}) + (not ${claimRows.entities} @> ${named})::int)::numeric, 6)`;
}

/** The words of some claims that a search text finds, by the claims' ids: as `toPlainWord` of lib/search has them. */
export async function listFoundWords(text: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { query } = await getSearchTerms(text);
  if (query === undefined || ids.length === 0) return new Map();
  const options = `StartSel=${MATCH_START}, StopSel=${MATCH_END}, HighlightAll=true`;
  // Stems know no "more than"; whole words know no "surveys" by "survey".
  const marked = sql<string>`concat(ts_headline('english', ${SEARCHED}, ${query}, ${options}), ts_headline('simple', ${SEARCHED}, ${query}, ${options}))`;
  const rows = await database()
    .select({ id: claimRows.claimId, marked })
    .from(claimRows)
    .where(inArray(claimRows.claimId, [...ids]));
  return new Map(rows.map((row) => [row.id, listMatched(row.marked)]));
}

const SEARCHED = sql`search_text(concat_ws(E'\n', ${sql.join(
  [
    claimRows.asPrinted,
    sql`trim_scale(${claimRows.value})`,
    sql`trim_scale(${claimRows.rangeFrom})`,
    sql`trim_scale(${claimRows.rangeTo})`,
    sql`'per ' || ${claimRows.denominator}`,
    claimRows.metricName,
    claimRows.entityList,
    claimRows.description,
    claimRows.attributedTo,
    claimRows.primaryPublisher,
  ],
  sql`, `,
)}))`;
