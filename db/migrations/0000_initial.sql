CREATE TABLE "article_blocks" (
	"article" text NOT NULL,
	"block" integer NOT NULL,
	"paragraph" integer,
	"section" text,
	"repeat_of" integer,
	CONSTRAINT "article_blocks_article_block_pk" PRIMARY KEY("article","block"),
	CONSTRAINT "article_blocks_paragraph" UNIQUE("article","paragraph"),
	CONSTRAINT "article_blocks_numbers" CHECK (block > 0 and (paragraph is null or paragraph > 0))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"recorded_on" text NOT NULL,
	"extractor" integer NOT NULL,
	"sha256" text NOT NULL,
	"blocks" integer NOT NULL,
	"joins" jsonb NOT NULL,
	"text_note" text,
	"content_hash" text NOT NULL,
	CONSTRAINT "articles_recorded_on" CHECK (recorded_on is null or (recorded_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(recorded_on, 1, 4), '')::int, coalesce(nullif(substr(recorded_on, 6, 2), '')::int, 1), coalesce(nullif(substr(recorded_on, 9, 2), '')::int, 1)) is not null)),
	CONSTRAINT "articles_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "articles_blocks" CHECK (blocks > 0)
);
--> statement-breakpoint
CREATE TABLE "check_claims" (
	"check_id" text NOT NULL,
	"claim" text NOT NULL,
	CONSTRAINT "check_claims_check_id_claim_pk" PRIMARY KEY("check_id","claim")
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"verdict" text NOT NULL,
	"context" boolean NOT NULL,
	"source" text,
	"who" text NOT NULL,
	"says" text NOT NULL,
	"date" text,
	"read_as" text NOT NULL,
	"read_on" text,
	"quantity" jsonb,
	"note" text,
	CONSTRAINT "checks_verdict" CHECK (verdict in ('differs', 'superseded', 'open', 'later_value', 'more_exact', 'also_reported', 'agrees')),
	CONSTRAINT "checks_read_as" CHECK (read_as in ('primary', 'secondary', 'derived', 'memory')),
	CONSTRAINT "checks_agrees" CHECK (verdict <> 'agrees' or read_as = 'primary'),
	CONSTRAINT "checks_date" CHECK (date is null or (date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(date, 1, 4), '')::int, coalesce(nullif(substr(date, 6, 2), '')::int, 1), coalesce(nullif(substr(date, 9, 2), '')::int, 1)) is not null)),
	CONSTRAINT "checks_read_on" CHECK (read_on is null or (read_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(read_on, 1, 4), '')::int, coalesce(nullif(substr(read_on, 6, 2), '')::int, 1), coalesce(nullif(substr(read_on, 9, 2), '')::int, 1)) is not null))
);
--> statement-breakpoint
CREATE TABLE "claim_entities" (
	"claim" text NOT NULL,
	"position" integer NOT NULL,
	"entity" text NOT NULL,
	"role" text NOT NULL,
	"inferred" boolean NOT NULL,
	"note" text,
	CONSTRAINT "claim_entities_claim_position_pk" PRIMARY KEY("claim","position"),
	CONSTRAINT "claim_entities_once" UNIQUE("claim","entity","role"),
	CONSTRAINT "claim_entities_role" CHECK (role in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'author'))
);
--> statement-breakpoint
CREATE TABLE "claim_repeats" (
	"claim" text NOT NULL,
	"position" integer NOT NULL,
	"block" integer NOT NULL,
	"sentence" integer NOT NULL,
	"occurrence" integer NOT NULL,
	"occurrences" integer NOT NULL,
	"sentence_sha256" text NOT NULL,
	CONSTRAINT "claim_repeats_claim_position_pk" PRIMARY KEY("claim","position"),
	CONSTRAINT "claim_repeats_locator" CHECK (sentence > 0 and occurrence > 0 and occurrence <= occurrences)
);
--> statement-breakpoint
CREATE TABLE "claim_steps" (
	"claim" text NOT NULL,
	"position" integer NOT NULL,
	"who" text NOT NULL,
	"source" text,
	"reference" text NOT NULL,
	"says" text,
	"inferred" boolean NOT NULL,
	"note" text,
	CONSTRAINT "claim_steps_claim_position_pk" PRIMARY KEY("claim","position"),
	CONSTRAINT "claim_steps_reference" CHECK (reference in ('linked', 'named_only', 'unattributed', 'not_recoverable'))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"metric" text NOT NULL,
	"value" numeric,
	"qualifier" text,
	"lower" numeric,
	"lower_exclusive" boolean DEFAULT false NOT NULL,
	"upper" numeric,
	"upper_exclusive" boolean DEFAULT false NOT NULL,
	"unit" text,
	"as_printed" text NOT NULL,
	"period_start" text,
	"period_end" text,
	"period_basis" text,
	"period_note" text,
	"block" integer NOT NULL,
	"sentence" integer NOT NULL,
	"occurrence" integer NOT NULL,
	"occurrences" integer NOT NULL,
	"sentence_sha256" text NOT NULL,
	"fingerprint" text NOT NULL,
	"unique_in_article" boolean NOT NULL,
	"chain_end" text NOT NULL,
	"description" text NOT NULL,
	"caveat" text NOT NULL,
	"restates" text,
	"restates_reason" text,
	"withdrawn_on" text,
	"withdrawn_reason" text,
	"content_hash" text NOT NULL,
	CONSTRAINT "claims_id" CHECK (id ~ '-[0-9]{2,}$' and starts_with(id, article || '-')),
	CONSTRAINT "claims_kind" CHECK (kind in ('figure', 'soft', 'relation')),
	CONSTRAINT "claims_qualifier" CHECK (qualifier in ('stated', 'more_than', 'at_least', 'almost', 'up_to', 'about')),
	CONSTRAINT "claims_figure" CHECK (case when kind = 'figure' then value is not null and qualifier is not null and unit is not null else value is null and qualifier is null and unit is null and lower is null and upper is null end),
	CONSTRAINT "claims_value" CHECK (value <> 'NaN' and abs(value) <= 1e15),
	CONSTRAINT "claims_bounds" CHECK (lower <= upper and lower <> 'NaN' and upper <> 'NaN'),
	CONSTRAINT "claims_hedge" CHECK (case qualifier
  when 'stated' then (lower is null and upper is null) or (lower is not null and upper is not null and lower < upper and lower <= value and value <= upper)
  when 'more_than' then lower is not null and lower = value and lower_exclusive and upper is null
  when 'at_least' then lower is not null and lower = value and not lower_exclusive and upper is null
  when 'almost' then upper is not null and upper = value and upper_exclusive and lower is null
  when 'up_to' then upper is not null and upper = value and not upper_exclusive and lower is null
  when 'about' then lower is not null and upper is not null and lower <= value and value <= upper
  else true end),
	CONSTRAINT "claims_as_printed" CHECK (btrim(as_printed) <> '' and array_length(regexp_split_to_array(btrim(as_printed), '\s+'), 1) <= 8),
	CONSTRAINT "claims_period_start" CHECK (period_start is null or (period_start ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(period_start, 1, 4), '')::int, coalesce(nullif(substr(period_start, 6, 2), '')::int, 1), coalesce(nullif(substr(period_start, 9, 2), '')::int, 1)) is not null)),
	CONSTRAINT "claims_period_end" CHECK (period_end is null or (period_end ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(period_end, 1, 4), '')::int, coalesce(nullif(substr(period_end, 6, 2), '')::int, 1), coalesce(nullif(substr(period_end, 9, 2), '')::int, 1)) is not null)),
	CONSTRAINT "claims_period_order" CHECK (period_start <= period_end or starts_with(period_start, period_end)),
	CONSTRAINT "claims_period_basis" CHECK (period_basis in ('printed', 'inferred')),
	CONSTRAINT "claims_period_known" CHECK ((period_basis is null) = (period_start is null and period_end is null)),
	CONSTRAINT "claims_locator" CHECK (sentence > 0 and occurrence > 0 and occurrence <= occurrences and sentence_sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "claims_chain_end" CHECK (chain_end in ('primary_read', 'primary_not_read', 'not_traced')),
	CONSTRAINT "claims_description" CHECK (btrim(description) <> '' and btrim(caveat) <> ''),
	CONSTRAINT "claims_restates_other" CHECK (restates <> id and (restates is null) = (restates_reason is null)),
	CONSTRAINT "claims_withdrawn" CHECK ((withdrawn_on is null) = (withdrawn_reason is null)),
	CONSTRAINT "claims_withdrawn_on" CHECK (withdrawn_on is null or (withdrawn_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(withdrawn_on, 1, 4), '')::int, coalesce(nullif(substr(withdrawn_on, 6, 2), '')::int, 1), coalesce(nullif(substr(withdrawn_on, 9, 2), '')::int, 1)) is not null))
);
--> statement-breakpoint
CREATE TABLE "comparability_groups" (
	"slug" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_state" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" text NOT NULL,
	"dated" text NOT NULL,
	CONSTRAINT "data_state_singleton" CHECK (singleton),
	CONSTRAINT "data_state_dated" CHECK (dated is null or (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(dated, 1, 4), '')::int, coalesce(nullif(substr(dated, 6, 2), '')::int, 1), coalesce(nullif(substr(dated, 9, 2), '')::int, 1)) is not null))
);
--> statement-breakpoint
CREATE TABLE "entities" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"note" text,
	CONSTRAINT "entities_kind" CHECK (kind in ('country', 'subdivision', 'organisation')),
	CONSTRAINT "entities_code" CHECK (case kind when 'country' then code ~ '^[A-Z]{3}$' and country = code when 'subdivision' then code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and country is not null else code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' end),
	CONSTRAINT "entities_country_code" CHECK (country ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "front_finding_metrics" (
	"finding" text NOT NULL,
	"position" integer NOT NULL,
	"metric" text NOT NULL,
	CONSTRAINT "front_finding_metrics_finding_metric_pk" PRIMARY KEY("finding","metric")
);
--> statement-breakpoint
CREATE TABLE "front_findings" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"title" text,
	"subtitle" text,
	"does_not_say" text,
	CONSTRAINT "front_findings_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "front_findings_text" CHECK ((title is null) = (subtitle is null) and (title is null) = (does_not_say is null))
);
--> statement-breakpoint
CREATE TABLE "ledger_claims" (
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"claim" text NOT NULL,
	CONSTRAINT "ledger_claims_article_position_claim_pk" PRIMARY KEY("article","position","claim")
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"block" integer NOT NULL,
	"printed" text NOT NULL,
	"times" integer NOT NULL,
	"disposition" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "ledger_entries_article_position_pk" PRIMARY KEY("article","position"),
	CONSTRAINT "ledger_entries_disposition" CHECK (disposition in ('claim', 'soft', 'relation', 'context', 'vague', 'noise')),
	CONSTRAINT "ledger_entries_printed" CHECK (btrim(printed) <> '' and array_length(regexp_split_to_array(btrim(printed), '\s+'), 1) <= 8),
	CONSTRAINT "ledger_entries_times" CHECK (times > 0)
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"measure" text NOT NULL,
	"unit" text,
	"population" text,
	"comparability_group" text NOT NULL,
	"form" text NOT NULL,
	"rows_by" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text NOT NULL,
	"does_not_say" text NOT NULL,
	"annotations" jsonb NOT NULL,
	CONSTRAINT "metrics_slug_unit" UNIQUE("slug","unit"),
	CONSTRAINT "metrics_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "metrics_measure" CHECK (measure in ('percentage', 'count', 'money', 'wording', 'relation')),
	CONSTRAINT "metrics_form" CHECK (form in ('percentages', 'counts', 'beside', 'relations', 'sentence', 'table')),
	CONSTRAINT "metrics_rows_by" CHECK (rows_by in ('subject', 'respondent', 'provider', 'recipient', 'partner', 'exporter', 'author')),
	CONSTRAINT "metrics_unit" CHECK ((measure in ('wording', 'relation')) = (unit is null))
);
--> statement-breakpoint
CREATE TABLE "metrics_apart" (
	"metric" text NOT NULL,
	"position" integer NOT NULL,
	"other" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "metrics_apart_metric_other_pk" PRIMARY KEY("metric","other"),
	CONSTRAINT "metrics_apart_other" CHECK (other <> metric)
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"claim" text NOT NULL,
	"field" text NOT NULL,
	"was" jsonb,
	"now" jsonb,
	"on" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "revisions_article_position_pk" PRIMARY KEY("article","position"),
	CONSTRAINT "revisions_on" CHECK ("on" is null or ("on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr("on", 1, 4), '')::int, coalesce(nullif(substr("on", 6, 2), '')::int, 1), coalesce(nullif(substr("on", 9, 2), '')::int, 1)) is not null))
);
--> statement-breakpoint
CREATE TABLE "source_authors" (
	"source" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"family" text,
	"affiliation" text,
	CONSTRAINT "source_authors_source_position_pk" PRIMARY KEY("source","position")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"short" text,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"genre" text NOT NULL,
	"published_date" text,
	"published_basis" text NOT NULL,
	"address" text,
	"archived" text,
	"language" text NOT NULL,
	"note" text,
	"copublished" jsonb,
	"survey" jsonb,
	CONSTRAINT "sources_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "sources_kind" CHECK (kind in ('article', 'report', 'survey', 'statistic', 'statement', 'press_release', 'news_report')),
	CONSTRAINT "sources_genre" CHECK (genre in ('opinion piece', 'analysis', 'news report', 'survey report', 'research report', 'official statement', 'official statistics', 'press release', 'white paper', 'journal article', 'web page')),
	CONSTRAINT "sources_article_short" CHECK (kind <> 'article' or short is not null),
	CONSTRAINT "sources_published" CHECK (published_date is null or (published_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(nullif(substr(published_date, 1, 4), '')::int, coalesce(nullif(substr(published_date, 6, 2), '')::int, 1), coalesce(nullif(substr(published_date, 9, 2), '')::int, 1)) is not null)),
	CONSTRAINT "sources_address" CHECK (address ~ '^https?://'),
	CONSTRAINT "sources_archived" CHECK (archived ~ '^https?://')
);
--> statement-breakpoint
ALTER TABLE "article_blocks" ADD CONSTRAINT "article_blocks_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_slug_sources_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_claims" ADD CONSTRAINT "check_claims_check_id_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."checks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_claims" ADD CONSTRAINT "check_claims_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_entities" ADD CONSTRAINT "claim_entities_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_entities" ADD CONSTRAINT "claim_entities_entity_entities_code_fk" FOREIGN KEY ("entity") REFERENCES "public"."entities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_repeats" ADD CONSTRAINT "claim_repeats_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_steps" ADD CONSTRAINT "claim_steps_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_steps" ADD CONSTRAINT "claim_steps_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_metric_metrics_slug_fk" FOREIGN KEY ("metric") REFERENCES "public"."metrics"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_metric_unit" FOREIGN KEY ("metric","unit") REFERENCES "public"."metrics"("slug","unit") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_block" FOREIGN KEY ("article","block") REFERENCES "public"."article_blocks"("article","block") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_restates" FOREIGN KEY ("restates") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_country_entities_code_fk" FOREIGN KEY ("country") REFERENCES "public"."entities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_finding_metrics" ADD CONSTRAINT "front_finding_metrics_finding_front_findings_slug_fk" FOREIGN KEY ("finding") REFERENCES "public"."front_findings"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_finding_metrics" ADD CONSTRAINT "front_finding_metrics_metric_metrics_slug_fk" FOREIGN KEY ("metric") REFERENCES "public"."metrics"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_claims" ADD CONSTRAINT "ledger_claims_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_claims" ADD CONSTRAINT "ledger_claims_entry" FOREIGN KEY ("article","position") REFERENCES "public"."ledger_entries"("article","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_block" FOREIGN KEY ("article","block") REFERENCES "public"."article_blocks"("article","block") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_comparability_group_comparability_groups_slug_fk" FOREIGN KEY ("comparability_group") REFERENCES "public"."comparability_groups"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics_apart" ADD CONSTRAINT "metrics_apart_metric_metrics_slug_fk" FOREIGN KEY ("metric") REFERENCES "public"."metrics"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics_apart" ADD CONSTRAINT "metrics_apart_other_metrics_slug_fk" FOREIGN KEY ("other") REFERENCES "public"."metrics"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_authors" ADD CONSTRAINT "source_authors_source_sources_slug_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_claims_claim" ON "check_claims" USING btree ("claim");--> statement-breakpoint
CREATE INDEX "claim_entities_entity" ON "claim_entities" USING btree ("entity","role");--> statement-breakpoint
CREATE INDEX "claim_steps_source" ON "claim_steps" USING btree ("source");--> statement-breakpoint
CREATE INDEX "claims_reading" ON "claims" USING btree ("article","position");--> statement-breakpoint
CREATE INDEX "claims_by_metric" ON "claims" USING btree ("metric","article","position");--> statement-breakpoint
CREATE INDEX "entities_country" ON "entities" USING btree ("country");--> statement-breakpoint
CREATE INDEX "ledger_claims_claim" ON "ledger_claims" USING btree ("claim");--> statement-breakpoint
CREATE INDEX "revisions_claim" ON "revisions" USING btree ("claim");--> statement-breakpoint
CREATE VIEW "public"."claim_rows" AS (
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
    coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'verdict', x.verdict, 'readAs', x.read_as, 'who', x.who, 'date', x.date) order by x.context, array_position(array['differs', 'superseded', 'open', 'later_value', 'more_exact', 'also_reported', 'agrees'], x.verdict), x.position), '[]') as checks
  from check_claims y join checks x on x.id = y.check_id
  where y.claim = c.id
) k);