import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { claimsJoined } from '../schema/claims-view.ts';
import { claimRows } from '../schema/read-model.ts';
import { createTemporary } from '../sql/temporary-table.ts';
import { charted } from './chart-candidates.ts';
import { claimDeltas, staleClaims } from './temporary-tables.ts';

/** As an array they are looked up first: joined to them, PostgreSQL makes the rows of all claims and leaves most out. */
const isStale = sql`claim_id = any(array(select claim_id from ${staleClaims}))`;

/** Makes the rows of the stale claims anew, and notes in `claimDeltas` what they were and what they are. */
export async function refreshClaimRows(tx: Transaction): Promise<void> {
  await createTemporary(tx, claimDeltas, selectDeltas(-1));
  await writeStaleRows(tx);
  await tx.execute(sql`insert into ${claimDeltas} ${selectDeltas(1)}`);
}

async function writeStaleRows(tx: Transaction): Promise<void> {
  const names = Object.values(getTableColumns(claimRows)).map(({ name }) => sql.identifier(name));
  const columns = sql.join(names, sql`, `);
  const changes = sql.join(
    names.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${claimRows} (${columns})
    select ${columns} from ${claimsJoined} where ${isStale}
    on conflict (claim_id) do update set ${changes} where ${claimRows} is distinct from excluded`);
}

/** In the order of the columns of `claimDeltas`. */
function selectDeltas(sign: 1 | -1): SQL {
  const { kind, metric, qualifier, standing, countries, roles, countryRoles, sources } = claimRows;
  const { documents, restates, claimId, stage } = claimRows;
  return sql`
    select ${sql.raw(String(sign))}, ${kind}, ${metric}, ${qualifier}, ${standing}, ${countries}, ${roles}, ${countryRoles},
      ${sources}, ${documents}, ${restates}, ${claimId}, ${charted}, ${stage}
    from ${claimRows} where ${isStale} and withdrawn_on is null`;
}
