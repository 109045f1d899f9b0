DELETE FROM "data_state";--> statement-breakpoint
DROP VIEW "public"."claims_joined";--> statement-breakpoint
ALTER TABLE "claim_repeats" ADD COLUMN "word" integer;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "word" integer;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "verified_on" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "verified_on" text;--> statement-breakpoint
ALTER TABLE "claim_repeats" ADD CONSTRAINT "claim_repeats_word" CHECK (word > 0);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_word" CHECK (word > 0);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_verified_on" CHECK (verified_on is null or (verified_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(verified_on, 1, 4), '')::int, coalesce(nullif(substr(verified_on, 6, 2), '')::int, 1), coalesce(nullif(substr(verified_on, 9, 2), '')::int, 1)) is not null));--> statement-breakpoint
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
  case
    when coalesce(k.checks -> 0 ->> 'readAs', 'memory') = 'memory' then 'unchecked'
    when k.checks -> 0 ->> 'readAs' = 'primary' and c.chain_end <> 'primary_not_read' then 'primary'
    else 'elsewhere'
  end as reading,
  c.withdrawn_on,
  c.verified_on,
  e.entity_list,
  e.country_list,
  e.role_list,
  e.countries,
  e.roles,
  e.takes,
  d.sources,
  (c.value is null)::int as has_no_value,
  coalesce(-c.value, 'Infinity') as value_key,
  coalesce(c.period_end, c.period_start, '~') as period_key,
  setweight(to_tsvector('english', concat_ws(' ', c.as_printed, trim_scale(c.value)::text)) || to_tsvector('simple', concat_ws(' ', c.as_printed, trim_scale(c.value)::text)), 'A')
    || setweight(to_tsvector('english', concat_ws(' ', m.name, e.names)) || to_tsvector('simple', concat_ws(' ', m.name, e.names)), 'B')
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
    coalesce(array_agg(distinct n.country) filter (where n.country is not null), '{}') as countries,
    coalesce(array_agg(distinct x.role), '{}') as roles,
    coalesce(array_agg(distinct n.country || ' ' || x.role) filter (where n.country is not null), '{}') as takes
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
  select array_agg(distinct y.source) as sources
  from (select c.article as source union all select x.source from claim_steps x where x.claim = c.id and x.source is not null) y
) d
cross join lateral (
  select
    coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'verdict', x.verdict, 'readAs', x.read_as, 'who', x.who, 'date', x.date) order by x.context, array_position(array['differs', 'superseded', 'open', 'later_value', 'more_exact', 'also_reported', 'agrees'], x.verdict), x.position), '[]') as checks
  from check_claims y join checks x on x.id = y.check_id
  where y.claim = c.id
) k);