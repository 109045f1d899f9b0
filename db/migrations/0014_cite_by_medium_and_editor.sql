ALTER TABLE "source_authors" ADD COLUMN "editor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "medium" text;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_medium" CHECK (medium in ('newspaper', 'magazine', 'journal', 'blog', 'website'));