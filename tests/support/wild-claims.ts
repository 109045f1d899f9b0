import { eq, type SQL, sql } from 'drizzle-orm';
import { database } from '../../db/client.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { entities } from '../../db/schema/entity-tables.ts';

const WILD = [
  '=1+1',
  '+1, plus',
  '-5 "quoted"',
  '-3 percent',
  '2022-10',
  '  <&> _x000D_ \u0001',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  'two\nlines',
  'two\r\nlines',
  "it's; a 'text'",
  '\\.',
  '\\N',
  'ü – “x” 😀, $1',
];

/** Gives the claims of the test's own database texts and numbers that a CSV can break on. */
export async function makeClaimsWild(): Promise<void> {
  const db = database();
  const texts = sql`(array[${sql.join(
    WILD.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[])`;
  const pick = (number: SQL) => sql`${texts}[1 + (${number}) % ${sql.raw(String(WILD.length))}]`;
  const at = (offset: number) => pick(sql`position + ${sql.raw(String(offset))}`);
  await db.transaction(async (tx) => {
    const named = await tx.select({ code: entities.code, name: entities.name }).from(entities);
    await tx.execute(sql`update entities set name = ${pick(sql`ascii(code) + length(name)`)}`);
    await refreshReadModel(tx, { entities: named.map(({ code }) => code) });
    // The catalogue keeps its names, so that filters read as they do.
    for (const { code, name } of named)
      await tx.update(entities).set({ name }).where(eq(entities.code, code));
  });
  await db.execute(sql`
    update claim_rows set
      description = ${at(0)}, caveat = ${at(1)}, as_printed = ${at(2)}, attributed_to = ${at(3)},
      article_title = ${at(4)}, section = case when position % 3 = 0 then '' else ${at(5)} end,
      primary_title = case when primary_title is null then null else ${at(7)} end,
      primary_publisher = case when primary_publisher is null then null else ${at(8)} end,
      period_note = case when position % 2 = 0 then null else ${at(9)} end,
      unit = case when unit is null then null else ${at(6)} end,
      value = case when value is null then null else value / 7.0 * 10.0 ^ (position % 9 - 4) end,
      lower = case when lower is null then null else round(lower, 10) end
    where position % 5 <> 0`);
  // A double holds 15 digits for certain: a value of more would be another one in a page.
  await db.execute(
    sql`update claim_rows set value = round(value, greatest(0, 12 - length(trunc(abs(value))::text)))`,
  );
}
