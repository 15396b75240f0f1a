CREATE TABLE "round_candidate" (
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"source" text NOT NULL,
	"by_rules" boolean NOT NULL,
	"status" text NOT NULL,
	"step" integer,
	"broken" jsonb NOT NULL,
	CONSTRAINT "round_candidate_round_id_member_id_pk" PRIMARY KEY("round_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "offer_round" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"session_ids" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"asked_at_once" integer NOT NULL,
	"minutes_open" integer NOT NULL,
	"source_wait_minutes" integer NOT NULL,
	"onward_sources" text[] NOT NULL,
	"status" text NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"onward_source" text,
	"waits_for_source" text,
	"next_at" timestamptz,
	"started_by" uuid NOT NULL,
	"started_at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	CONSTRAINT "offer_round_of_request" UNIQUE("id","request_id","pool_id")
);
--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "closed_because" text;--> statement-breakpoint
ALTER TABLE "round_candidate" ADD CONSTRAINT "round_candidate_round_id_offer_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."offer_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_candidate" ADD CONSTRAINT "round_candidate_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_round" ADD CONSTRAINT "offer_round_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_round" ADD CONSTRAINT "offer_round_started_by_app_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_round" ADD CONSTRAINT "offer_round_proposal_of_request" FOREIGN KEY ("proposal_id","request_id","pool_id") REFERENCES "public"."proposal"("id","request_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_round" ADD CONSTRAINT "offer_round_request_of_board" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_round_request" ON "offer_round" USING btree ("request_id","status");--> statement-breakpoint
CREATE INDEX "offer_round_pool" ON "offer_round" USING btree ("pool_id","status");--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_in_round_of_request" FOREIGN KEY ("round_id","request_id","pool_id") REFERENCES "public"."offer_round"("id","request_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "offer_once_at_a_time_in_a_round" ON "offer" USING btree ("round_id","member_id") WHERE status = 'sent';--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

alter table offer
  add constraint offer_closed_because_known check (closed_because in ('somebody-else', 'not-needed', 'taken-back')),
  add constraint offer_closed_because_of_a_withdrawal check (closed_because is null or status = 'withdrawn');
--> statement-breakpoint
alter table offer_round
  add constraint offer_round_kind_known check (kind in ('in-order', 'waves')),
  add constraint offer_round_is_for_sessions check (cardinality(session_ids) > 0),
  add constraint offer_round_asks_somebody check (asked_at_once >= 1 and (kind = 'waves' or asked_at_once = 1)),
  add constraint offer_round_waits_some_time check (minutes_open >= 1 and source_wait_minutes >= 0 and step >= 0),
  add constraint offer_round_running_knows_when_next check ((status = 'running') = (next_at is not null)),
  add constraint offer_round_ended_knows_when check ((status = 'running') = (ended_at is null)),
  add constraint offer_round_waits_while_running check (waits_for_source is null or status = 'running');
--> statement-breakpoint
alter table round_candidate
  add constraint round_candidate_status_known check (status in ('waiting', 'asked', 'skipped')),
  add constraint round_candidate_place_counts check (place >= 1),
  add constraint round_candidate_asked_knows_step check (status <> 'asked' or coalesce(step, 0) >= 1),
  add constraint round_candidate_skipped_knows_why check ((status = 'skipped') = (jsonb_array_length(broken) > 0));
--> statement-breakpoint
insert into lifecycle_step (noun, from_status, to_status) values
  ('offer_round', 'running', 'covered'),
  ('offer_round', 'running', 'dry'),
  ('offer_round', 'running', 'stopped'),
  ('offer_round', 'running', 'moot');
--> statement-breakpoint
create trigger offer_round_begins before insert on offer_round
  for each row when (new.status <> 'running') execute function follow_lifecycle('running');
create trigger offer_round_steps before update of status on offer_round
  for each row when (new.status <> old.status) execute function follow_lifecycle();
--> statement-breakpoint
-- Rules of play of before 2026-11-22 know no rounds, and no other deadline for a long absence. A version is never changed once
-- made; this says in the words of today what it said already.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = '{"longOffer": null, "offerRounds":
  {"kinds": [], "waveSize": 3, "sourceWaitMinutes": 30, "onwardSources": []}}' || body;
--> statement-breakpoint
alter table spelregels enable trigger user;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

-- To whom else a question goes is for the pool alone: no school, and no member.
do $$
declare name text;
begin
  foreach name in array array['offer_round', 'round_candidate'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
    execute format('create policy worker on %I to achtervang_app using ((select app_is(''worker'')))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy own_pools on offer_round for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
-- For a request of the pool.
create policy coordinator_starts on offer_round for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[])
    and exists (select from request where request.id = offer_round.request_id and request.pool_id = offer_round.pool_id));
create policy coordinator_changes on offer_round for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_pools on round_candidate for select to achtervang_app
  using ((select app_is('coordinator')) and exists (select from offer_round where offer_round.id = round_candidate.round_id));
-- To members of the pool.
create policy coordinator_lists on round_candidate for insert to achtervang_app
  with check ((select app_is('coordinator')) and exists (
    select from offer_round
    join pool_member on pool_member.pool_id = offer_round.pool_id
    where offer_round.id = round_candidate.round_id and pool_member.member_id = round_candidate.member_id
      and offer_round.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy coordinator_changes on round_candidate for update to achtervang_app
  using ((select app_is('coordinator')) and exists (select from offer_round where offer_round.id = round_candidate.round_id));
grant select, insert on offer_round, round_candidate to achtervang_app;
grant update (session_ids, status, step, onward_source, waits_for_source, next_at, ended_at) on offer_round to achtervang_app;
grant update (status, step, broken) on round_candidate to achtervang_app;
grant update (closed_because) on offer to achtervang_app;
--> statement-breakpoint
-- Ends what no longer makes sense, as before (0002), and says when and why: who was asked and reads it is owed a reason. Of a
-- round that still looks for the rest of its lessons the offers end here, and the round goes on by its own job.
drop function supersede_moot(uuid);
--> statement-breakpoint
create function supersede_moot(of_request uuid, ended timestamptz) returns table (offer_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  request_status text;
  taken uuid[];
begin
  select status into request_status from request where id = of_request for no key update;
  select coalesce(array_agg(request_session_id), '{}') into taken
    from assignment_session where assignment_session.request_id = of_request and status <> 'cancelled';
  update proposal set status = 'superseded', version = version + 1
    where proposal.request_id = of_request and (
      (status in ('proposed', 'approved') and (request_status <> 'open' or session_ids && taken))
      or (status = 'offered' and request_status not in ('open', 'covered', 'fulfilled')));
  update offer_round set next_at = null, waits_for_source = null, ended_at = ended,
      status = case when request_status in ('covered', 'fulfilled') or session_ids <@ taken then 'covered' else 'moot' end
    where offer_round.request_id = of_request and status = 'running'
      and (request_status <> 'open' or session_ids <@ taken);
  return query
    update offer set status = 'withdrawn', answered_at = ended,
        closed_because = case when session_ids && taken then 'somebody-else' else 'not-needed' end
      where offer.request_id = of_request and status = 'sent' and (request_status <> 'open' or session_ids && taken)
      returning offer.id;
end $$;
--> statement-breakpoint
revoke execute on function supersede_moot(uuid, timestamptz) from public;
grant execute on function supersede_moot(uuid, timestamptz) to achtervang_app;
