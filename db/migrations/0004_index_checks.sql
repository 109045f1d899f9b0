CREATE INDEX "checks_source" ON "checks" USING btree ("source");--> statement-breakpoint
CREATE INDEX "checks_reading" ON "checks" USING btree ("article","position");