DELETE FROM "data_state";--> statement-breakpoint
TRUNCATE "claim_rows", "facet_counts", "chart_candidates";--> statement-breakpoint
-- Where nobody is said to state a claim there is no step: until now a placeholder stood there.
DELETE FROM "claim_steps" WHERE not inferred AND source IS NULL AND who IN ('source not recoverable from our copy', 'the article itself', 'nobody named');--> statement-breakpoint
UPDATE "claim_steps" s SET position = position + 1000 WHERE NOT EXISTS (SELECT 1 FROM "claim_steps" f WHERE f.claim = s.claim AND f.position = 0);--> statement-breakpoint
UPDATE "claim_steps" s SET position = position - (SELECT min(f.position) FROM "claim_steps" f WHERE f.claim = s.claim) WHERE position >= 1000;--> statement-breakpoint
DROP VIEW "public"."claims_joined";--> statement-breakpoint
ALTER TABLE "checks" DROP CONSTRAINT "checks_read_as";--> statement-breakpoint
ALTER TABLE "claim_entities" DROP CONSTRAINT "claim_entities_role";--> statement-breakpoint
ALTER TABLE "claim_steps" DROP CONSTRAINT "claim_steps_reference";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_chain_end";--> statement-breakpoint
ALTER TABLE "metrics" DROP CONSTRAINT "metrics_rows_by";--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "gives" text;--> statement-breakpoint
ALTER TABLE "claim_repeats" ADD COLUMN "word" integer;--> statement-breakpoint
ALTER TABLE "claim_steps" ADD COLUMN "reporting" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "reference_note" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "word" integer;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "verified_on" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "withdrawn_cause" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "reference" text NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "standing" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "changed_before" jsonb;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "revised_on" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "verified_on" text;--> statement-breakpoint
ALTER TABLE "claim_rows" ADD COLUMN "documents" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_steps" DROP COLUMN "reference";--> statement-breakpoint
ALTER TABLE "claim_rows" DROP COLUMN "reading";--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_gives" CHECK (gives in ('figure', 'otherwise', 'neither'));--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_read_as" CHECK (read_as in ('primary', 'secondary', 'derived', 'search', 'memory'));--> statement-breakpoint
ALTER TABLE "claim_entities" ADD CONSTRAINT "claim_entities_role" CHECK (role in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'seller', 'buyer', 'author'));--> statement-breakpoint
ALTER TABLE "claim_repeats" ADD CONSTRAINT "claim_repeats_word" CHECK (word > 0);--> statement-breakpoint
ALTER TABLE "claim_steps" ADD CONSTRAINT "claim_steps_reporting" CHECK (reporting in ('says', 'quoted', 'shows', 'document'));--> statement-breakpoint
ALTER TABLE "claim_steps" ADD CONSTRAINT "claim_steps_stated" CHECK (inferred = (reporting is null)) NOT VALID;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_reference" CHECK (reference in ('linked', 'target_lost', 'no_link_shown', 'no_links_kept', 'unlinked'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_withdrawn_cause" CHECK (withdrawn_cause in ('our_reading', 'publisher_correction'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_word" CHECK (word > 0);--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_verified_on" CHECK (verified_on is null or (verified_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(verified_on, 1, 4), '')::int, coalesce(nullif(substr(verified_on, 6, 2), '')::int, 1), coalesce(nullif(substr(verified_on, 9, 2), '')::int, 1)) is not null));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_chain_end" CHECK (chain_end in ('primary_read', 'primary_not_read', 'not_traced', 'own_statement'));--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_rows_by" CHECK (rows_by in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'seller', 'buyer', 'author'));--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_cause" CHECK (cause in ('our_reading', 'publisher_correction'));--> statement-breakpoint
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
  e.countries,
  e.roles,
  e.takes,
  d.sources,
  k.documents,
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