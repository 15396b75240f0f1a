-- Both are thrown away when the server falls, together: nothing is kept without the changes that would say it is old.
CREATE UNLOGGED TABLE "facts_change" (
	"changed_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"kind" text NOT NULL,
	"board_id" uuid,
	"pool_id" uuid,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL,
	"changed_at" timestamptz DEFAULT now() NOT NULL,
	CONSTRAINT "facts_change_once" UNIQUE NULLS NOT DISTINCT("changed_by","kind","board_id","pool_id","first_month","last_month")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "kept_part" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner" text NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"through_day" date NOT NULL,
	"made_by" text NOT NULL,
	"seen" "pg_snapshot" NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "kept_part_once" UNIQUE("owner","kind","by","first_day","last_day")
);
--> statement-breakpoint
CREATE INDEX "assignment_session_request" ON "assignment_session" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "assignment_session_lesson" ON "assignment_session" USING btree ("request_session_id");--> statement-breakpoint
CREATE INDEX "assignment_engagement" ON "assignment" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "request_absence" ON "request" USING btree ("absence_id");--> statement-breakpoint
CREATE INDEX "facts_change_pool" ON "facts_change" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "facts_change_board" ON "facts_change" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "facts_change_at" ON "facts_change" USING btree ("changed_at");
--> statement-breakpoint
alter table kept_part add constraint kept_part_kind_known check (kind in ('asked', 'paid', 'pool', 'withheld'));
alter table facts_change add constraint facts_change_kind_known check (kind in ('asked', 'paid', 'pool'));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what changes facts

-- Writes down which months a statement changed facts of. The argument says how these follow from the rows that were changed, which
-- are `{c}` in it: board, pool, first and last day. In the transaction that changes them, and in no other's way.
create function note_facts_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- A statement changes a few rows, of which PostgreSQL thinks a thousand: joined otherwise it reads every lesson there is.
set enable_hashjoin = off set enable_mergejoin = off as $$
declare rows text := case tg_op
  when 'INSERT' then 'fresh' when 'DELETE' then 'stale'
  else '(select * from stale union all select * from fresh)' end;
begin
  execute 'insert into facts_change (kind, board_id, pool_id, first_month, last_month)
    select distinct kind, board_id, pool_id, date_trunc(''month'', first_day)::date, date_trunc(''month'', last_day)::date
    from (' || replace(tg_argv[0], '{c}', rows) || ') as changed on conflict do nothing';
  return null;
end $$;
--> statement-breakpoint
create procedure note_facts_of(name regclass, operations text[], query text) language plpgsql as $$
declare
  operation text;
  tables text;
begin
  foreach operation in array operations loop
    tables := case operation when 'insert' then 'new table as fresh' when 'delete' then 'old table as stale'
      else 'old table as stale new table as fresh' end;
    execute format('create trigger facts_change_%s after %s on %s referencing %s for each statement execute function note_facts_change(%L)',
      operation, operation, name, tables, query);
  end loop;
end $$;
--> statement-breakpoint
call note_facts_of('request', '{insert,update,delete}', $$
  select 'asked' as kind, c.board_id, c.pool_id, c.first_day, c.first_day as last_day from {c} c
  union all select 'paid', s.board_id, s.pool_id, s.day, s.day from {c} c join assignment_session s on s.request_id = c.id$$);
call note_facts_of('request_session', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id 
  union all select 'paid', s.board_id, s.pool_id, s.day, s.day from {c} c join assignment_session s on s.request_session_id = c.id$$);
call note_facts_of('absence', '{update}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.absence_id = c.id
  union all select 'paid', s.board_id, s.pool_id, s.day, s.day from {c} c join request r on r.absence_id = c.id join assignment_session s on s.request_id = r.id$$);
call note_facts_of('assignment', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id 
  union all select 'paid', s.board_id, s.pool_id, s.day, s.day from {c} c join assignment_session s on s.assignment_id = c.id
  union all select 'pool', s.board_id, s.pool_id, s.day, s.day from {c} c join assignment_session s on s.assignment_id = c.id$$);
call note_facts_of('assignment_session', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id 
  union all select kind, c.board_id, c.pool_id, c.day, c.day from {c} c, (values ('paid'), ('pool')) of (kind)$$);
call note_facts_of('outside_cover', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id $$);
call note_facts_of('proposal', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id $$);
call note_facts_of('offer', '{insert,update,delete}', $$
  select 'asked' as kind, r.board_id, r.pool_id, r.first_day, r.first_day as last_day from {c} c join request r on r.id = c.request_id $$);
