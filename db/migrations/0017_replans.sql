-- A run that a change asked for begins at the plan that stands; a run that a coordinator asked for begins at nothing.
ALTER TABLE "match_run" ADD COLUMN "replans" boolean DEFAULT false NOT NULL;--> statement-breakpoint
grant update (replans) on match_run to achtervang_app;
