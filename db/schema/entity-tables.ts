import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { COUNTRY_CODE, REGION_CODE, SLUG, SUBDIVISION_CODE } from '../../lib/model/entity.ts';
import { ENTITY_KINDS } from '../../lib/model/vocabulary.ts';
import { among } from './column-checks.ts';
import { ENTITY_NAMES } from './search-text.ts';

export const entities = pgTable(
  'entities',
  {
    code: text().primaryKey(),
    kind: text({ enum: ENTITY_KINDS }).notNull(),
    name: text().notNull(),
    /** ISO 3166-1 alpha-3 of the country whose filter finds the entity: its own, or the one it belongs to. */
    country: text().references((): AnyPgColumn => entities.code),
    /** Countries of a group, as far as they are known. */
    members: text().array(),
    note: text(),
  },
  (table) => [
    index('entities_country').on(table.country),
    index('entities_named').using('gin', sql.raw(`public.${ENTITY_NAMES}`)),
    check('entities_kind', among('kind', ENTITY_KINDS)),
    check(
      'entities_code',
      sql.raw(
        `case kind when 'country' then code ~ '${COUNTRY_CODE.source}' and country = code when 'subdivision' then code ~ '${SUBDIVISION_CODE.source}' and country is not null when 'region' then code ~ '${REGION_CODE.source}' and country is null when 'group' then code ~ '${SLUG.source}' and country is null else code ~ '${SLUG.source}' end`,
      ),
    ),
    check(
      'entities_members',
      sql.raw(
        `members is null or (kind = 'group' and array_to_string(members, ' ', '?') ~ '^[A-Z]{3}( [A-Z]{3})*$')`,
      ),
    ),
    check('entities_country_code', sql.raw(`country ~ '${COUNTRY_CODE.source}'`)),
  ],
);
