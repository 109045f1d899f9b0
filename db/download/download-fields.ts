import { type SQL, sql } from 'drizzle-orm';
import type { ColumnName } from '../../lib/out/columns.ts';
import { dataState } from '../schema/data-state-tables.ts';
import { claimRows } from '../schema/read-model.ts';

// The first characters that make a spreadsheet run a text, as `FORMULA_START` of lib/out/csv.ts: = + - @, tab, return.
const FORMULA_STARTS = sql.raw('(61, 43, 45, 64, 9, 13)');

/**
 * The columns of lib/out/columns.ts as SQL, so that COPY writes the bytes that `csvLine(toFields(row))` would: a missing
 * one does not compile. Slugs, closed lists and dates are held to their forms by the tables and need no guard.
 */
export function claimFields(siteUrl: string): Record<ColumnName, SQL> {
  const row = claimRows;
  return {
    claim_id: sql`${row.claimId}`,
    kind: sql`${row.kind}`,
    metric: sql`${row.metric}`,
    value: sql`trim_scale(${row.value})`,
    lower: sql`trim_scale(${row.lower})`,
    lower_exclusive: sql`case when ${row.lower} is not null then ${row.lowerExclusive}::text end`,
    upper: sql`trim_scale(${row.upper})`,
    upper_exclusive: sql`case when ${row.upper} is not null then ${row.upperExclusive}::text end`,
    qualifier: sql`${row.qualifier}`,
    as_printed: safeText(sql`${row.asPrinted}`),
    unit: safeText(sql`${row.unit}`),
    period_start: sql`${row.periodStart}`,
    period_end: sql`${row.periodEnd}`,
    period_basis: sql`${row.periodBasis}`,
    entity: safeText(sql`${row.entityList}`),
    country: sql`nullif(${row.countryList}, '')`,
    role: sql`${row.roleList}`,
    description: safeText(sql`${row.description}`),
    caveat: safeText(sql`${row.caveat}`),
    article_title: safeText(sql`${row.articleTitle}`),
    article_url: sql`${row.articleUrl}`,
    article_published: sql`${row.articlePublished}`,
    article_genre: sql`${row.articleGenre}`,
    section: safeText(sql`${row.section}`),
    paragraph: sql`${row.paragraph}`,
    attributed_to: safeText(sql`${row.attributedTo}`),
    restates: sql`${row.restates}`,
    check_verdict: sql`coalesce(${row.checkVerdict}, 'not_checked')`,
    check_evidence: sql`${row.checkEvidence}`,
    claim_url: sql`${siteUrl.replace(/\/+$/, '')}::text || '/claims/' || ${row.claimId}`,
    data_version: sql`(select ${dataState.version} from ${dataState})`,
    period_note: safeText(sql`${row.periodNote}`),
    primary_source: sql`${row.primarySlug}`,
    primary_title: safeText(sql`${row.primaryTitle}`),
    primary_publisher: safeText(sql`${row.primaryPublisher}`),
    primary_url: sql`${row.primaryUrl}`,
    primary_inferred: sql`${row.primaryInferred}::text`,
    chain_end: sql`${row.chainEnd}`,
  };
}

/** COPY quotes an empty text to tell it from a gap; ours is empty either way. */
function safeText(text: SQL): SQL {
  return sql`case when ascii(${text}) in ${FORMULA_STARTS} then '''' || ${text} else nullif(${text}, '') end`;
}
