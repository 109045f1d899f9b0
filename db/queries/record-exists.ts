import { sql } from 'drizzle-orm';
import { CLAIM_ID } from '../../lib/model/claim.ts';
import { COUNTRY_CODE, slugSchema } from '../../lib/model/entity.ts';
import { preparedDatabase } from '../client.ts';

const isSlug = (id: string) => slugSchema.safeParse(id).success;

/** How each kind of record is looked for; an id of the wrong shape is not asked for (PostgreSQL refuses NUL). */
const RECORDS = {
  claims: {
    fits: (id: string) => CLAIM_ID.test(id),
    find: (id: string) => sql`select 1 from claims where id = ${id}`,
  },
  countries: {
    fits: (id: string) => COUNTRY_CODE.test(id.toUpperCase()),
    find: (id: string) => sql`select 1 from entities where kind = 'country' and code = ${id.toUpperCase()}`,
  },
  metrics: { fits: isSlug, find: (id: string) => sql`select 1 from metrics where slug = ${id}` },
  topics: { fits: isSlug, find: (id: string) => sql`select 1 from topics where slug = ${id}` },
  sources: { fits: isSlug, find: (id: string) => sql`select 1 from sources where slug = ${id}` },
};
type RecordKind = keyof typeof RECORDS;

/** Whether a text is a kind of record, as it stands first in the addresses of their pages. */
export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(RECORDS, text);
}

/** Whether there is a record of this id. Withdrawn claims are known: their pages stay; a country in any letter case. */
export async function recordExists(kind: RecordKind, id: string): Promise<boolean> {
  const { fits, find } = RECORDS[kind];
  return fits(id) && (await preparedDatabase().execute(find(id))).length > 0;
}
