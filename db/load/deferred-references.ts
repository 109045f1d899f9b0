import { articleOfClaim } from '../../lib/rules/seed-across.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import { type Row, upsertRows } from '../sql/bulk-rows.ts';
import type { ArticlesPlan } from './load-plan.ts';

/** Rows that refer to an article which is still to come: they are written whole after the last one. */
export type DeferredRows = Record<'claims' | 'claimSteps' | 'checks' | 'checkClaims', Row[]>;

/** Where nothing is deferred yet; `deferReferences` adds to it. */
export const noDeferredRows = (): DeferredRows => ({
  claims: [],
  claimSteps: [],
  checks: [],
  checkClaims: [],
});

/** What is in the database to refer to, by slug. */
export type ExistingRefs = { hasSource: (slug: string) => boolean; hasArticle: (slug: string) => boolean };

/** The plan without references to what does not exist yet; `deferred` takes the rows as they should be. */
export function deferReferences(
  plan: ArticlesPlan,
  existing: ExistingRefs,
  deferred: DeferredRows,
): ArticlesPlan {
  const hasClaim = (id: string | null) => id === null || existing.hasArticle(articleOfClaim(id));
  const hasSource = (slug: string | null) => slug === null || existing.hasSource(slug);
  const withRestated = <T extends ArticlesPlan['moved'][number]>(claim: T): T => {
    if (hasClaim(claim.restates)) return claim;
    deferred.claims.push(claim);
    return { ...claim, restates: null, restatesReason: null };
  };
  const withSource =
    (list: Row[]) =>
    <T extends { source?: unknown }>(row: T): T => {
      if (hasSource((row.source ?? null) as string | null)) return row;
      list.push(row);
      return { ...row, source: null };
    };
  const { checks, checkClaims } = plan.parts;
  const isOfExisting = ({ claim }: Row) => hasClaim(claim as string);
  deferred.checkClaims.push(...checkClaims.upserts.filter((row) => !isOfExisting(row)));
  return {
    ...plan,
    parts: {
      ...plan.parts,
      checks: { ...checks, upserts: checks.upserts.map(withSource(deferred.checks)) },
      checkClaims: { ...checkClaims, upserts: checkClaims.upserts.filter(isOfExisting) },
    },
    claims: plan.claims.map((entry) => ({
      ...entry,
      claim: withRestated(entry.claim),
      claimSteps: entry.claimSteps.map(withSource(deferred.claimSteps)),
    })),
    moved: plan.moved.map(withRestated),
  };
}

/** Writes what had to wait, now that everything exists. */
export async function writeDeferred(tx: Transaction, deferred: DeferredRows): Promise<void> {
  await upsertRows(tx, schema.claims, deferred.claims);
  await upsertRows(tx, schema.claimSteps, deferred.claimSteps);
  await upsertRows(tx, schema.checks, deferred.checks);
  await upsertRows(tx, schema.checkClaims, deferred.checkClaims);
}
