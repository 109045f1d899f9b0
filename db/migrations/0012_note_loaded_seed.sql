CREATE TABLE "loaded_seed" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"mark" text NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "loaded_seed_singleton" CHECK (singleton)
);
