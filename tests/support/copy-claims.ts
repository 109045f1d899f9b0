import { sql } from 'drizzle-orm';
import { type Database, database } from '../../db/client.ts';

/** Puts so many copies of a claim behind the claims of its article, as a large load would; what is kept stays as it was. */
export async function copyClaim(id: string, times: number, db: Database = database()): Promise<void> {
  await db.execute(sql`
    insert into claim_rows
    select copied.* from claim_rows r, generate_series(1, ${times}::int) n,
      jsonb_populate_record(r, jsonb_build_object('claim_id', 'copy-' || n, 'position', 1000 + n)) copied
    where r.claim_id = ${id}`);
  await markLoaded(db);
}

/** Takes the copies away again, but for the first `kept`. */
export async function dropCopies(kept = 0): Promise<void> {
  await database().execute(
    sql`delete from claim_rows where claim_id like 'copy-%' and position > ${1000 + kept}::int`,
  );
  await markLoaded();
}

async function markLoaded(db: Database = database()): Promise<void> {
  await db.execute(sql`update data_state set dated = dated`);
}
