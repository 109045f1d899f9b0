import { type SQL, sql } from 'drizzle-orm';

/** Parts of a select from sources under whatever name; each takes the column that holds the slug, as SQL. */

/** Who made a document, in their order, as JSON; `editor` stands with those alone who wrote none of it. */
export const authorsOf = (slug: string): SQL =>
  sql.raw(`
  select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'family', x.family, 'affiliation', x.affiliation)
    || case when x.editor then '{"editor":true}' else '{}' end::jsonb order by x.position), '[]')
  from source_authors x where x.source = ${slug}`);

/** When a document was last read itself for a check, as far as that is recorded; a search or our memory read nothing. */
export const lastReadOf = (slug: string): SQL =>
  sql.raw(`
  select max(x.read_on) from checks x where x.source = ${slug} and x.read_as not in ('search', 'memory')`);
