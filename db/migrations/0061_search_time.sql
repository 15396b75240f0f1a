-- Whether a pool saves work is told by the time that directors and planners spend on finding somebody, before it and during it.
CREATE TABLE "search_time" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" date NOT NULL,
	"director_minutes" integer,
	"planner_minutes" integer,
	CONSTRAINT "search_time_once" UNIQUE("pool_id","site_id","month")
);
--> statement-breakpoint
ALTER TABLE "search_time" ADD CONSTRAINT "search_time_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_time" ADD CONSTRAINT "search_time_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_time" ADD CONSTRAINT "search_time_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_time_board" ON "search_time" USING btree ("board_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what can be true

alter table search_time
  add constraint search_time_site_of_board foreign key (site_id, board_id) references site (id, board_id),
  add constraint search_time_month_is_its_first_day check (month = date_trunc('month', month)::date),
  add constraint search_time_director_counts check (director_minutes between 0 and 44640),
  add constraint search_time_planner_counts check (planner_minutes between 0 and 44640),
  add constraint search_time_says_something check (num_nonnulls(director_minutes, planner_minutes) > 0);
--> statement-breakpoint
create trigger facts_change_insert after insert on search_time referencing new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.month as first_day, c.month as last_day from {c} c$$);
create trigger facts_change_update after update on search_time referencing old table as stale new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.month as first_day, c.month as last_day from {c} c$$);
create trigger facts_change_delete after delete on search_time referencing old table as stale for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, c.month as first_day, c.month as last_day from {c} c$$);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table search_time enable row level security;
alter table search_time force row level security;
create policy owner on search_time to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_pools on search_time for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on search_time for select to achtervang_app
  using (board_id = (select board_of('board')));
create policy school_of_site on search_time to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy measures on search_time for select to achtervang_app using ((select app_is('measures')));
grant select, insert on search_time to achtervang_app;
grant update (director_minutes, planner_minutes) on search_time to achtervang_app;
