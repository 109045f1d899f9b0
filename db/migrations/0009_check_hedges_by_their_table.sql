ALTER TABLE "claims" DROP CONSTRAINT "claims_qualifier";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_hedge";--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_hedge" CHECK (qualifier is null or case qualifier
  when 'stated' then (lower is null and upper is null) or (lower is not null and upper is not null and lower <= value and value <= upper and lower < upper)
  when 'more_than' then lower is not null and lower = value and lower_exclusive and upper is null
  when 'at_least' then lower is not null and lower = value and not lower_exclusive and upper is null
  when 'almost' then lower is null and upper is not null and upper = value and upper_exclusive
  when 'up_to' then lower is null and upper is not null and upper = value and not upper_exclusive
  when 'about' then lower is not null and upper is not null and lower <= value and value <= upper
  else false end);