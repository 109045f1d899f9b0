import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { claimEntities, claimSteps, claims } from '../schema/claim-tables.ts';
import { isAmong } from '../sql/any-of.ts';
import { changedArticles } from './temporary-tables.ts';

/** The ids, slugs and codes of what a load put or deleted; articles stand for all their claims. */
export type ChangedRecords = Record<'claims' | 'articles' | 'metrics' | 'sources' | 'entities', string[]>;

/** Selects as `staleClaims` those of some articles. */
export function selectClaimsOf(articles: readonly string[]): SQL {
  return selectWhere(claims.article, articles);
}

/** Selects as `staleClaims` those that show something changed and belong to none of the changed articles. */
export function selectClaimsElsewhere({
  claims: ids = [],
  metrics = [],
  sources = [],
  entities = [],
}: Partial<ChangedRecords>): SQL {
  const shown = sql.join(
    [
      selectWhere(claims.id, ids),
      // An article is a source too: its title, short name and authors stand in the rows of its claims.
      selectWhere(claims.article, sources),
      selectWhere(claims.metric, metrics),
      sql`select ${claimEntities.claim} from ${claimEntities} where ${isAmong(claimEntities.entity, entities)}`,
      sql`select ${claimSteps.claim} from ${claimSteps} where ${isAmong(claimSteps.source, sources)}`,
    ],
    sql` union `,
  );
  return sql`
    select shown.claim_id from (${shown}) shown join ${claims} on ${claims.id} = shown.claim_id
    where ${claims.article} not in (select article from ${changedArticles})`;
}

const selectWhere = (column: PgColumn, names: readonly string[]) =>
  sql`select ${claims.id} as claim_id from ${claims} where ${isAmong(column, names)}`;
