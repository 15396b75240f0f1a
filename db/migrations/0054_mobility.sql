-- Whether members move on is told by what those who left went to, and by what members say that they look for.
ALTER TABLE "pool_member" ADD COLUMN "left_for" text;--> statement-breakpoint
CREATE TABLE "mobility_wish" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"wish" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	CONSTRAINT "mobility_wish_once" UNIQUE("member_id","wish","since")
);
--> statement-breakpoint
ALTER TABLE "mobility_wish" ADD CONSTRAINT "mobility_wish_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mobility_wish_open" ON "mobility_wish" USING btree ("member_id","wish") WHERE "mobility_wish"."until" is null;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what can be true

alter table pool_member
  add constraint pool_member_left_for_known check (
    left_for in ('permanent-job-here', 'permanent-job-elsewhere', 'other-school', 'out-of-education', 'not-known')),
  add constraint pool_member_left_for_of_who_leaves check (left_for is null or left_on is not null);
alter table mobility_wish
  add constraint mobility_wish_wish_known check (wish in ('permanent-job', 'other-school')),
  add constraint mobility_wish_for_a_stretch check (is_stretch(since, until));
--> statement-breakpoint
-- It is counted on the first day, in every pool of the member.
create trigger facts_change_insert after insert on mobility_wish referencing new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.since as first_day, c.since as last_day from {c} c join pool_member p on p.member_id = c.member_id$$);
create trigger facts_change_update after update on mobility_wish referencing old table as stale new table as fresh for each statement
  execute function note_facts_change($$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.since as first_day, c.since as last_day from {c} c join pool_member p on p.member_id = c.member_id$$);
create trigger facts_change_delete after delete on mobility_wish referencing old table as stale for each statement
  execute function note_facts_change($$
  select 'pool' as kind, null::uuid as board_id, p.pool_id, c.since as first_day, c.since as last_day from {c} c join pool_member p on p.member_id = c.member_id$$);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

-- Never a school or board: for somebody who is employed there it is the employer who would read that they look elsewhere.
alter table mobility_wish enable row level security;
alter table mobility_wish force row level security;
create policy owner on mobility_wish to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_pools on mobility_wish for select to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from pool_member where pool_member.member_id = mobility_wish.member_id and pool_member.status = 'admitted'
      and pool_member.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy member_keeps on mobility_wish to achtervang_app using (member_id = (select own_member()));
create policy measures on mobility_wish for select to achtervang_app using ((select app_is('measures')));
grant select, insert on mobility_wish to achtervang_app;
grant update (until) on mobility_wish to achtervang_app;
grant update (left_for) on pool_member to achtervang_app;
--> statement-breakpoint
-- As before (0060); what somebody looks for is told to that member, and not to the board that keeps the file.
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
    where table_schema = 'public' and column_name = 'member_id'
      and (table_name <> 'mobility_wish' or of_member = own_member())
    order by table_name
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
    || coalesce((select jsonb_build_object('beginning_director', jsonb_agg(jsonb_build_object(
          'site_id', site_id, 'supported_from', supported_from, 'supported_until', supported_until)))
        from beginning_director where mentor_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('event', jsonb_agg(jsonb_build_object('verb', verb, 'at', at, 'actor_role', actor_role) order by at))
        from event where subject_id = of_member having count(*) > 0), '{}');
end $$;
