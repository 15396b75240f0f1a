-- Whether a pool helps directors who begin is told by who began where, who had a mentor of the pool, and who stayed. Without names: a
-- school and a day suffice.
CREATE TABLE "beginning_director" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"mentor_id" uuid,
	"supported_from" date,
	"supported_until" date,
	"ended_on" date,
	CONSTRAINT "beginning_director_once" UNIQUE("pool_id","site_id","started_on")
);
--> statement-breakpoint
ALTER TABLE "beginning_director" ADD CONSTRAINT "beginning_director_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beginning_director" ADD CONSTRAINT "beginning_director_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beginning_director" ADD CONSTRAINT "beginning_director_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beginning_director" ADD CONSTRAINT "beginning_director_mentor_id_member_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beginning_director_pool" ON "beginning_director" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "beginning_director_board" ON "beginning_director" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "beginning_director_mentor" ON "beginning_director" USING btree ("mentor_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what can be true

-- Support counts when it began within the first twelve months: later it helps no beginner.
alter table beginning_director
  add constraint beginning_director_site_of_board foreign key (site_id, board_id) references site (id, board_id),
  add constraint beginning_director_mentor_of_pool foreign key (pool_id, mentor_id) references pool_member (pool_id, member_id),
  add constraint beginning_director_in_post_for_a_stretch check (is_stretch(started_on, ended_on)),
  add constraint beginning_director_supported_by_somebody check ((mentor_id is null) = (supported_from is null)),
  add constraint beginning_director_supported_in_first_year check (supported_from >= started_on and supported_from < started_on + interval '12 months'),
  add constraint beginning_director_supported_for_a_stretch check (supported_until is null or coalesce(is_stretch(supported_from, supported_until), false)),
  add constraint beginning_director_supported_in_post check (coalesce(supported_until, supported_from) <= ended_on);
--> statement-breakpoint
-- It is counted on the first day, and on the day twelve months later.
create trigger facts_change_insert after insert on beginning_director referencing new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, counted.day as first_day, counted.day as last_day
  from {c} c cross join lateral (values (c.started_on), ((c.started_on + interval '12 months')::date)) as counted (day)$$);
create trigger facts_change_update after update on beginning_director referencing old table as stale new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, counted.day as first_day, counted.day as last_day
  from {c} c cross join lateral (values (c.started_on), ((c.started_on + interval '12 months')::date)) as counted (day)$$);
create trigger facts_change_delete after delete on beginning_director referencing old table as stale for each statement
  execute function note_facts_change($$
  select 'pool' as kind, c.board_id, c.pool_id, counted.day as first_day, counted.day as last_day
  from {c} c cross join lateral (values (c.started_on), ((c.started_on + interval '12 months')::date)) as counted (day)$$);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table beginning_director enable row level security;
alter table beginning_director force row level security;
create policy owner on beginning_director to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_pools on beginning_director to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on beginning_director for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy school_of_site on beginning_director to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy measures on beginning_director for select to achtervang_app using ((select app_is('measures')));
grant select, insert on beginning_director to achtervang_app;
grant update (mentor_id, supported_from, supported_until, ended_on) on beginning_director to achtervang_app;
