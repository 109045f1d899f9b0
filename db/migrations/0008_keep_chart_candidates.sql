CREATE TABLE "chart_candidates" (
	"metric" text NOT NULL,
	"is_over_time" boolean NOT NULL,
	"rows_by" text NOT NULL,
	"claims" integer NOT NULL,
	"labels" integer NOT NULL,
	"outermost" text[] NOT NULL,
	"first" text[] NOT NULL,
	CONSTRAINT "chart_candidates_metric_is_over_time_rows_by_pk" PRIMARY KEY("metric","is_over_time","rows_by")
);
