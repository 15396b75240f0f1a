-- Thrown away with the parts that it speaks of when the server falls.
CREATE UNLOGGED TABLE "kept_night" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reader" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"yesterday" date NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamptz NOT NULL,
	CONSTRAINT "kept_night_reader_unique" UNIQUE("reader")
);
--> statement-breakpoint
alter table kept_night enable row level security;
alter table kept_night force row level security;
create policy owner on kept_night to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy measures on kept_night to achtervang_app using ((select app_is('measures')));
grant select, insert, update, delete on kept_night to achtervang_app;
