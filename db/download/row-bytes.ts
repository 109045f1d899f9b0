import { isNull, sql } from 'drizzle-orm';
import { COLUMNS } from '../../lib/out/columns.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { csvFields } from './download-fields.ts';

const SAMPLE = 1000;

/** How many bytes a row of the CSV has on average, by the first rows that the database comes upon; `0` without claims. */
export async function getRowBytes(siteUrl: string): Promise<number> {
  const db = database();
  const fields = csvFields(siteUrl);
  const commas = COLUMNS.length;
  const text = sql.join(
    COLUMNS.map(({ name }) => sql`${fields[name]}::text`),
    sql`, `,
  );
  const sample = db
    .select({ bytes: sql<number>`octet_length(concat(${text})) + ${commas}::int`.as('bytes') })
    .from(claimRows)
    .where(isNull(claimRows.withdrawnOn))
    .limit(SAMPLE)
    .as('sample');
  const [found] = await db.select({ bytes: sql<number | null>`avg(${sample.bytes})::float8` }).from(sample);
  return found?.bytes ?? 0;
}
