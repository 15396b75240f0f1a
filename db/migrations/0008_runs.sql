-- A run waits its turn, says while it goes how far it is, lives as long as its process says so, and can be stopped.
ALTER TABLE "match_run" ADD COLUMN "begun_at" timestamptz;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "heartbeat_at" timestamptz;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "phase" text;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "work_max" double precision;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "work_used" double precision;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "stopped_at_work" double precision;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "stop_asked_at" timestamptz;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "stop_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "proof" text;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "certified_bound" double precision;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "match_run" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "judged_count" integer;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "kept_away" jsonb;--> statement-breakpoint
ALTER TABLE "match_run" ADD CONSTRAINT "match_run_stop_asked_by_app_user_id_fk" FOREIGN KEY ("stop_asked_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- Until now every proposal kept everybody's verdict, so that both can be counted.
update proposal set judged_count = jsonb_array_length(verdicts), kept_away = (
  select coalesce(jsonb_object_agg(counted.rule_id, counted.members), '{}') from (
    select verdict #>> '{broken,0,ruleId}' as rule_id, count(*) as members
    from jsonb_array_elements(verdicts) verdict where jsonb_array_length(verdict -> 'broken') > 0 group by 1) counted);
--> statement-breakpoint
alter table proposal
  alter column judged_count set not null,
  alter column kept_away set not null,
  add constraint proposal_judged_all_it_keeps check (judged_count >= jsonb_array_length(verdicts));
--> statement-breakpoint
-- A run of a process that dies has no other way to end: whoever looks next fails it.
update match_run set status = 'failed', failure = 'process-died', finished_at = now() where status = 'running';
--> statement-breakpoint
alter table match_run
  add constraint match_run_phase_known
    check (phase in ('compiling', 'planning', 'bounding', 'improving', 'proving', 'explaining')),
  add constraint match_run_proof_known check (proof in ('certificate', 'solver', 'none')),
  add constraint match_run_running_lives check (status <> 'running' or num_nulls(begun_at, heartbeat_at) = 0),
  -- Stopped while it waited: no plan; stopped while it ran: a whole one.
  add constraint match_run_stopped_is_complete check (status <> 'stopped'
    or (finished_at is not null and num_nulls(covered_count, plan_value, bound) in (0, 3))),
  add constraint match_run_stop_asked_by_somebody check (num_nulls(stop_asked_at, stop_asked_by) in (0, 2)),
  add constraint match_run_work_not_negative check (work_max > 0 and work_used >= 0 and stopped_at_work >= 0),
  add constraint match_run_bound_within_certified
    check (bound <= certified_bound + 0.000001 * greatest(1, abs(certified_bound))),
  add constraint match_run_version_counts check (version > 0);
--> statement-breakpoint
CREATE UNIQUE INDEX "match_run_one_alive" ON "match_run" USING btree ("pool_id") WHERE status in ('queued', 'running');
--> statement-breakpoint
insert into lifecycle_step (noun, from_status, to_status) values
  ('match_run', 'queued', 'running'),
  ('match_run', 'queued', 'stopped'),
  ('match_run', 'queued', 'failed'),
  ('match_run', 'running', 'queued'),
  ('match_run', 'running', 'stopped');
--> statement-breakpoint
drop trigger match_run_begins on match_run;
create trigger match_run_begins before insert on match_run
  for each row when (new.status <> 'queued') execute function follow_lifecycle('queued');
--> statement-breakpoint
create function count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger match_run_version before update on match_run for each row execute function count_version();
--> statement-breakpoint
-- Whoever follows a run or looks at its pool, in whatever process, hears that it changed and reads it again: only a topic is told.
create function announce_run() returns trigger language plpgsql as $$
begin
  perform pg_notify('news', 'run:' || new.id);
  if tg_op = 'INSERT' or new.status <> old.status then
    perform pg_notify('news', 'pool:' || new.pool_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger match_run_announced after insert or update on match_run
  for each row execute function announce_run();
--> statement-breakpoint
grant update (begun_at, heartbeat_at, phase, work_used, stopped_at_work, stop_asked_at, stop_asked_by, proof, certified_bound, changes)
  on match_run to achtervang_app;
