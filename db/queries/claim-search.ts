import { inArray, type SQL, sql } from 'drizzle-orm';
import { MATCH_END, MATCH_START, type Marked, parseMarked, toSearchWords } from '../../lib/search-words.ts';
import { database } from '../client.ts';
import { claimRows } from '../kept-schema.ts';

/** What a search text finds in a claim, with the found words marked. */
export type ClaimMatch = { asPrinted: Marked; description: Marked };

/** A `tsquery` in which every word of the text must occur; `undefined` where it has no word. */
function searchQuery(text: string): SQL | undefined {
  const words = toSearchWords(text).map((terms) => {
    const either = terms.join(' | ');
    // Stems find "surveys" by "survey", whole words what a reader has not finished typing.
    return sql`(to_tsquery('english', ${either}) || to_tsquery('simple', ${either}))`;
  });
  return words.length === 0 ? undefined : sql`(${sql.join(words, sql` && `)})`;
}

/** Whether a claim answers a search text; a text without a word asks for nothing that can be found. */
export function whereWords(text: string): SQL | undefined {
  if (text === '') return undefined;
  const query = searchQuery(text);
  return query ? sql`${claimRows.search} @@ ${query}` : sql`false`;
}

/** How well a claim answers a search text, the best first: a sort key that is never null. */
export function rankKey(text: string): SQL {
  const query = searchQuery(text);
  return query ? sql`round((1 - ts_rank(${claimRows.search}, ${query}))::numeric, 6)` : sql`0::numeric`;
}

/** Where a search text stands in some claims, by their ids. */
export async function listMatches(text: string, ids: readonly string[]): Promise<Map<string, ClaimMatch>> {
  const query = searchQuery(text);
  if (query === undefined || ids.length === 0) return new Map();
  const options = `StartSel=${MATCH_START}, StopSel=${MATCH_END}, HighlightAll=true`;
  const marked = (column: SQL) => sql<string>`ts_headline('english', ${column}, ${query}, ${options})`;
  const rows = await database()
    .select({
      id: claimRows.claimId,
      asPrinted: marked(sql`${claimRows.asPrinted}`),
      description: marked(sql`${claimRows.description}`),
    })
    .from(claimRows)
    .where(inArray(claimRows.claimId, [...ids]));
  return new Map(
    rows.map(({ id, asPrinted, description }) => [
      id,
      { asPrinted: parseMarked(asPrinted), description: parseMarked(description) },
    ]),
  );
}
