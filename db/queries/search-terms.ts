import { type SQL, sql } from 'drizzle-orm';
import { listTypedKeys, toSearchParts } from '../../lib/search/search-words.ts';
import type { SynonymRow } from '../../lib/search/synonym-row.ts';
import { listNamedEntities } from '../../lib/search/synonyms.ts';
import { database } from '../client.ts';
import { synonyms } from '../schema/synonym-tables.ts';

/** What a search text asks for, as PostgreSQL looks for it. */
export type SearchTerms = {
  text: string;
  /** A `tsquery` in which all that the text asks for must occur; `undefined` where it asks for nothing that can be found. */
  query: SQL | undefined;
  /** The entities that the text names, and nothing else. */
  entities: string[];
};

/** Of a filter without a search text. */
export const NO_SEARCH: SearchTerms = { text: '', query: undefined, entities: [] };

/** Reads a search text with the synonyms that are loaded. */
export async function getSearchTerms(text: string): Promise<SearchTerms> {
  if (text === '') return NO_SEARCH;
  const rows = await listSynonyms(listTypedKeys(text));
  const parts = toSearchParts(text, rows).map(toTsQuery);
  const query = parts.length === 0 ? undefined : sql`(${sql.join(parts, sql` && `)})`;
  return { text, query, entities: listNamedEntities(text, rows) };
}

async function listSynonyms(keys: readonly string[]): Promise<SynonymRow[]> {
  if (keys.length === 0) return [];
  const { typed, finds, entity } = synonyms;
  return database()
    .select({ typed, finds, entity })
    .from(synonyms)
    .where(sql`${typed} && ${sql.param(keys)}::text[]`);
}

/** Stems find "surveys" by "survey", whole words what a reader has not finished typing. */
function toTsQuery(alternatives: readonly string[]): SQL {
  const either = alternatives.join(' | ');
  return sql`(to_tsquery('english', ${either}) || to_tsquery('simple', ${either}))`;
}
