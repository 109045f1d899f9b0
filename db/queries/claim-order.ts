import { type SQL, sql } from 'drizzle-orm';
import type { Sort } from '../../lib/filter/filter-parameters.ts';
import { claimRows } from '../schema/read-model.ts';
import { rankKey } from './claim-search.ts';
import { NO_SEARCH, type SearchTerms } from './search-terms.ts';

type KeyType = 'int' | 'numeric' | 'text';
type SortKey = { expression: SQL; type: KeyType };

/** A sort, and the search that decides the order by relevance. */
export type Order = { sort: Sort; search: SearchTerms };
export const IN_READING_ORDER: Order = { sort: 'reading', search: NO_SEARCH };

const key = (expression: SQL, type: KeyType): SortKey => ({ expression, type });
const READING = [key(sql`${claimRows.articleSlug}`, 'text'), key(sql`${claimRows.position}`, 'int')];
const METRIC = key(sql`${claimRows.metricPosition}`, 'int');

/** Each order as keys that are never null and end in a unique place, so that a cursor can resume anywhere. */
const ORDERS: Record<Exclude<Sort, 'relevance'>, SortKey[]> = {
  reading: READING,
  metric: [METRIC, ...READING],
  // Sizes compare within a metric alone: across metrics the units differ. The largest first, claims without a number last.
  value: [
    key(sql`${claimRows.hasNoValue}`, 'int'),
    METRIC,
    key(sql`${claimRows.valueKey}`, 'numeric'),
    ...READING,
  ],
  // The key of the undated sorts behind every date.
  period: [key(sql`${claimRows.periodKey}`, 'text'), ...READING],
};

function keysOf({ sort, search }: Order): SortKey[] {
  return sort === 'relevance' ? [key(rankKey(search), 'numeric'), ...READING] : ORDERS[sort];
}

const WELL_FORMED: Record<KeyType, RegExp> = {
  int: /^-?\d{1,9}$/,
  numeric: /^(-?\d{1,20}(\.\d{1,20})?|Infinity)$/,
  text: /^([a-z0-9-]{1,200}|~)$/,
};

/** The keys of an order, as a query sorts by them. */
export function orderBy(order: Order): SQL[] {
  return keysOf(order).map(({ expression }) => expression);
}

/** The values of the sort's keys in a row, as a JSON array of texts; what a cursor is made of. */
export function cursorColumn(order: Order): SQL<string[]> {
  const texts = keysOf(order).map(({ expression }) => sql`(${expression})::text`);
  return sql<string[]>`jsonb_build_array(${sql.join(texts, sql`, `)})`;
}

/** A cursor: the sort and the values of its keys in the row that it stands behind. */
export function encodeCursor(sort: Sort, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

/** The condition "behind this cursor", or `undefined` for a text that is no cursor of this order. */
export function afterCursor(order: Order, cursor: string): SQL | undefined {
  return compareCursor(order, cursor, '>');
}

/** The condition "up to this cursor": no index serves the other one negated, which reads every row behind it. */
export function upToCursor(order: Order, cursor: string): SQL | undefined {
  return compareCursor(order, cursor, '<=');
}

function compareCursor(order: Order, cursor: string, operator: '>' | '<='): SQL | undefined {
  const keys = keysOf(order);
  const values = decodeCursor(cursor, order.sort);
  if (values === undefined || values.length !== keys.length) return undefined;
  if (!keys.every(({ type }, index) => WELL_FORMED[type].test(values[index] ?? ''))) return undefined;
  const left = keys.map(({ expression }) => sql`(${expression})`);
  const right = keys.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`);
  return sql`(${sql.join(left, sql`, `)}) ${sql.raw(operator)} (${sql.join(right, sql`, `)})`;
}

function decodeCursor(cursor: string, sort: Sort): string[] | undefined {
  if (cursor.length > 500) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed[0] !== sort) return undefined;
    const values = parsed.slice(1);
    return values.every((value) => typeof value === 'string') ? values : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
