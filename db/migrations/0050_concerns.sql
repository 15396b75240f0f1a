-- Whether law and agreements suffice is told by what people ran into: gaps, disputes, and what they settled without the system.
CREATE TABLE "concern" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid,
	"kind" text NOT NULL,
	"rule_id" text,
	"summary" text NOT NULL,
	"noted_on" date NOT NULL,
	"minutes" integer,
	"cents" integer,
	"settled_on" date,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concern_pool" ON "concern" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "concern_board" ON "concern" USING btree ("board_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what can be true

alter table concern
  add constraint concern_kind_known check (kind in ('legal-gap', 'agreement-gap', 'dispute', 'outside')),
  add constraint concern_rule_id_is_line check (is_line(rule_id)),
  add constraint concern_summary_says_something check (length(btrim(summary)) between 1 and 1000),
  add constraint concern_outcome_says_something check (length(btrim(outcome)) between 1 and 1000),
  add constraint concern_minutes_count check (minutes between 1 and 10000000),
  add constraint concern_cents_count check (cents between 1 and 1000000000),
  add constraint concern_open_for_a_stretch check (is_stretch(noted_on, settled_on)),
  add constraint concern_settled_somehow check ((settled_on is null) = (outcome is null));
--> statement-breakpoint
create trigger facts_change_insert after insert on concern referencing new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.noted_on as first_day, c.noted_on as last_day from {c} c$$);
create trigger facts_change_update after update on concern referencing old table as stale new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.noted_on as first_day, c.noted_on as last_day from {c} c$$);
create trigger facts_change_delete after delete on concern referencing old table as stale for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.noted_on as first_day, c.noted_on as last_day from {c} c$$);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table concern enable row level security;
alter table concern force row level security;
create policy owner on concern to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_pools on concern to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on concern to achtervang_app
  using (board_id = (select board_of('board')));
create policy measures on concern for select to achtervang_app using ((select app_is('measures')));
grant select, insert on concern to achtervang_app;
grant update (settled_on, outcome) on concern to achtervang_app;