call note_facts_of('fulfilment', '{insert,update,delete}', $$
  select 'paid' as kind, c.board_id, c.pool_id, s.day as first_day, s.day as last_day from {c} c join assignment_session s on s.assignment_id = c.assignment_id$$);
call note_facts_of('fulfilment_session', '{insert,update,delete}', $$
  select 'paid' as kind, f.board_id, f.pool_id, s.day as first_day, s.day as last_day from {c} c
  join fulfilment f on f.id = c.fulfilment_id join assignment_session s on s.assignment_id = f.assignment_id$$);
call note_facts_of('paid_cancellation', '{insert,update,delete}', $$
  select 'paid' as kind, c.board_id, c.pool_id, s.day as first_day, s.day as last_day from {c} c join assignment_session s on s.id = c.assignment_session_id$$);
call note_facts_of('availability', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.first_day, c.last_day from (
    select min(c.member_id::text)::uuid as member_id,
      case when count(*) = 2 and count(distinct (c.member_id, c.rrule, c.first_day, c.from_time, c.until_time)) = 1 then min(coalesce(c.last_day, 'infinity')) else min(c.first_day) end as first_day,
      max(coalesce(c.last_day, 'infinity')) as last_day
    from {c} c group by c.id) c
  join pool_member p on p.member_id = c.member_id$$);
call note_facts_of('availability_exception', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.first_day, c.last_day from {c} c join pool_member p on p.member_id = c.member_id$$);
call note_facts_of('engagement', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.first_day, c.last_day from (
    select min(c.member_id::text)::uuid as member_id,
      case when count(*) = 2 and count(distinct (c.member_id, c.board_id, c.form, c.week_minutes, c.home_site_id, c.wage_cents_per_hour, c.first_day)) = 1 then min(coalesce(c.last_day, 'infinity')) else min(c.first_day) end as first_day,
      max(coalesce(c.last_day, 'infinity')) as last_day
    from {c} c group by c.id) c
  join pool_member p on p.member_id = c.member_id
  union all select 'paid', s.board_id, s.pool_id, s.day, s.day from {c} c
  join assignment a on a.engagement_id = c.id join assignment_session s on s.assignment_id = a.id$$);
call note_facts_of('pool_member', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, c.pool_id, c.first_day, c.last_day from (
    select min(c.member_id::text)::uuid as member_id, min(c.pool_id::text)::uuid as pool_id,
      case when count(*) = 2 and count(distinct (c.member_id, c.pool_id, c.joined_on, c.status in ('admitted', 'left'))) = 1 then min(coalesce(c.left_on, 'infinity')) else min(coalesce(c.joined_on, 'infinity')) end as first_day,
      max(coalesce(c.left_on, 'infinity')) as last_day
    from {c} c group by c.id) c$$);
call note_facts_of('spelregels', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, c.pool_id, c.valid_from as first_day, 'infinity'::date as last_day from {c} c$$);
call note_facts_of('participation', '{insert,update,delete}', $$
  select 'paid' as kind, null::uuid as board_id, c.pool_id, c.valid_from as first_day, coalesce(c.valid_until, 'infinity') as last_day from {c} c$$);
call note_facts_of('calendar_entry', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, null::uuid as pool_id, c.first_day, c.last_day from {c} c$$);
call note_facts_of('tariff', '{insert,update,delete}', $$
  select 'asked' as kind, null::uuid as board_id, null::uuid as pool_id, c.valid_from as first_day, coalesce(c.valid_until, 'infinity') as last_day from {c} c where c.agency_id is not null$$);
call note_facts_of('pool_region', '{insert,update,delete}', $$
  select 'pool' as kind, null::uuid as board_id, c.pool_id, date '-infinity' as first_day, date 'infinity' as last_day from {c} c$$);
call note_facts_of('region', '{update}', $$
  select 'pool' as kind, null::uuid as board_id, null::uuid as pool_id, date '-infinity' as first_day, date 'infinity' as last_day from {c} c$$);
call note_facts_of('site', '{update}', $$
  select 'pool' as kind, null::uuid as board_id, null::uuid as pool_id, date '-infinity' as first_day, date 'infinity' as last_day from {c} c$$);
call note_facts_of('board', '{update}', $$
  select kind, null::uuid as board_id, null::uuid as pool_id, date '-infinity' as first_day, date 'infinity' as last_day from {c} c, (values ('asked'), ('paid')) of (kind)$$);
--> statement-breakpoint
drop procedure note_facts_of(regclass, text[], text);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['kept_part', 'facts_change'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))', name);
    execute format('create policy measures on %I to achtervang_app using ((select app_is(''measures'')))', name);
  end loop;
end $$;
grant select, insert, update, delete on kept_part to achtervang_app;
grant select, delete on facts_change to achtervang_app;
