DROP VIEW "public"."claim_rows";--> statement-breakpoint
-- What is kept is made by the next load; until then the site says that no data are loaded.
DELETE FROM "data_state";--> statement-breakpoint
CREATE TABLE "claim_rows" (
	"claim_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"metric" text NOT NULL,
	"metric_name" text NOT NULL,
	"metric_position" integer NOT NULL,
	"measure" text NOT NULL,
	"comparability_group" text NOT NULL,
	"value" numeric,
	"lower" numeric,
	"lower_exclusive" boolean NOT NULL,
	"upper" numeric,
	"upper_exclusive" boolean NOT NULL,
	"qualifier" text,
	"as_printed" text NOT NULL,
	"unit" text,
	"period_start" text,
	"period_end" text,
	"period_basis" text,
	"period_note" text,
	"entities" jsonb NOT NULL,
	"description" text NOT NULL,
	"caveat" text NOT NULL,
	"article_slug" text collate "C" NOT NULL,
	"article_title" text NOT NULL,
	"article_short" text NOT NULL,
	"article_publisher" text NOT NULL,
	"article_genre" text NOT NULL,
	"article_url" text,
	"article_published" text,
	"article_authors" jsonb NOT NULL,
	"position" integer NOT NULL,
	"block" integer NOT NULL,
	"sentence" integer NOT NULL,
	"paragraph" integer,
	"section" text,
	"attributed_to" text NOT NULL,
	"primary_slug" text,
	"primary_title" text,
	"primary_publisher" text,
	"primary_url" text,
	"primary_inferred" boolean,
	"chain_end" text NOT NULL,
	"restates" text,
	"checks" jsonb NOT NULL,
	"check_verdict" text,
	"check_evidence" text,
	"reading" text NOT NULL,
	"withdrawn_on" text,
	"entity_list" text,
	"country_list" text,
	"role_list" text,
	"countries" text[] NOT NULL,
	"roles" text[] NOT NULL,
	"takes" text[] NOT NULL,
	"sources" text[] NOT NULL,
	"has_no_value" integer NOT NULL,
	"value_key" numeric NOT NULL,
	"period_key" text collate "C" NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "claim_rows_claim_id_pk" PRIMARY KEY("claim_id")
);
--> statement-breakpoint
CREATE TABLE "facet_counts" (
	"given" text NOT NULL,
	"given_value" text NOT NULL,
	"facet" text NOT NULL,
	"value" text NOT NULL,
	"claims" integer NOT NULL,
	"restatements" integer NOT NULL,
	CONSTRAINT "facet_counts_given_given_value_facet_value_pk" PRIMARY KEY("given","given_value","facet","value")
);
--> statement-breakpoint
CREATE INDEX "claim_rows_reading" ON "claim_rows" USING btree ("article_slug","position") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_by_metric" ON "claim_rows" USING btree ("metric","article_slug","position") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_by_value" ON "claim_rows" USING btree ("has_no_value","metric_position","value_key","article_slug","position") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_by_metric_position" ON "claim_rows" USING btree ("metric_position","article_slug","position") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_by_period" ON "claim_rows" USING btree ("period_key","article_slug","position") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_by_metric_value" ON "claim_rows" USING btree ("metric","has_no_value","value_key") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "claim_rows_countries" ON "claim_rows" USING gin ("countries");--> statement-breakpoint
CREATE INDEX "claim_rows_sources" ON "claim_rows" USING gin ("sources");--> statement-breakpoint
CREATE INDEX "claim_rows_search" ON "claim_rows" USING gin ("search");--> statement-breakpoint
CREATE INDEX "claim_rows_restates" ON "claim_rows" USING btree ("restates") WHERE restates is not null;--> statement-breakpoint
CREATE INDEX "facet_counts_most" ON "facet_counts" USING btree ("given","given_value","facet","claims" DESC NULLS LAST,"value");