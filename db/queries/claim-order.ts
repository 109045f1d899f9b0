import { type SQL, sql } from 'drizzle-orm';
import type { Sort } from '../../lib/filter.ts';
import { claimRows } from '../view.ts';

type KeyType = 'int' | 'numeric' | 'text';
type SortKey = { expression: SQL; type: KeyType };

const key = (expression: SQL, type: KeyType): SortKey => ({ expression, type });
const READING = [key(sql`${claimRows.articlePosition}`, 'int'), key(sql`${claimRows.position}`, 'int')];
const METRIC = key(sql`${claimRows.metricPosition}`, 'int');

/** Each order as keys that are never null and end in a unique place, so that a cursor can resume anywhere. */
const ORDERS: Record<Sort, SortKey[]> = {
  reading: READING,
  metric: [METRIC, ...READING],
  // Sizes compare within a metric alone: across metrics the units differ. The largest first, claims without a number last.
  value: [
    key(sql`(${claimRows.value} is null)::int`, 'int'),
    METRIC,
    key(sql`coalesce(-${claimRows.value}, 'Infinity'::numeric)`, 'numeric'),
    ...READING,
  ],
  // '~' sorts behind every date: the undated come last.
  period: [
    key(sql`coalesce(${claimRows.periodEnd}, ${claimRows.periodStart}, '~') collate "C"`, 'text'),
    ...READING,
  ],
};

const WELL_FORMED: Record<KeyType, RegExp> = {
  int: /^-?\d{1,9}$/,
  numeric: /^(-?\d{1,20}(\.\d{1,20})?|Infinity)$/,
  text: /^[\d~-]{1,10}$/,
};

export function orderBy(sort: Sort): SQL[] {
  return ORDERS[sort].map(({ expression }) => expression);
}

/** The values of the sort's keys in a row, as a JSON array of texts; what a cursor is made of. */
export function cursorColumn(sort: Sort): SQL<string[]> {
  const texts = ORDERS[sort].map(({ expression }) => sql`(${expression})::text`);
  return sql<string[]>`jsonb_build_array(${sql.join(texts, sql`, `)})`;
}

export function encodeCursor(sort: Sort, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

/** The condition "behind this cursor", or `undefined` for a text that is no cursor of this order. */
export function afterCursor(sort: Sort, cursor: string): SQL | undefined {
  const keys = ORDERS[sort];
  const values = decodeCursor(cursor, sort);
  if (values === undefined || values.length !== keys.length) return undefined;
  if (!keys.every(({ type }, index) => WELL_FORMED[type].test(values[index] ?? ''))) return undefined;
  const left = keys.map(({ expression }) => sql`(${expression})`);
  const right = keys.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`);
  return sql`(${sql.join(left, sql`, `)}) > (${sql.join(right, sql`, `)})`;
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
