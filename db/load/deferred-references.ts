import { articleOfClaim } from '../../lib/rules/seed-across.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import { upsertRows } from '../sql/bulk-rows.ts';
import type { Row } from './row-changes.ts';
import type { ArticlesPlan } from './load-plan.ts';

/** Rows that refer to an article which is still to come: they are written whole after the last one. */
export type Later = Record<'claims' | 'claimSteps' | 'checks' | 'checkClaims', Row[]>;

export const emptyLater = (): Later => ({ claims: [], claimSteps: [], checks: [], checkClaims: [] });

/** What is there to refer to, by slug. */
export type There = { hasSource: (slug: string) => boolean; hasArticle: (slug: string) => boolean };

/** The plan without references to what is not there yet; `later` takes the rows as they should be. */
export function deferForward(plan: ArticlesPlan, there: There, later: Later): ArticlesPlan {
  const isClaimThere = (id: string | null) => id === null || there.hasArticle(articleOfClaim(id));
  const isSourceThere = (slug: string | null) => slug === null || there.hasSource(slug);
  const restating = <T extends ArticlesPlan['moved'][number]>(claim: T): T => {
    if (isClaimThere(claim.restates)) return claim;
    later.claims.push(claim);
    return { ...claim, restates: null, restatesReason: null };
  };
  const withSource =
    (list: Row[]) =>
    <T extends Row>(row: T): T => {
      if (isSourceThere((row.source ?? null) as string | null)) return row;
      list.push(row);
      return { ...row, source: null };
    };
  const { checks, checkClaims } = plan.parts;
  const isForward = ({ claim }: Row) => !isClaimThere(claim as string);
  later.checkClaims.push(...checkClaims.put.filter(isForward));
  return {
    ...plan,
    parts: {
      ...plan.parts,
      checks: { ...checks, put: checks.put.map(withSource(later.checks)) },
      checkClaims: { ...checkClaims, put: checkClaims.put.filter((row) => !isForward(row)) },
    },
    claims: plan.claims.map((entry) => ({
      ...entry,
      claim: restating(entry.claim),
      claimSteps: entry.claimSteps.map(
        withSource(later.claimSteps) as (row: (typeof entry.claimSteps)[number]) => typeof row,
      ),
    })),
    moved: plan.moved.map(restating),
  };
}

/** Writes what had to wait, now that everything is there. */
export async function writeLater(tx: Transaction, later: Later): Promise<void> {
  await upsertRows(tx, schema.claims, later.claims);
  await upsertRows(tx, schema.claimSteps, later.claimSteps);
  await upsertRows(tx, schema.checks, later.checks);
  await upsertRows(tx, schema.checkClaims, later.checkClaims);
}
