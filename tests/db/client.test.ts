import { inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, connectPrepared, type PreparedDatabase } from '../../db/client.ts';
import { metrics } from '../../db/schema/metric-tables.ts';
import { isAnyOf } from '../../db/sql/any-of.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

const url = () => process.env.DATABASE_URL ?? '';

async function listPlans(db: PreparedDatabase): Promise<string[]> {
  const plans = await db.execute<{ statement: string; generic: string; custom: string }>(
    sql`select statement, generic_plans as generic, custom_plans as custom from pg_prepared_statements order by statement`,
  );
  return plans
    .filter(({ statement }) => statement.includes(' from "metrics"'))
    .map(({ generic, custom }) => `generic ${generic}, custom ${custom}`);
}

describe('connectPrepared(url)', () => {
  it('plans a statement once, for all its parameters and all lengths of a list that is one', async () => {
    const { db, close } = connectPrepared(url(), { max: 1 });
    try {
      for (const slugs of [['one'], ['one', 'another'], []])
        await db.select().from(metrics).where(isAnyOf(metrics.slug, slugs));
      await db.select().from(metrics);
      await db.select().from(metrics);
      expect(await listPlans(db)).toEqual(['generic 2, custom 0', 'generic 3, custom 0']);
    } finally {
      await close();
    }
  });

  it('refuses a list of parameters, which is another statement for each of its lengths', async () => {
    const { db, close } = connectPrepared(url(), { max: 1 });
    try {
      const listed = db
        .select()
        .from(metrics)
        .where(inArray(metrics.slug, ['one']));
      await expect(listed).rejects.toMatchObject({
        cause: { message: expect.stringContaining('takes a list as one parameter') },
      });
      await expect(db.execute(sql`select 1 where 'one' in ${['one', 'another']}`)).rejects.toThrow();
    } finally {
      await close();
    }
  });
});

it('connect(url) keeps no plan', async () => {
  const { db, close } = connect(url(), { max: 1 });
  try {
    for (const slug of ['one', 'another'])
      await db.select().from(metrics).where(sql`${metrics.slug} = ${slug}`);
    expect(await listPlans(db)).toEqual([]);
  } finally {
    await close();
  }
});
