-- Until now metrics.yaml proposed the findings; the next load writes those of the articles.
DELETE FROM "data_state";--> statement-breakpoint
DELETE FROM "front_finding_metrics";--> statement-breakpoint
DELETE FROM "front_findings";--> statement-breakpoint
ALTER TABLE "front_findings" ADD COLUMN "article" text NOT NULL;--> statement-breakpoint
ALTER TABLE "front_findings" ADD COLUMN "may_lead" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "front_findings" ADD CONSTRAINT "front_findings_article_articles_slug_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("slug") ON DELETE cascade ON UPDATE no action;