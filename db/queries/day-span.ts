import { type SQL, sql } from 'drizzle-orm';

/** The first and the last day that a partial date may mean, as `dateSpan` of lib/model/dates.ts has them; null of none. */
export const firstDayOf = (date: SQL): SQL => sql`${date} || substr('-01-01', length(${date}) - 3)`;

export const lastDayOf = (date: SQL): SQL =>
  sql`case length(${date}) when 4 then ${date} || '-12-31' when 7 then to_char((${date} || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD') else ${date} end`;
