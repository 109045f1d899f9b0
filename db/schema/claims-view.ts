import { sql } from 'drizzle-orm';
import { boolean, customType, integer, jsonb, numeric, pgView, text } from 'drizzle-orm/pg-core';
import type { Interval } from '../../lib/model/claim-interval.ts';
import type { ChangedBefore, CheckLabel, OtherSaid, Participant } from '../../lib/model/claim-row.ts';
import type { Author } from '../../lib/model/source.ts';
import {
  CHAIN_ENDS,
  EVIDENCE,
  GENRES,
  KINDS,
  MEASURES,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  STAGES,
  STANDINGS,
  STATISTICS,
  VERDICTS,
} from '../../lib/model/vocabulary.ts';
import { articleItself, OWN_STATEMENT } from '../../lib/words/reference-words.ts';
import { termOfEntity } from './search-text.ts';

const arrayOf = (values: readonly string[]) =>
  sql.raw(`array[${values.map((value) => `'${value}'`).join(', ')}]`);

/** The words of texts, as `search_vector` of db/schema/search-text.ts takes them out. */
const searchOf = (weight: 'A' | 'B' | 'C' | 'D', texts: string) =>
  sql.raw(`setweight(public.search_vector(concat_ws(' ', ${texts})), '${weight}')`);

/** Who states a claim: the first who is said to, else the author for himself, else the article, with what of a link is known. */
const attributedTo = () =>
  sql.raw(
    `coalesce(f.who, case when c.chain_end = 'own_statement' then coalesce(w.names, '${OWN_STATEMENT}') else case c.reference ${REFERENCES.map((reference) => `when '${reference}' then '${articleItself(reference)}'`).join(' ')} end end)`,
  );

/** Text that sorts by its bytes, as file names do and as cursors compare. */
const ordered = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The columns of a claim with all that a page, a chart, a table or a download says of it. Keys in the JSON columns are
 * those of `Participant`, `CheckLabel` and `Author`. The last ones are for filters, orders and the search alone.
 */
export const claimColumns = () => ({
  claimId: ordered('claim_id').notNull(),
  kind: text({ enum: KINDS }).notNull(),
  metric: text().notNull(),
  metricName: text('metric_name').notNull(),
  metricPosition: integer('metric_position').notNull(),
  measure: text({ enum: MEASURES }).notNull(),
  group: text('comparability_group').notNull(),
  value: numeric({ mode: 'number' }),
  rangeFrom: numeric('range_from', { mode: 'number' }),
  rangeTo: numeric('range_to', { mode: 'number' }),
  lower: numeric({ mode: 'number' }),
  lowerExclusive: boolean('lower_exclusive').notNull(),
  upper: numeric({ mode: 'number' }),
  upperExclusive: boolean('upper_exclusive').notNull(),
  qualifier: text({ enum: QUALIFIERS }),
  asPrinted: text('as_printed').notNull(),
  unit: text(),
  denominator: text(),
  currency: text(),
  ucum: text(),
  statistic: text({ enum: STATISTICS }),
  fraction: text(),
  base: text(),
  interval: jsonb().$type<Interval>(),
  periodStart: text('period_start'),
  periodEnd: text('period_end'),
  periodBasis: text('period_basis', { enum: PERIOD_BASES }),
  periodNote: text('period_note'),
  entities: jsonb().$type<Participant[]>().notNull(),
  description: text().notNull(),
  caveat: text().notNull(),
  articleSlug: ordered('article_slug').notNull(),
  articleTitle: text('article_title').notNull(),
  articleShort: text('article_short').notNull(),
  articlePublisher: text('article_publisher'),
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
  reference: text({ enum: REFERENCES }).notNull(),
  chainEnd: text('chain_end', { enum: CHAIN_ENDS }).notNull(),
  restates: text(),
  checks: jsonb().$type<CheckLabel[]>().notNull(),
  checkVerdict: text('check_verdict', { enum: VERDICTS }),
  checkEvidence: text('check_evidence', { enum: EVIDENCE }),
  /** Where else the figure was seen, as `standingOf` of lib/model/standing.ts says; null for words, relations and restatements. */
  standing: text({ enum: STANDINGS }),
  /** Another value that was public before the article, for a claim without a date. */
  changedBefore: jsonb('changed_before').$type<ChangedBefore>(),
  /** What other sources say of the same thing, as `whyNotBeside` of lib/chart/drawn-beside.ts lets it stand beside the claim; null for none. */
  others: jsonb().$type<OtherSaid[]>(),
  withdrawnOn: text('withdrawn_on'),
  revisedOn: text('revised_on'),
  /** Of relations alone. */
  stage: text({ enum: STAGES }),
  verifiedOn: text('verified_on'),
  /** The participants' names, countries, roles, regions and populations as downloads join them (lib/out/columns.ts). */
  entityList: text('entity_list'),
  countryList: text('country_list'),
  roleList: text('role_list'),
  regionList: text('region_list'),
  populationList: text('population_list'),
  countries: text().array().notNull(),
  /** Codes of the regions and groups that a claim is about, and of its populations. */
  regions: text().array().notNull(),
  populations: text().array().notNull(),
  roles: text().array().notNull(),
  /** What `countries`, `regions` and `populations` name, each with its role, as `SWE respondent`. */
  takes: text().array().notNull(),
  /** The article, and every source that the chain of attribution names. */
  sources: text().array().notNull(),
  /** The sources of the checks that give the figure. */
  documents: text().array().notNull(),
  hasNoValue: integer('has_no_value').notNull(),
  valueKey: numeric('value_key').notNull(),
  periodKey: ordered('period_key').notNull(),
  search: searchVector().notNull(),
});

