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

/** Makes the rows of the stale claims, of which there are none yet. */
export async function insertClaimRows(tx: Transaction): Promise<void> {
  await tx.execute(insertStaleRows());
}

async function writeStaleRows(tx: Transaction): Promise<void> {
  const changes = sql.join(
    names.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  await tx.execute(sql`
    ${insertStaleRows()}
    on conflict (claim_id) do update set ${changes} where ${claimRows} is distinct from excluded`);
}

const names = Object.values(getTableColumns(claimRows)).map(({ name }) => sql.identifier(name));

function insertStaleRows(): SQL {
  const columns = sql.join(names, sql`, `);
  return sql`insert into ${claimRows} (${columns}) select ${columns} from ${claimsJoined} where ${isStale}`;
}

/** Selects as `claimDeltas` all shown claims as they are, without what charts choose by. */
export function selectAllDeltas(): SQL {
  return selectCounted(1, sql`''`, sql`true`);
}

const selectDeltas = (sign: 1 | -1) => selectCounted(sign, charted, isStale);

/** In the order of the columns of `claimDeltas`. */
function selectCounted(sign: 1 | -1, chosenBy: SQL, condition: SQL): SQL {
  const { kind, metric, qualifier, standing, countries, roles, takes, regions, populations } = claimRows;
  const { sources, documents, restates, claimId, stage } = claimRows;
  return sql`
    select ${sql.raw(String(sign))}, ${kind}, ${metric}, ${qualifier}, ${standing}, ${countries}, ${roles}, ${takes},
      ${regions}, ${populations}, ${sources}, ${documents}, ${restates}, ${claimId}, ${chosenBy}, ${stage}
    from ${claimRows} where ${condition} and withdrawn_on is null`;
}
