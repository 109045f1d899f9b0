ALTER TABLE "metrics" ADD COLUMN "stage" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_stage" CHECK (stage in ('done', 'considered'));--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_stage_of" CHECK (stage = 'done' or measure = 'relation');--> statement-breakpoint
-- Until now a relation's stage was read from its metric's slug.
UPDATE "metrics" SET "stage" = 'considered' WHERE measure = 'relation' AND slug ~ '(^|-)considered(-|$)';
