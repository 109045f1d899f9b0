import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { connect } from '../../db/client.ts';
import { claimRows } from '../../db/schema/read-model.ts';
import { metrics } from '../../db/schema/tables.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

it('connect(url) has a read by a key planned once, and a filter of claims each time', async () => {
  const { db, close } = connect(process.env.DATABASE_URL ?? '', { max: 1, keyed: 1 });
  try {
    for (const slug of ['one', 'another'])
      await db.select().from(metrics).where(sql`${metrics.slug} = ${slug}`);
    for (const kind of ['figure', 'soft'])
      await db.select().from(claimRows).where(sql`${claimRows.kind} = ${kind}`);
    const kept = await db.execute<{ statement: string; generic: string; custom: string }>(
      sql`select statement, generic_plans as generic, custom_plans as custom from pg_prepared_statements where not statement like '%pg_prepared_statements%'`,
    );
    const tables = kept.flatMap(({ statement }) => / from "(\w+)"/.exec(statement)?.[1] ?? []);
    expect(tables).toEqual(['metrics']);
    const [own] = kept.filter(({ statement }) => / from "metrics"/.test(statement));
    expect([Number(own?.generic), Number(own?.custom)]).toEqual([2, 0]);
  } finally {
    await close();
  }
});
