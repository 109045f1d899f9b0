import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { CorrectionRow } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { claimSteps, claims } from '../schema/claim-tables.ts';
import { metrics } from '../schema/metric-tables.ts';
import { revisions } from '../schema/revision-tables.ts';
import { sources } from '../schema/source-tables.ts';

/** Which corrections are asked for; nothing: all of them. */
type CorrectionScope = { metric?: string; source?: string; claim?: string };

/** Revisions and withdrawals, the latest first: one page of them, or all. */
export async function listCorrections(
  scope: CorrectionScope,
  offset = 0,
  limit = Number.MAX_SAFE_INTEGER - offset,
): Promise<CorrectionRow[]> {
  const most = offset + limit;
  const [revised, withdrawn] = await Promise.all([
    selectRevisions(scope, most),
    selectWithdrawals(scope, most),
  ]);
  return [...revised, ...withdrawn]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(offset, most);
}

/** How many revisions and withdrawals there are. */
export async function countCorrections(): Promise<number> {
  const [revised, withdrawn] = await Promise.all([
    database().$count(revisions),
    database().$count(claims, isNotNull(claims.withdrawnOn)),
  ]);
  return revised + withdrawn;
}

const claimFields = {
  claim: claims.id,
  metric: claims.metric,
  metricName: metrics.name,
  unit: metrics.unit,
  article: claims.article,
  articleTitle: sources.title,
  articleShort: sources.short,
  asPrinted: claims.asPrinted,
  description: claims.description,
};

async function selectRevisions(scope: CorrectionScope, limit: number): Promise<CorrectionRow[]> {
  const { position, field, was, now, on, why, cause } = revisions;
  const rows = await database()
    .select({ ...claimFields, position, field, was, now, on, why, cause })
    .from(revisions)
    .innerJoin(claims, eq(claims.id, revisions.claim))
    .innerJoin(metrics, eq(metrics.slug, claims.metric))
    .innerJoin(sources, eq(sources.slug, claims.article))
    .where(inScope(scope))
    .orderBy(desc(on), asc(claims.article), desc(position), asc(claims.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, id: `${row.claim}-revision-${row.position}` }));
}

async function selectWithdrawals(scope: CorrectionScope, limit: number): Promise<CorrectionRow[]> {
  const rows = await database()
    .select({
      ...claimFields,
      on: claims.withdrawnOn,
      why: claims.withdrawnReason,
      cause: claims.withdrawnCause,
    })
    .from(claims)
    .innerJoin(metrics, eq(metrics.slug, claims.metric))
    .innerJoin(sources, eq(sources.slug, claims.article))
    .where(and(isNotNull(claims.withdrawnOn), inScope(scope)))
    .orderBy(desc(claims.withdrawnOn), asc(claims.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    id: `${row.claim}-withdrawn`,
    field: 'withdrawn',
    was: false,
    now: true,
    on: row.on ?? '',
    why: row.why ?? '',
  }));
}

function inScope({ metric, source, claim }: CorrectionScope): SQL | undefined {
  return and(
    metric === undefined ? undefined : eq(claims.metric, metric),
    claim === undefined ? undefined : eq(claims.id, claim),
    source === undefined
      ? undefined
      : sql`(${claims.article} = ${source} or exists (select 1 from ${claimSteps} where ${claimSteps.claim} = ${claims.id} and ${claimSteps.source} = ${source}))`,
  );
}
