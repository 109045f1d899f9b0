import { asc, sql } from 'drizzle-orm';
import { boundsValues, intervalValues, joinEntities, joinSteps } from '../../lib/model/revisable.ts';
import type { LoadedValues } from '../../lib/rules/silent-changes.ts';
import type { Transaction } from '../client.ts';
import { claims } from '../schema/claim-tables.ts';
import { isAmong } from '../sql/any-of.ts';
import { listBeforeUnitChange } from './unit-changes.ts';

/** What a load needs of a loaded claim: whether it differs, and what may not change silently. */
export type LoadedClaim = {
  id: string;
  article: string;
  position: number;
  contentHash: string;
  values: LoadedValues;
};

const steps = sql<{ who: string; source: string | null; reporting: string | null; inferred: boolean }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('who', s.who, 'source', s.source, 'reporting', s.reporting, 'inferred', s.inferred) order by s.position), '[]')
  from claim_steps s where s.claim = claims.id
)`;
const entities = sql<{ entity: string; role: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('entity', e.entity, 'role', e.role) order by e.position), '[]')
  from claim_entities e where e.claim = claims.id
)`;

/** The loaded claims of these articles, in reading order; of a metric whose unit changes now, as they were. */
export async function listLoadedClaims(tx: Transaction, slugs: readonly string[]): Promise<LoadedClaim[]> {
  const rows = await selectRows(tx, slugs);
  const before = new Map((await listBeforeUnitChange(tx, slugs)).map((row) => [row.id, row]));
  return rows.map((row) => toLoadedClaim({ ...row, ...before.get(row.id) }));
}

function selectRows(tx: Transaction, slugs: readonly string[]) {
  return tx
    .select({
      id: claims.id,
      article: claims.article,
      position: claims.position,
      contentHash: claims.contentHash,
      metric: claims.metric,
      value: claims.value,
      rangeFrom: claims.rangeFrom,
      rangeTo: claims.rangeTo,
      statistic: claims.statistic,
      fraction: claims.fraction,
      base: claims.base,
      interval: claims.interval,
      qualifier: claims.qualifier,
      lower: claims.lower,
      lowerExclusive: claims.lowerExclusive,
      upper: claims.upper,
      upperExclusive: claims.upperExclusive,
      unit: claims.unit,
      asPrinted: claims.asPrinted,
      periodStart: claims.periodStart,
      periodEnd: claims.periodEnd,
      periodBasis: claims.periodBasis,
      withdrawnOn: claims.withdrawnOn,
      reference: claims.reference,
      chainEnd: claims.chainEnd,
      restates: claims.restates,
      steps,
      entities,
    })
    .from(claims)
    .where(isAmong(claims.article, slugs))
    .orderBy(asc(claims.article), asc(claims.position));
}

function toLoadedClaim({
  id,
  article,
  position,
  contentHash,
  ...row
}: Awaited<ReturnType<typeof selectRows>>[number]): LoadedClaim {
  return {
    id,
    article,
    position,
    contentHash,
    values: {
      value: row.value,
      qualifier: row.qualifier,
      ...boundsValues(row),
      'range.from': row.rangeFrom,
      'range.to': row.rangeTo,
      statistic: row.statistic,
      fraction: row.fraction,
      base: row.base,
      ...intervalValues(row.interval),
      unit: row.unit,
      as_printed: row.asPrinted,
      'period.start': row.periodStart,
      'period.end': row.periodEnd,
      'period.basis': row.periodBasis,
      attribution: joinSteps(row.steps.map(({ who }) => who)),
      'attribution.sources': joinSteps(row.steps.map(({ source }) => source ?? 'none')),
      ...recordedSince(row),
      chain_end: row.chainEnd,
      restates: row.restates,
      entities: joinEntities(row.entities),
      metric: row.metric,
      withdrawn: row.withdrawnOn,
    },
  };
}

/** What versions before this one did not record: left out where they loaded the claim. */
function recordedSince({
  reference,
  steps,
}: Pick<Awaited<ReturnType<typeof selectRows>>[number], 'reference' | 'steps'>): LoadedValues {
  const isRecorded = steps.every(({ reporting, inferred }) => inferred || reporting !== null);
  return {
    ...(reference !== null && { reference }),
    ...(isRecorded && {
      'attribution.reporting': joinSteps(steps.map(({ reporting }) => reporting ?? 'inferred')),
    }),
  };
}
