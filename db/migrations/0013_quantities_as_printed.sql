DELETE FROM "data_state";--> statement-breakpoint
TRUNCATE "claim_rows", "facet_counts", "chart_candidates";--> statement-breakpoint
DROP VIEW "public"."claims_joined";--> statement-breakpoint
ALTER TABLE "claim_entities" DROP CONSTRAINT "claim_entities_role";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_figure";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_hedge";--> statement-breakpoint
ALTER TABLE "entities" DROP CONSTRAINT "entities_kind";--> statement-breakpoint
ALTER TABLE "entities" DROP CONSTRAINT "entities_code";--> statement-breakpoint
ALTER TABLE "metrics" DROP CONSTRAINT "metrics_measure";--> statement-breakpoint
ALTER TABLE "metrics" DROP CONSTRAINT "metrics_rows_by";--> statement-breakpoint
ALTER TABLE "sources" ALTER COLUMN "publisher" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_rows" ALTER COLUMN "article_publisher" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "range_from" numeric;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "range_to" numeric;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "statistic" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "fraction" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "base" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "interval" jsonb;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "number_terms" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "entities" ADD COLUMN "members" text[];--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "denominator" text;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "ucum" text;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "number_terms" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "range_from" numeric;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "range_to" numeric;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "denominator" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "ucum" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "statistic" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "fraction" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "base" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "interval" jsonb;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "region_list" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "population_list" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "regions" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "populations" text[] NOT NULL;--> statement-breakpoint
CREATE INDEX "claim_rows_regions" ON "claim_rows" USING gin ("regions");--> statement-breakpoint
CREATE INDEX "claim_rows_populations" ON "claim_rows" USING gin ("populations");--> statement-breakpoint
UPDATE "claims" SET "interval" = jsonb_build_object('kind', 'margin', 'level', null, 'lower', lower, 'upper', upper, 'asPrinted', null, 'block', null) WHERE qualifier = 'stated' AND lower < value AND value < upper;--> statement-breakpoint
UPDATE "claims" SET range_from = lower, range_to = upper, value = NULL WHERE qualifier = 'stated' AND lower < upper AND (value = lower OR value = upper);--> statement-breakpoint
UPDATE "claims" SET lower = NULL, lower_exclusive = false, upper = NULL, upper_exclusive = false WHERE qualifier IN ('stated', 'about') AND (lower IS NOT NULL OR upper IS NOT NULL);--> statement-breakpoint
UPDATE "metrics" SET currency = unit WHERE measure = 'money' AND unit ~ '^[A-Z]{3}$';--> statement-breakpoint
ALTER TABLE "claim_entities" ADD CONSTRAINT "claim_entities_role" CHECK (role in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'lender', 'borrower', 'seller', 'buyer', 'author'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_range" CHECK (range_from < range_to and range_from <> 'NaN' and range_to <> 'NaN' and abs(range_from) <= 1e15 and abs(range_to) <= 1e15);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_statistic" CHECK (statistic in ('total', 'mean', 'median', 'minimum', 'maximum'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_fraction" CHECK (fraction ~ '^[0-9]{1,9}\/[1-9][0-9]{0,8}$');--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_base" CHECK (char_length(base) between 1 and 80);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_interval" CHECK (interval is null or case
  when jsonb_typeof(interval -> 'lower') = 'number' and jsonb_typeof(interval -> 'upper') = 'number' and jsonb_typeof(interval -> 'level') in ('number', 'null')
    and jsonb_typeof(interval -> 'asPrinted') in ('string', 'null') and jsonb_typeof(interval -> 'block') in ('number', 'null')
  then coalesce(interval ->> 'kind' in ('confidence', 'margin'), false) and (interval ->> 'lower')::numeric < (interval ->> 'upper')::numeric
    and coalesce((interval ->> 'level')::numeric > 0 and (interval ->> 'level')::numeric < 100, true)
    and (interval ->> 'asPrinted' is null) = (interval ->> 'block' is null)
  else false end);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_figure" CHECK (case when kind = 'figure' then (value is null) <> (range_from is null) and (range_from is null) = (range_to is null) and qualifier is not null and unit is not null else value is null and range_from is null and range_to is null and qualifier is null and unit is null and lower is null and upper is null and statistic is null and fraction is null and base is null and interval is null end);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_hedge" CHECK (qualifier is null or case qualifier
  when 'stated' then lower is null and upper is null
  when 'more_than' then (lower is not null and lower = coalesce(value, range_from) and lower_exclusive and upper is null) or (coalesce(value, range_to) < 0 and lower is null and upper is not null and upper = coalesce(value, range_to) and upper_exclusive)
  when 'just_over' then (lower is not null and lower = coalesce(value, range_from) and lower_exclusive and upper is null) or (coalesce(value, range_to) < 0 and lower is null and upper is not null and upper = coalesce(value, range_to) and upper_exclusive)
  when 'at_least' then (lower is not null and lower = coalesce(value, range_from) and not lower_exclusive and upper is null) or (coalesce(value, range_to) < 0 and lower is null and upper is not null and upper = coalesce(value, range_to) and not upper_exclusive)
  when 'almost' then (lower is null and upper is not null and upper = coalesce(value, range_to) and upper_exclusive) or (coalesce(value, range_to) < 0 and lower is not null and lower = coalesce(value, range_from) and lower_exclusive and upper is null)
  when 'less_than' then (lower is null and upper is not null and upper = coalesce(value, range_to) and upper_exclusive) or (coalesce(value, range_to) < 0 and lower is not null and lower = coalesce(value, range_from) and lower_exclusive and upper is null)
  when 'at_most' then (lower is null and upper is not null and upper = coalesce(value, range_to) and not upper_exclusive) or (coalesce(value, range_to) < 0 and lower is not null and lower = coalesce(value, range_from) and not lower_exclusive and upper is null)
  when 'up_to' then (lower is null and upper is not null and upper = coalesce(value, range_to) and not upper_exclusive) or (coalesce(value, range_to) < 0 and lower is not null and lower = coalesce(value, range_from) and not lower_exclusive and upper is null)
  when 'about' then lower is null and upper is null
  else false end);--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_members" CHECK (members is null or (kind = 'group' and array_to_string(members, ' ', '?') ~ '^[A-Z]{3}( [A-Z]{3})*$'));--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_kind" CHECK (kind in ('country', 'subdivision', 'region', 'group', 'population', 'organisation'));--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_code" CHECK (case kind when 'country' then code ~ '^[A-Z]{3}$' and country = code when 'subdivision' then code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and country is not null when 'region' then code ~ '^[0-9]{3}$' and country is null when 'group' then code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and country is null else code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' end);--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_denominator" CHECK ((measure = 'rate') = (coalesce(denominator, '') <> ''));--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_currency" CHECK (currency is null or (measure = 'money' and currency ~ '^[A-Z]{3}$'));--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_ucum" CHECK ((measure in ('amount', 'duration')) = (ucum is not null) and ucum ~ '^[!-~]{1,40}$');--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_measure" CHECK (measure in ('percentage', 'count', 'money', 'rate', 'ratio', 'change', 'amount', 'duration', 'index', 'wording', 'relation'));--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_rows_by" CHECK (rows_by in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'lender', 'borrower', 'seller', 'buyer', 'author'));--> statement-breakpoint
CREATE VIEW "public"."claims_joined" AS (
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
  coalesce(f.who, case when c.chain_end = 'own_statement' then coalesce(w.names, 'the author’s own statement') else case c.reference when 'linked' then 'the article itself (linked in the article)' when 'target_lost' then 'the article itself (linked in the article; our copy lost the link)' when 'no_link_shown' then 'the article itself (no source named; our copy shows no link here)' when 'no_links_kept' then 'the article itself (no source named; our copy keeps no links)' when 'unlinked' then 'the article itself (no source named in the published article)' end end) as attributed_to,
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
  setweight(to_tsvector('english', concat_ws(' ', c.as_printed, trim_scale(c.value)::text, trim_scale(c.range_from)::text, trim_scale(c.range_to)::text)) || to_tsvector('simple', concat_ws(' ', c.as_printed, trim_scale(c.value)::text, trim_scale(c.range_from)::text, trim_scale(c.range_to)::text)), 'A')
    || setweight(to_tsvector('simple', concat_ws(' ', c.number_terms, m.number_terms)), 'A')
    || setweight(to_tsvector('english', concat_ws(' ', m.name, e.names, 'per ' || m.denominator)) || to_tsvector('simple', concat_ws(' ', m.name, e.names, 'per ' || m.denominator)), 'B')
    || setweight(to_tsvector('english', concat_ws(' ', c.description)) || to_tsvector('simple', concat_ws(' ', c.description)), 'C')
    || setweight(to_tsvector('english', concat_ws(' ', s.title, s.publisher, f.who, p.publisher, p.title)) || to_tsvector('simple', concat_ws(' ', s.title, s.publisher, f.who, p.publisher, p.title)), 'D') as search
from claims c
join metrics m on m.slug = c.metric
join sources s on s.slug = c.article
join article_blocks b on b.article = c.article and b.block = c.block
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name, 'kind', n.kind, 'country', n.country, 'role', x.role, 'inferred', x.inferred) order by x.position), '[]') as entities,
    string_agg(n.name, ' ' order by x.position) as names,
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
    coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'verdict', x.verdict, 'gives', x.gives, 'readAs', x.read_as, 'who', x.who, 'date', x.date) order by x.context, array_position(array['differs', 'superseded', 'open', 'later_value', 'more_exact', 'also_reported', 'agrees'], x.verdict), x.position), '[]') as checks,
    coalesce(bool_or(x.gives = 'otherwise' and x.read_as <> 'memory'), false) as gives_otherwise,
    coalesce(bool_or(x.gives = 'figure' and x.read_as = 'primary'), false) as gives_in_primary,
    coalesce(bool_or(x.gives = 'figure' and x.read_as <> 'memory'), false) as gives_figure,
    coalesce(bool_or(x.gives = 'neither' and x.read_as <> 'memory' and not x.context), false) as gives_neither,
    (jsonb_agg(jsonb_build_object('who', x.who, 'date', x.date, 'says', coalesce(x.quantity ->> 'as_printed', x.says)) order by x.position) filter (where x.verdict = 'superseded')) -> 0 as changed_before,
    coalesce(array_agg(distinct x.source) filter (where x.gives = 'figure' and x.read_as <> 'memory' and x.source is not null), '{}') as documents
  from check_claims y join checks x on x.id = y.check_id
  where y.claim = c.id
) k
left join lateral (
  select max(x."on") as revised_on from revisions x where x.claim = c.id
) v on true);