/** Each claim made from the tables, withdrawn ones included: what `claim_rows` (db/schema/read-model.ts) keeps a copy of. */
export const claimsJoined = pgView('claims_joined', claimColumns()).as(sql`
select
  c.id as claim_id,
  c.kind,
  c.metric,
  m.name as metric_name,
  m.position as metric_position,
  m.measure,
  m.comparability_group,
  c.value,
  c.range_from,
  c.range_to,
  c.lower,
  c.lower_exclusive,
  c.upper,
  c.upper_exclusive,
  c.qualifier,
  c.as_printed,
  c.unit,
  m.denominator,
  m.currency,
  m.ucum,
  c.statistic,
  c.fraction,
  c.base,
  c.interval,
  c.period_start,
  c.period_end,
  c.period_basis,
  c.period_note,
  e.entities,
  c.description,
  c.caveat,
  c.article as article_slug,
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
  ${attributedTo()} as attributed_to,
  p.slug as primary_slug,
  p.title as primary_title,
  p.publisher as primary_publisher,
  p.address as primary_url,
  p.inferred as primary_inferred,
  c.reference,
  c.chain_end,
  c.restates,
  k.checks,
  k.checks -> 0 ->> 'verdict' as check_verdict,
  k.checks -> 0 ->> 'readAs' as check_evidence,
  case
    when c.kind <> 'figure' or c.restates is not null then null
    when k.gives_otherwise then 'differs'
    when k.gives_in_primary then 'primary'
    when k.gives_figure then 'reported'
    when k.gives_neither then 'not_matched'
    else 'unchecked'
  end as standing,
  k.changed_before,
  k.others,
  c.withdrawn_on,
  v.revised_on,
  case when c.kind = 'relation' then m.stage end as stage,
  c.verified_on,
  e.entity_list,
  e.country_list,
  e.role_list,
  e.region_list,
  e.population_list,
  e.countries,
  e.regions,
  e.populations,
  e.roles,
  e.takes,
  d.sources,
  k.documents,
  (coalesce(c.value, c.range_from) is null)::int as has_no_value,
  coalesce(-coalesce(c.value, c.range_from), 'Infinity') as value_key,
  coalesce(c.period_end, c.period_start, '~') as period_key,
  ${searchOf('A', 'c.as_printed, trim_scale(c.value)::text, trim_scale(c.range_from)::text, trim_scale(c.range_to)::text')}
    || setweight(to_tsvector('simple', concat_ws(' ', c.number_terms, m.number_terms)), 'A')
    || ${searchOf('B', "m.name, e.names, 'per ' || m.denominator")}
    || setweight(to_tsvector('simple', coalesce(e.terms, '')), 'B')
    || ${searchOf('C', 'c.description')}
    || ${searchOf('D', 'f.who, p.publisher')} as search
from claims c
join metrics m on m.slug = c.metric
join sources s on s.slug = c.article
join article_blocks b on b.article = c.article and b.block = c.block
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name, 'kind', n.kind, 'country', n.country, 'role', x.role, 'inferred', x.inferred) order by x.position), '[]') as entities,
    string_agg(n.name, ' ' order by x.position) as names,
    string_agg(${sql.raw(termOfEntity('n.code'))} , ' ') as terms,
    string_agg(replace(n.name, ';', ','), ';' order by x.position) as entity_list,
    string_agg(coalesce(n.country, ''), ';' order by x.position) as country_list,
    string_agg(x.role, ';' order by x.position) as role_list,
    string_agg(case when n.kind in ('region', 'group') then n.code else '' end, ';' order by x.position) as region_list,
    string_agg(case when n.kind = 'population' then n.code else '' end, ';' order by x.position) as population_list,
    coalesce(array_agg(distinct n.country) filter (where n.country is not null), '{}') as countries,
    coalesce(array_agg(distinct n.code) filter (where n.kind in ('region', 'group')), '{}') as regions,
    coalesce(array_agg(distinct n.code) filter (where n.kind = 'population'), '{}') as populations,
    coalesce(array_agg(distinct x.role), '{}') as roles,
    coalesce(array_agg(distinct n.country || ' ' || x.role) filter (where n.country is not null), '{}')
      || coalesce(array_agg(distinct n.code || ' ' || x.role) filter (where n.kind in ('region', 'group', 'population')), '{}') as takes
  from claim_entities x join entities n on n.code = x.entity
  where x.claim = c.id
) e
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'family', x.family, 'affiliation', x.affiliation) order by x.position), '[]') as authors,
    string_agg(x.name, ' and ' order by x.position) || case when count(*) > 1 then ', the authors' else ', the author' end as names
  from source_authors x where x.source = c.article
) w
left join lateral (
  select x.who from claim_steps x where x.claim = c.id and not x.inferred order by x.position limit 1
) f on true
left join lateral (
  select o.slug, o.title, o.publisher, o.address, x.inferred
  from claim_steps x join sources o on o.slug = x.source
  where x.claim = c.id order by x.position desc limit 1
) p on true
cross join lateral (
  select array_agg(distinct y.source) as sources
  from (select c.article as source union all select x.source from claim_steps x where x.claim = c.id and x.source is not null) y
) d
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'verdict', x.verdict, 'gives', x.gives, 'readAs', x.read_as, 'who', x.who, 'date', x.date) order by x.context, array_position(${arrayOf(VERDICTS)}, x.verdict), x.position), '[]') as checks,
    coalesce(bool_or(x.gives = 'otherwise' and x.read_as <> 'memory'), false) as gives_otherwise,
    coalesce(bool_or(x.gives = 'figure' and x.read_as = 'primary'), false) as gives_in_primary,
    coalesce(bool_or(x.gives = 'figure' and x.read_as <> 'memory'), false) as gives_figure,
    coalesce(bool_or(x.gives = 'neither' and x.read_as <> 'memory' and not x.context), false) as gives_neither,
    (jsonb_agg(jsonb_build_object('who', x.who, 'date', x.date, 'says', coalesce(x.quantity ->> 'as_printed', x.says)) order by x.position) filter (where x.verdict = 'superseded')) -> 0 as changed_before,
    jsonb_agg(jsonb_build_object('who', x.who, 'date', coalesce(x.quantity ->> 'as_of', x.date), 'from', coalesce(nullif(x.quantity -> 'value', 'null'), x.quantity -> 'lower'), 'to', coalesce(nullif(x.quantity -> 'value', 'null'), x.quantity -> 'upper'), 'qualifier', x.quantity -> 'qualifier', 'printed', x.quantity -> 'as_printed', 'converted', case when jsonb_typeof(x.quantity -> 'converted') = 'object' then jsonb_build_object('rate', x.quantity -> 'converted' -> 'rate') end) order by x.position) filter (where coalesce(c.value, c.range_from) is not null and x.read_as not in ('search', 'memory') and x.quantity ->> 'unit' = c.unit and (x.quantity ->> 'compares' = 'same' or x.quantity ->> 'compares' = 'series' and coalesce(x.quantity ->> 'as_of', x.date) is not null)) as others,
    coalesce(array_agg(distinct x.source) filter (where x.gives = 'figure' and x.read_as <> 'memory' and x.source is not null), '{}') as documents
  from check_claims y join checks x on x.id = y.check_id
  where y.claim = c.id
) k
left join lateral (
  select max(x."on") as revised_on from revisions x where x.claim = c.id
) v on true`);
