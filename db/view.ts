import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, numeric, pgView, text } from 'drizzle-orm/pg-core';
import type { CheckLabel, Participant } from '../lib/claim-row.ts';
import type { Author } from '../lib/source.ts';
import {
  CHAIN_ENDS,
  EVIDENCE,
  GENRES,
  KINDS,
  MEASURES,
  PERIOD_BASES,
  QUALIFIERS,
  VERDICTS,
} from '../lib/vocabulary.ts';

const arrayOf = (values: readonly string[]) =>
  sql.raw(`array[${values.map((value) => `'${value}'`).join(', ')}]`);

/**
 * One row a claim, withdrawn ones included: the one read behind every page, chart, table and download.
 * Keys in the JSON columns are those of `Participant`, `CheckLabel` and `Author`.
 */
export const claimRows = pgView('claim_rows', {
  claimId: text('claim_id').notNull(),
  kind: text({ enum: KINDS }).notNull(),
  metric: text().notNull(),
  metricName: text('metric_name').notNull(),
  metricPosition: integer('metric_position').notNull(),
  measure: text({ enum: MEASURES }).notNull(),
  group: text('comparability_group').notNull(),
  value: numeric({ mode: 'number' }),
  lower: numeric({ mode: 'number' }),
  lowerExclusive: boolean('lower_exclusive').notNull(),
  upper: numeric({ mode: 'number' }),
  upperExclusive: boolean('upper_exclusive').notNull(),
  qualifier: text({ enum: QUALIFIERS }),
  asPrinted: text('as_printed').notNull(),
  unit: text(),
  periodStart: text('period_start'),
  periodEnd: text('period_end'),
  periodBasis: text('period_basis', { enum: PERIOD_BASES }),
  periodNote: text('period_note'),
  entities: jsonb().$type<Participant[]>().notNull(),
  description: text().notNull(),
  caveat: text().notNull(),
  articleSlug: text('article_slug').notNull(),
  articlePosition: integer('article_position').notNull(),
  articleTitle: text('article_title').notNull(),
  articleShort: text('article_short').notNull(),
  articlePublisher: text('article_publisher').notNull(),
  articleGenre: text('article_genre', { enum: GENRES }).notNull(),
  articleUrl: text('article_url'),
  articlePublished: text('article_published'),
  articleAuthors: jsonb('article_authors').$type<Author[]>().notNull(),
  position: integer().notNull(),
  block: integer().notNull(),
  sentence: integer().notNull(),
  paragraph: integer(),
  section: text(),
  attributedTo: text('attributed_to').notNull(),
  primarySlug: text('primary_slug'),
  primaryTitle: text('primary_title'),
  primaryPublisher: text('primary_publisher'),
  primaryUrl: text('primary_url'),
  primaryInferred: boolean('primary_inferred'),
  chainEnd: text('chain_end', { enum: CHAIN_ENDS }).notNull(),
  restates: text(),
  checks: jsonb().$type<CheckLabel[]>().notNull(),
  checkVerdict: text('check_verdict', { enum: VERDICTS }),
  checkEvidence: text('check_evidence', { enum: EVIDENCE }),
  withdrawnOn: text('withdrawn_on'),
  searchText: text('search_text').notNull(),
}).as(sql`
select
  c.id as claim_id,
  c.kind,
  c.metric,
  m.name as metric_name,
  m.position as metric_position,
  m.measure,
  m.comparability_group,
  c.value,
  c.lower,
  c.lower_exclusive,
  c.upper,
  c.upper_exclusive,
  c.qualifier,
  c.as_printed,
  c.unit,
  c.period_start,
  c.period_end,
  c.period_basis,
  c.period_note,
  e.entities,
  c.description,
  c.caveat,
  c.article as article_slug,
  a.position as article_position,
  s.title as article_title,
  s.short as article_short,
  s.publisher as article_publisher,
  s.genre as article_genre,
  s.address as article_url,
  s.published_date as article_published,
  w.authors as article_authors,
  c.position,
  c.block,
  c.sentence,
  b.paragraph,
  b.section,
  coalesce(f.who, 'no source named in our copy') as attributed_to,
  p.slug as primary_slug,
  p.title as primary_title,
  p.publisher as primary_publisher,
  p.address as primary_url,
  p.inferred as primary_inferred,
  c.chain_end,
  c.restates,
  k.checks,
  k.checks -> 0 ->> 'verdict' as check_verdict,
  k.checks -> 0 ->> 'readAs' as check_evidence,
  c.withdrawn_on,
  concat_ws(' ', c.description, c.as_printed, m.name, s.title, s.publisher, e.names, f.who, p.publisher, c.value::text) as search_text
from claims c
join metrics m on m.slug = c.metric
join articles a on a.slug = c.article
join sources s on s.slug = c.article
join article_blocks b on b.article = c.article and b.block = c.block
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name, 'kind', n.kind, 'country', n.country, 'role', x.role, 'inferred', x.inferred) order by x.position), '[]') as entities,
    string_agg(n.name, ' ' order by x.position) as names
  from claim_entities x join entities n on n.code = x.entity
  where x.claim = c.id
) e
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'family', x.family, 'affiliation', x.affiliation) order by x.position), '[]') as authors
  from source_authors x where x.source = c.article
) w
left join lateral (
  select x.who from claim_steps x where x.claim = c.id order by x.position limit 1
) f on true
left join lateral (
  select o.slug, o.title, o.publisher, o.address, x.inferred
  from claim_steps x join sources o on o.slug = x.source
  where x.claim = c.id order by x.position desc limit 1
) p on true
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'verdict', x.verdict, 'readAs', x.read_as, 'who', x.who, 'date', x.date) order by x.context, array_position(${arrayOf(VERDICTS)}, x.verdict), x.position), '[]') as checks
  from check_claims y join checks x on x.id = y.check_id
  where y.claim = c.id
) k`);
