CREATE TABLE "paid_cancellation" (
	"assignment_session_id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"wage_cents" integer NOT NULL,
	"cancelled_at" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "paid_cancellation" ADD CONSTRAINT "paid_cancellation_assignment_session_id_assignment_session_id_fk" FOREIGN KEY ("assignment_session_id") REFERENCES "public"."assignment_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paid_cancellation" ADD CONSTRAINT "paid_cancellation_of_assignment" FOREIGN KEY ("assignment_id","board_id","pool_id") REFERENCES "public"."assignment"("id","board_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paid_cancellation_assignment" ON "paid_cancellation" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "paid_cancellation_board" ON "paid_cancellation" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "paid_cancellation_pool" ON "paid_cancellation" USING btree ("pool_id");
--> statement-breakpoint

alter table paid_cancellation
  add constraint paid_cancellation_minutes_of_a_day check (minutes between 1 and 960),
  add constraint paid_cancellation_wage_not_negative check (wage_cents >= 0);
--> statement-breakpoint
create trigger paid_cancellation_stays before update or delete on paid_cancellation
  for each row execute function refuse_change();
create trigger paid_cancellation_stays_all before truncate on paid_cancellation
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Paid without work is a lesson of that assignment that is cancelled, and no more of it than was planned.
create function pay_what_is_cancelled() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from assignment_session
    where id = new.assignment_session_id and assignment_id = new.assignment_id and status = 'cancelled'
      and minutes >= new.minutes
  ) then
    raise exception using errcode = 'check_violation', table = 'paid_cancellation',
      constraint = 'paid_cancellation_of_a_cancelled_session',
      message = 'this session is not cancelled, of another assignment or shorter';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger paid_cancellation_paid before insert on paid_cancellation
  for each row execute function pay_what_is_cancelled();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ settled between boards

-- As before (0024), with what is paid of cancelled lessons: of somebody, between boards, as lending is.
alter table settlement_line
  drop constraint settlement_line_kind_known,
  drop constraint settlement_line_lending_is_of_somebody,
  drop constraint settlement_line_lending_between_boards,
  drop constraint settlement_line_lending_adds_up,
  drop constraint settlement_line_joint_is_a_share,
  add constraint settlement_line_kind_known check (kind in ('lending', 'cancelled', 'idle', 'overhead')),
  add constraint settlement_line_lending_is_of_somebody
    check (num_nonnulls(assignment_id, member_id) = case when kind in ('lending', 'cancelled') then 2 else 0 end),
  add constraint settlement_line_lending_between_boards
    check (kind not in ('lending', 'cancelled') or creditor_board_id <> debtor_board_id),
  add constraint settlement_line_lending_adds_up
    check (kind not in ('lending', 'cancelled') or cents = wage_cents + travel_cents + handling_cents),
  add constraint settlement_line_joint_is_a_share
    check (kind in ('lending', 'cancelled')
      or (minutes = 0 and wage_cents = 0 and travel_cents = 0 and handling_cents = 0));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table paid_cancellation enable row level security;
alter table paid_cancellation force row level security;
create policy owner on paid_cancellation to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_board on paid_cancellation for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null
      or exists (select from assignment where assignment.id = paid_cancellation.assignment_id)));
create policy own_pools on paid_cancellation for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy measures on paid_cancellation for select to achtervang_app using ((select app_is('measures')));
create policy school_cancels on paid_cancellation for insert to achtervang_app
  with check (board_id = (select board_of('school'))
    and ((select app_sites()) is null
      or exists (select from assignment where assignment.id = paid_cancellation.assignment_id)));
create policy coordinator_cancels on paid_cancellation for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[]));
grant select, insert on paid_cancellation to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what crosses a border, and no more

-- What is paid of cancelled lessons to the member who asks. Not what it costs.
create function paid_cancellations_of_own_member() returns table (
  assignment_session_id uuid, minutes integer, cancelled_at timestamptz
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select paid.assignment_session_id, paid.minutes, paid.cancelled_at
  from assignment
  join paid_cancellation paid on paid.assignment_id = assignment.id
  where assignment.member_id = own_member()
$$;
--> statement-breakpoint
-- As `confirmed_hours_of_employer` (0024): cancelled lessons for which a board pays wages, of whom it employs.
create function cancelled_hours_of_employer(from_day date, until_day date) returns table (
  member_id uuid, name text, assignment_id uuid, day date, minutes integer, borrower_board_id uuid, site_name text,
  role_code text, wage_basis text
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select member.id, member.name, assignment.id, missed.day, sum(paid.minutes)::int, paid.board_id, site.name,
    request.role_code, engagement.wage_basis
  from paid_cancellation paid
  join assignment on assignment.id = paid.assignment_id
  join engagement on engagement.id = assignment.engagement_id
  join member on member.id = assignment.member_id
  join request on request.id = assignment.request_id
  join site on site.id = request.site_id
  join assignment_session missed on missed.id = paid.assignment_session_id
  where missed.day between from_day and until_day
    and board_of('board') = case engagement.employer
      when 'board' then engagement.board_id when 'requesting-board' then paid.board_id end
  group by member.id, assignment.id, missed.day, paid.board_id, site.name, request.role_code, engagement.wage_basis
$$;
--> statement-breakpoint
revoke execute on function paid_cancellations_of_own_member(), cancelled_hours_of_employer(date, date) from public;
grant execute on function paid_cancellations_of_own_member(), cancelled_hours_of_employer(date, date) to achtervang_app;
--> statement-breakpoint
-- As before (0026), with what was paid of cancelled lessons.
create or replace function data_of_member(of_member uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
  lines jsonb;
  found jsonb;
begin
  if of_member is distinct from own_member() and not coalesce(of_member = any (members_of_own_board()), false) then
    return null;
  end if;
  select jsonb_build_object('member', jsonb_build_array(to_jsonb(member))) into found from member where id = of_member;
  for name in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'member_id' order by table_name
  loop
    execute format('select jsonb_agg(to_jsonb(t) - ''{verdicts,kept_away,held_by_request_ids,reason,token_hash}''::text[]) from %I t where member_id = $1', name)
      into lines using of_member;
    if lines is not null then found := found || jsonb_build_object(name, lines); end if;
  end loop;
  return found
    || coalesce((select jsonb_build_object('app_user', jsonb_agg(jsonb_build_object('name', name_of.name, 'email', name_of.email, 'language', name_of.language)))
        from app_user name_of where id in (select user_id from user_scope where member_id = of_member) having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('letter', jsonb_agg(to_jsonb(letter)))
        from letter join delivery on delivery.id = letter.delivery_id where delivery.member_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('fulfilment', jsonb_agg(jsonb_build_object(
          'assignment_id', assignment_id, 'minutes', fulfilment.minutes, 'confirmed_at', fulfilment.confirmed_at)))
        from fulfilment join assignment on assignment.id = assignment_id where assignment.member_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('paid_cancellation', jsonb_agg(jsonb_build_object(
          'assignment_id', assignment_id, 'minutes', paid.minutes, 'cancelled_at', paid.cancelled_at)))
        from paid_cancellation paid join assignment on assignment.id = assignment_id where assignment.member_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('event', jsonb_agg(jsonb_build_object('verb', verb, 'at', at, 'actor_role', actor_role) order by at))
        from event where subject_id = of_member having count(*) > 0), '{}');
end $$;
