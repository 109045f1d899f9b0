-- Until now metrics.yaml proposed the findings; the next load writes those of the articles, and each metric's topics.
DELETE FROM "data_state";--> statement-breakpoint
DELETE FROM "front_finding_metrics";--> statement-breakpoint
DELETE FROM "front_findings";--> statement-breakpoint
CREATE TABLE "metric_topics" (
	"metric" text NOT NULL,
	"position" integer NOT NULL,
	"topic" text NOT NULL,
	CONSTRAINT "metric_topics_metric_topic_pk" PRIMARY KEY("metric","topic")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "topics_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "front_findings" ADD COLUMN "article" text NOT NULL;--> statement-breakpoint
ALTER TABLE "front_findings" ADD COLUMN "may_lead" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "cases" text DEFAULT 'chosen' NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_topics" ADD CONSTRAINT "metric_topics_metric_metrics_slug_fk" FOREIGN KEY ("metric") REFERENCES "public"."metrics"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_topics" ADD CONSTRAINT "metric_topics_topic_topics_slug_fk" FOREIGN KEY ("topic") REFERENCES "public"."topics"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_findings" ADD CONSTRAINT "front_findings_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_cases" CHECK (cases in ('chosen', 'all'));