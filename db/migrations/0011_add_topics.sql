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
ALTER TABLE "metric_topics" ADD CONSTRAINT "metric_topics_metric_metrics_slug_fk" FOREIGN KEY ("metric") REFERENCES "public"."metrics"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_topics" ADD CONSTRAINT "metric_topics_topic_topics_slug_fk" FOREIGN KEY ("topic") REFERENCES "public"."topics"("slug") ON DELETE no action ON UPDATE no action;