import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ArticleSource, SurveyCard } from '../../lib/model/source.ts';
import { GENRES, MEDIA, SOURCE_KINDS } from '../../lib/model/vocabulary.ts';
import { address, among, partialDate, slug } from './column-checks.ts';
import { SOURCE_NAMES } from './search-text.ts';

export const sources = pgTable(
  'sources',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    short: text(),
    title: text().notNull(),
    /** Null where it is not known. */
    publisher: text(),
    genre: text({ enum: GENRES }).notNull(),
    /** In what it appeared, where the publisher is named as that. */
    medium: text({ enum: MEDIA }),
    publishedDate: text('published_date'),
    publishedBasis: text('published_basis').notNull(),
    address: text(),
    archived: text(),
    language: text().notNull(),
    note: text(),
    copublished: jsonb().$type<ArticleSource['copublished']>(),
    survey: jsonb().$type<SurveyCard>(),
  },
  () => [
    index('sources_named').using('gin', sql.raw(`public.${SOURCE_NAMES}`)),
    check('sources_slug', slug('slug')),
    check('sources_kind', among('kind', SOURCE_KINDS)),
    check('sources_genre', among('genre', GENRES)),
    check('sources_medium', among('medium', MEDIA)),
    check('sources_article_short', sql.raw(`kind <> 'article' or short is not null`)),
    check('sources_published', partialDate('published_date')),
    check('sources_address', address('address')),
    check('sources_archived', address('archived')),
  ],
);

export const sourceAuthors = pgTable(
  'source_authors',
  {
    source: text()
      .notNull()
      .references(() => sources.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    family: text(),
    affiliation: text(),
    /** Of an editor, who wrote none of it. */
    editor: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.source, table.position] })],
);
