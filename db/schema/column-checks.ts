import { sql } from 'drizzle-orm';
import { SLUG } from '../../lib/model/entity.ts';

/** Conditions that several columns share, as CHECK constraints hold them. Each takes the name of a column. */

/** One of a closed list of words. */
export const among = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`);

/** Small letters, digits and single hyphens. */
export const slug = (column: string) => sql.raw(`${column} ~ '${SLUG.source}'`);

/** A partial ISO 8601 date. Also refuses 2020-02-31: `make_date` raises an error for a day that does not exist. */
export const partialDate = (column: string) => {
  const part = (from: number, length: number) => `nullif(substr(${column}, ${from}, ${length}), '')::int`;
  const day = `make_date(${part(1, 4)}, coalesce(${part(6, 2)}, 1), coalesce(${part(9, 2)}, 1))`;
  return sql.raw(
    `${column} is null or (${column} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and ${day} is not null)`,
  );
};

/** At most eight words. */
export const fewWords = (column: string) =>
  sql.raw(`btrim(${column}) <> '' and array_length(regexp_split_to_array(btrim(${column}), '\\s+'), 1) <= 8`);

/** An address of the web. */
export const address = (column: string) => sql.raw(`${column} ~ '^https?://'`);
