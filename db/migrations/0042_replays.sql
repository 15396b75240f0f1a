-- A term that is played again under a question is kept: it waits its turn, says how far it is, can be stopped, and goes on where a
-- process that died left it.
CREATE TABLE "replay" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"question" jsonb NOT NULL,
	"status" text NOT NULL,
	"phase" text,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"begun_at" timestamptz,
	"heartbeat_at" timestamptz,
	"finished_at" timestamptz,
	"stop_asked_at" timestamptz,
	"history_hash" text,
	"draws_done" integer DEFAULT 0 NOT NULL,
	"draws_total" integer,
	"result" jsonb,
	"failure" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replay_draw" (
	"replay_id" uuid NOT NULL,
	"variant_hash" text NOT NULL,
	"draw" integer NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "replay_draw_replay_id_variant_hash_draw_pk" PRIMARY KEY("replay_id","variant_hash","draw")
);
--> statement-breakpoint
ALTER TABLE "replay" ADD CONSTRAINT "replay_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replay" ADD CONSTRAINT "replay_asked_by_app_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replay_draw" ADD CONSTRAINT "replay_draw_replay_id_replay_id_fk" FOREIGN KEY ("replay_id") REFERENCES "public"."replay"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "replay_pool" ON "replay" USING btree ("pool_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "replay_one_alive" ON "replay" USING btree ("pool_id") WHERE status in ('queued', 'running');--> statement-breakpoint
alter table replay
  add constraint replay_kind_known check (kind in ('compare', 'composition')),
  add constraint replay_phase_known check (phase in ('reading', 'playing', 'searching', 'checking')),
  add constraint replay_finished_is_complete check (status <> 'finished' or num_nulls(finished_at, result) = 0),
  add constraint replay_stopped_knows_when check (status <> 'stopped' or num_nulls(finished_at, stop_asked_at) = 0),
  add constraint replay_failed_says_why check (status <> 'failed' or num_nulls(finished_at, failure) = 0),
  add constraint replay_running_lives check (status <> 'running' or num_nulls(begun_at, heartbeat_at) = 0),
  add constraint replay_counts_not_negative check (draws_done >= 0 and draws_total >= 0),
  add constraint replay_history_hash_is_sha256 check (history_hash ~ '^[0-9a-f]{64}$'),
  add constraint replay_version_counts check (version > 0);
--> statement-breakpoint
alter table replay_draw
  add constraint replay_draw_not_negative check (draw >= 0),
  add constraint replay_draw_variant_hash_is_sha256 check (variant_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
insert into lifecycle_step (noun, from_status, to_status) values
  ('replay', 'queued', 'running'),
  ('replay', 'queued', 'stopped'),
  ('replay', 'queued', 'failed'),
  ('replay', 'running', 'queued'),
  ('replay', 'running', 'finished'),
  ('replay', 'running', 'stopped'),
  ('replay', 'running', 'failed');
--> statement-breakpoint
create trigger replay_begins before insert on replay
  for each row when (new.status <> 'queued') execute function follow_lifecycle('queued');
create trigger replay_steps before update of status on replay
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger replay_version before update on replay for each row execute function count_version();
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['replay', 'replay_draw'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever runs a pool sees all of its figures, also of few people; a question may leave out all boards but one. So nobody else.
create policy coordinator_of_pool on replay to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy worker on replay to achtervang_app using ((select app_is('worker')));
create policy worker on replay_draw to achtervang_app using ((select app_is('worker')));
grant select, insert on replay, replay_draw to achtervang_app;
grant delete on replay_draw to achtervang_app;
grant update (status, phase, begun_at, heartbeat_at, finished_at, stop_asked_at, history_hash, draws_done, draws_total, result, failure)
  on replay to achtervang_app;
