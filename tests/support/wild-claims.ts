import { sql } from 'drizzle-orm';
import { database } from '../../db/client.ts';

const WILD = [
  '=1+1',
  '+1, plus',
  '-5 "quoted"',
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

/**
 * Makes a plain table of the claims in the test's own database, and gives them texts and numbers that a CSV can break
 * on: whatever `claim_rows` was made of before, these are in it.
 */
export async function makeClaimsWild(): Promise<void> {
  const db = database();
  await db.execute(sql`create table wild_rows as select * from claim_rows`);
  await db.execute(sql`
    do $$ begin
      if (select relkind from pg_class where oid = 'claim_rows'::regclass) = 'v'
      then drop view claim_rows cascade; else drop table claim_rows cascade; end if;
    end $$`);
  await db.execute(sql`alter table wild_rows rename to claim_rows`);
  const texts = sql`(array[${sql.join(
    WILD.map((text) => sql`${text}`),
    sql`, `,
  )}]::text[])`;
  const pick = (offset: number) =>
    sql`${texts}[1 + (position + ${sql.raw(String(offset))}) % ${sql.raw(String(WILD.length))}]`;
  await db.execute(sql`
    update claim_rows set
      description = ${pick(0)}, caveat = ${pick(1)}, as_printed = ${pick(2)}, attributed_to = ${pick(3)},
      article_title = ${pick(4)}, section = case when position % 3 = 0 then '' else ${pick(5)} end,
      unit = case when unit is null then null else ${pick(6)} end,
      value = case when value is null then null else value / 7.0 * 10.0 ^ (position % 9 - 4) end,
      lower = case when lower is null then null else round(lower, 10) end,
      entities = jsonb_set(entities, '{0,name}', to_jsonb(${pick(7)}))
    where position % 5 <> 0`);
  // A double holds 15 digits for certain: a value of more would be another one in a page.
  await db.execute(
    sql`update claim_rows set value = round(value, greatest(0, 12 - length(trunc(abs(value))::text)))`,
  );
}
