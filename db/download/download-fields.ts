import { type SQL, sql } from 'drizzle-orm';
import type { Column } from '../../lib/out/column.ts';
import {
  COLUMNS,
  type ColumnName,
  LIST_SEPARATOR,
  type MadeColumnName,
  NOT_CHECKED,
} from '../../lib/out/columns.ts';
import { FORMULA_STARTS, NO_FORMULA } from '../../lib/out/csv.ts';
import { DATED_COLUMNS, type DayColumnName } from '../../lib/out/day-columns.ts';
import { firstDayOf, lastDayOf } from '../queries/day-span.ts';
import { dataState } from '../schema/data-state-tables.ts';
import { claimRows } from '../schema/read-model.ts';

const FORMULA_CODES = sql.raw(`(${FORMULA_STARTS.map((start) => start.charCodeAt(0)).join(', ')})`);

/** How a text of ours becomes a field: guarded for a CSV, or as it stands where cells have types. */
type WriteText = (text: SQL) => SQL;

/** The columns of lib/out/columns.ts as SQL, so that COPY writes the bytes that `csvLine(toFields(row))` would. */
export const csvFields = (siteUrl: string) => claimFields(siteUrl, safeText);

/** The same without the guard that a CSV has against formulas. */
export const plainFields = (siteUrl: string) => claimFields(siteUrl, (text) => text);

function claimFields(siteUrl: string, write: WriteText): Record<ColumnName, SQL> {
  const made = madeFields(siteUrl, write);
  const fields = COLUMNS.map((column) => [
    column.name,
    'from' in column ? toText(column, sql`${claimRows[column.from]}`, write) : made[column.name],
  ]);
  return Object.fromEntries(fields) as Record<ColumnName, SQL>;
}

/** What is no part of a row as it stands; a missing one does not compile. */
function madeFields(siteUrl: string, write: WriteText): Record<MadeColumnName, SQL> {
  const row = claimRows;
  return {
    lower_exclusive: sql`case when ${row.lower} is not null then ${row.lowerExclusive}::text end`,
    upper_exclusive: sql`case when ${row.upper} is not null then ${row.upperExclusive}::text end`,
    entity: write(sql`${row.entityList}`),
    country: sql`nullif(${row.countryList}, '')`,
    role: sql`${row.roleList}`,
    check_verdict: sql`coalesce(${row.checkVerdict}, ${NOT_CHECKED}::text)`,
    changed_before_publication: write(
      sql`(${row.changedBefore} ->> 'says') || ' (' || (${row.changedBefore} ->> 'who') || ', ' || coalesce(${row.changedBefore} ->> 'date', 'undated') || ')'`,
    ),
    interval_kind: sql`${row.interval} ->> 'kind'`,
    interval_level: sql`trim_scale((${row.interval} ->> 'level')::numeric)`,
    interval_lower: intervalEnd('lower'),
    interval_upper: intervalEnd('upper'),
    region: sql`nullif(${row.regionList}, '')`,
    population: sql`nullif(${row.populationList}, '')`,
    claim_url: sql`${siteUrl.replace(/\/+$/, '')}::text || '/claims/' || ${row.claimId}`,
    data_version: sql`(select ${dataState.version} from ${dataState})`,
    ...dayFields(),
    other_who: write(otherList(sql.raw(`said ->> 'who'`))),
    other_date: otherList(sql.raw(`said ->> 'date'`)),
    other_from: write(otherList(sql.raw(`trim_scale((said ->> 'from')::numeric)::text`))),
    other_to: write(otherList(sql.raw(`trim_scale((said ->> 'to')::numeric)::text`))),
    other_qualifier: otherList(sql.raw(`said ->> 'qualifier'`)),
    other_printed: write(
      otherList(
        sql.raw(
          `(said ->> 'printed') || coalesce(' (converted by us at ' || trim_scale((said -> 'converted' ->> 'rate')::numeric)::text || ')', '')`,
        ),
      ),
    ),
  };
}

/** The days between which each date lies, as `dateSpan` of lib/model/dates.ts has them. */
function dayFields(): Record<DayColumnName, SQL> {
  const days = Object.entries(DATED_COLUMNS).flatMap(([name, key]) => {
    const date = sql`${claimRows[key]}`;
    return [
      [`${name}_first_day`, firstDayOf(date)],
      [`${name}_last_day`, lastDayOf(date)],
    ];
  });
  return Object.fromEntries(days) as Record<DayColumnName, SQL>;
}

/** What other sources say as a list (lib/out/other-columns.ts): an item of each, its separator written as a comma. */
function otherList(item: SQL): SQL {
  const separator = sql.raw(`'${LIST_SEPARATOR}'`);
  return sql`(select nullif(string_agg(coalesce(replace(${item}, ${separator}, ','), ''), ${separator} order by at), '') from jsonb_array_elements(${claimRows.others}) with ordinality as other(said, at))`;
}

/** In plain decimals, whatever way jsonb keeps it. */
function intervalEnd(end: 'lower' | 'upper'): SQL {
  return sql`trim_scale((${claimRows.interval} ->> ${sql.raw(`'${end}'`)})::numeric)`;
}

/** Slugs, closed lists, dates and addresses are held to their forms by the tables and need no guard. */
function toText({ type, slug, values }: Column, field: SQL, write: WriteText): SQL {
  if (type === 'number') return sql`trim_scale(${field})`;
  if (type === 'boolean') return sql`${field}::text`;
  return type === 'text' && !slug && values === undefined ? write(field) : field;
}

/** COPY quotes an empty text to tell it from a gap; ours is empty either way. */
function safeText(text: SQL): SQL {
  return sql`case when ascii(${text}) in ${FORMULA_CODES} and ${text} !~ ${sql.raw(`'${NO_FORMULA}'`)} then '''' || ${text} else nullif(${text}, '') end`;
}
