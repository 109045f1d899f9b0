import { type SQL, sql } from 'drizzle-orm';
import type { Column } from '../../lib/out/column.ts';
import { COLUMNS, type ColumnName, type MadeColumnName, NOT_CHECKED } from '../../lib/out/columns.ts';
import { FORMULA_STARTS } from '../../lib/out/csv.ts';
import { dataState } from '../schema/data-state-tables.ts';
import { claimRows } from '../schema/read-model.ts';

const FORMULA_CODES = sql.raw(`(${FORMULA_STARTS.map((start) => start.charCodeAt(0)).join(', ')})`);

/** The columns of lib/out/columns.ts as SQL, so that COPY writes the bytes that `csvLine(toFields(row))` would. */
export function claimFields(siteUrl: string): Record<ColumnName, SQL> {
  const made = madeFields(siteUrl);
  const fields = COLUMNS.map((column) => [
    column.name,
    'from' in column ? toText(column, sql`${claimRows[column.from]}`) : made[column.name],
  ]);
  return Object.fromEntries(fields) as Record<ColumnName, SQL>;
}

/** What is no part of a row as it stands; a missing one does not compile. */
function madeFields(siteUrl: string): Record<MadeColumnName, SQL> {
  const row = claimRows;
  return {
    lower_exclusive: sql`case when ${row.lower} is not null then ${row.lowerExclusive}::text end`,
    upper_exclusive: sql`case when ${row.upper} is not null then ${row.upperExclusive}::text end`,
    entity: safeText(sql`${row.entityList}`),
    country: sql`nullif(${row.countryList}, '')`,
    role: sql`${row.roleList}`,
    check_verdict: sql`coalesce(${row.checkVerdict}, ${NOT_CHECKED}::text)`,
    changed_before_publication: safeText(
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
  };
}

/** In plain decimals, whatever way jsonb keeps it. */
function intervalEnd(end: 'lower' | 'upper'): SQL {
  return sql`trim_scale((${claimRows.interval} ->> ${sql.raw(`'${end}'`)})::numeric)`;
}

/** Slugs, closed lists, dates and addresses are held to their forms by the tables and need no guard. */
function toText({ type, slug, values }: Column, field: SQL): SQL {
  if (type === 'number') return sql`trim_scale(${field})`;
  if (type === 'boolean') return sql`${field}::text`;
  return type === 'text' && !slug && values === undefined ? safeText(field) : field;
}

/** COPY quotes an empty text to tell it from a gap; ours is empty either way. */
function safeText(text: SQL): SQL {
  return sql`case when ascii(${text}) in ${FORMULA_CODES} then '''' || ${text} else nullif(${text}, '') end`;
}
