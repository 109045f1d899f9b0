import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/**
 * A condition: the column holds one of these texts. One parameter however many they are, so that its plan
 * can be kept; for the thousands that a load names there is `isAmong`.
 */
export function isAnyOf(column: PgColumn, texts: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...texts])}::text[])`;
}

/** A condition: the column holds one of these texts. They travel in one parameter, however many they are. */
export function isAmong(column: PgColumn, texts: readonly string[]): SQL {
  return sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb))`;
}
