-- Who sees what. The product connects as achtervang_app, which owns nothing; each transaction says on whose behalf it runs
-- (db/scope.ts), and a query that forgets its WHERE finds no more than that person may see.

do $$
begin
  create role achtervang_app nologin;
exception
  -- unique_violation: another database of the same server made it at this very moment.
  when duplicate_object or unique_violation then null;
  -- An owner who may not make roles finds it made by whoever made the database.
  when insufficient_privilege then
    if not exists (select from pg_roles where rolname = 'achtervang_app') then raise; end if;
end $$;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ on whose behalf

-- In a policy each of these stands in a sub-select, which the planner runs once per query and not once per row.
create function app_role() returns text language sql stable parallel safe
return nullif(current_setting('app.role', true), '');
--> statement-breakpoint
create function app_is(variadic roles text[]) returns boolean language sql stable parallel safe
return coalesce(nullif(current_setting('app.role', true), '') = any (roles), false);
--> statement-breakpoint
create function app_user_id() returns uuid language sql stable parallel safe
return nullif(current_setting('app.user_id', true), '')::uuid;
--> statement-breakpoint
-- The board of whoever acts in one of these roles, else null, which equals nothing.
create function board_of(variadic roles text[]) returns uuid language sql stable parallel safe
return case when nullif(current_setting('app.role', true), '') = any (roles)
  then nullif(current_setting('app.board_id', true), '')::uuid end;
--> statement-breakpoint
-- The sites to which the scope is limited; null: all of the board.
create function app_sites() returns uuid[] language sql stable parallel safe
return string_to_array(nullif(current_setting('app.site_ids', true), ''), ',')::uuid[];
--> statement-breakpoint
-- The board of whoever acts in one of these roles for all sites of it.
create function whole_board_of(variadic roles text[]) returns uuid language sql stable parallel safe
return case when nullif(current_setting('app.role', true), '') = any (roles)
    and nullif(current_setting('app.site_ids', true), '') is null
  then nullif(current_setting('app.board_id', true), '')::uuid end;
--> statement-breakpoint
-- The pools of whoever acts in one of these roles, else null.
create function pools_of(variadic roles text[]) returns uuid[] language sql stable parallel safe
return case when nullif(current_setting('app.role', true), '') = any (roles)
  then string_to_array(nullif(current_setting('app.pool_ids', true), ''), ',')::uuid[] end;
--> statement-breakpoint
create function own_member() returns uuid language sql stable parallel safe
return case when nullif(current_setting('app.role', true), '') = 'member'
  then nullif(current_setting('app.member_id', true), '')::uuid end;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ every table

-- Row-level security on every table, forced: it binds the owner too. The owner works freely where no scope was set, that is
-- in migrations, seeds and restores, and where another session runs one of the owner's functions. Should the product ever
-- connect as the owner by mistake, it sets a scope, runs its own functions, and sees nothing at all. `to current_user` names
-- the owner, whatever it is called, and keeps this policy out of everybody else's plans.
do $$
declare name regclass;
begin
  for name in
    select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
  loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format($policy$create policy owner on %s to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what crosses a border, and no more

-- The members whose file the own board keeps. An array: a sub-query in the policies would turn in circles with `member`.
create function members_of_own_board() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array_agg(id) from member where home_board_id = whole_board_of('school', 'board')
$$;
--> statement-breakpoint
-- The requests for which the member was asked or comes.
create function requests_of_own_member() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array_agg(request_id) from (
    select request_id from offer where member_id = own_member()
    union
    select request_id from assignment where member_id = own_member()
  ) asked
$$;
--> statement-breakpoint
-- When and where the members of a pool are taken, for the match of that pool. Of another pool's request not even the id.
create function commitments_of_pool(of_pool uuid, from_day date) returns table (
  member_id uuid, request_id uuid, site_id uuid, board_id uuid, day date, during tstzrange, minutes integer
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select taken.member_id, case when taken.pool_id = of_pool then taken.request_id end,
    request.site_id, taken.board_id, taken.day, taken.during, taken.minutes
  from pool_member
  join assignment_session taken on taken.member_id = pool_member.member_id
  join request on request.id = taken.request_id
  where pool_member.pool_id = of_pool and of_pool = any (pools_of('engine'))
    and taken.day >= from_day and taken.status <> 'cancelled'
$$;
--> statement-breakpoint
-- The contracts that the contract chain is counted from, for the match of a pool and for nobody else outside the board.
create function contracts_of_pool(of_pool uuid) returns table (
  member_id uuid, board_id uuid, first_day date, last_day date, exempt boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select contract.member_id, contract.board_id, contract.first_day, contract.last_day, contract.exempt
  from pool_member
  join employment_contract contract on contract.member_id = pool_member.member_id
  where pool_member.pool_id = of_pool and of_pool = any (pools_of('engine'))
$$;
--> statement-breakpoint
-- Whether work for this request stays out of the contract chain: all that the match learns of the reason of an absence.
-- BO, SBO and SO are the levels of primary education (scheduler/domain/level.ts). Null for whoever may not ask.
create function chain_exempt(of_request uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select absence_reason.chain_exempt_in_primary and site.levels && array['BO', 'SBO', 'SO']
  from request
  join absence on absence.id = request.absence_id
  join absence_reason on absence_reason.code = absence.reason_code
  join site on site.id = request.site_id
  where request.id = of_request and request.pool_id = any (pools_of('engine'))
$$;
--> statement-breakpoint
-- Ends what no longer makes sense: offers and proposals for a request that is not open any more, or for sessions that
-- somebody has. Whoever covers or withdraws a request calls it, also a member who may not see what others were offered;
-- it can do no harm, because what it ends could not be accepted any more. Answers the offers that it withdrew.
create function supersede_moot(of_request uuid) returns table (offer_id uuid)
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
  return query
    update offer set status = 'withdrawn'
      where offer.request_id = of_request and status = 'sent' and (request_status <> 'open' or session_ids && taken)
      returning offer.id;
end $$;
--> statement-breakpoint
revoke execute on function members_of_own_board(), requests_of_own_member(), commitments_of_pool(uuid, date),
  contracts_of_pool(uuid), chain_exempt(uuid), supersede_moot(uuid), event_chain_problems() from public;
grant execute on function members_of_own_board(), requests_of_own_member(), commitments_of_pool(uuid, date),
  contracts_of_pool(uuid), chain_exempt(uuid), supersede_moot(uuid), event_chain_problems() to achtervang_app;
grant usage on schema public to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ reference

-- Whoever signed in reads it; the administrator writes what the grants at the end allow.
do $$
declare name text;
begin
  foreach name in array array['absence_reason', 'agency', 'board', 'calendar_entry', 'law_parameter', 'lifecycle_step',
    'participation', 'pool', 'pool_region', 'region', 'role', 'salary_step', 'site', 'spelregels', 'tariff', 'vak']
  loop
    execute format('create policy signed_in on %I for select to achtervang_app using ((select app_role()) is not null)', name);
    execute format('create policy admin on %I to achtervang_app using ((select app_is(''admin'')))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy coordinator_of_pool on spelregels for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy coordinator_of_pool on participation to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy school_of_board on calendar_entry to achtervang_app
  using (board_id = (select whole_board_of('school')));
create policy school_of_site on calendar_entry to achtervang_app
  using (exists (
    select from site where site.id = calendar_entry.site_id and site.board_id = (select board_of('school'))
      and ((select app_sites()) is null or site.id = any ((select app_sites())::uuid[]))));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ absence and contract: private to a board

create policy school_of_site on absence to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy own_board on employment_contract for select to achtervang_app
  using (board_id = (select whole_board_of('school', 'board')));
create policy school_of_board on employment_contract to achtervang_app
  using (board_id = (select whole_board_of('school')));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ request

create policy own_board on request for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy own_pools on request for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on request for select to achtervang_app
  using (id = any ((select requests_of_own_member())::uuid[]));
create policy product on request for select to achtervang_app
  using ((select app_is('worker', 'measures')));
create policy school_posts on request for insert to achtervang_app
  with check (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy school_changes on request for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
create policy pool_changes on request for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
-- Who accepts covers the request, who falls ill opens it again.
create policy member_changes on request for update to achtervang_app
  using (id = any ((select requests_of_own_member())::uuid[]))
  with check (id = any ((select requests_of_own_member())::uuid[]) and status in ('open', 'covered'));
create policy worker_changes on request for update to achtervang_app
  using ((select app_is('worker')));
--> statement-breakpoint
create policy own_board on request_session for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from request where request.id = request_session.request_id)));
create policy own_pools on request_session for select to achtervang_app
  using ((select app_is('coordinator', 'engine'))
    and exists (select from request where request.id = request_session.request_id));
create policy own_member on request_session for select to achtervang_app
  using (request_id = any ((select requests_of_own_member())::uuid[]));
create policy product on request_session for select to achtervang_app
  using ((select app_is('worker', 'measures')));
create policy school_posts on request_session for insert to achtervang_app
  with check (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = request_session.request_id)));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ match and proposal: never a school

create policy own_pools on match_run to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy worker on match_run to achtervang_app using ((select app_is('worker')));
create policy measures on match_run for select to achtervang_app using ((select app_is('measures')));
create policy own_pools on proposal to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]))
  with check (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[])
    and exists (select from request where request.id = proposal.request_id and request.pool_id = proposal.pool_id));
create policy worker on proposal to achtervang_app using ((select app_is('worker')));
create policy measures on proposal for select to achtervang_app using ((select app_is('measures')));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ offer and assignment

create policy own_board on offer for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from request where request.id = offer.request_id)));
create policy own_pools on offer for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on offer for select to achtervang_app using (member_id = (select own_member()));
create policy product on offer for select to achtervang_app using ((select app_is('worker', 'measures')));
-- To a member of the pool, for a request of the pool.
create policy coordinator_sends on offer for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[])
    and exists (select from request where request.id = offer.request_id and request.pool_id = offer.pool_id)
    and exists (select from pool_member where pool_member.pool_id = offer.pool_id and pool_member.member_id = offer.member_id));
create policy worker_sends on offer for insert to achtervang_app with check ((select app_is('worker')));
create policy coordinator_changes on offer for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy member_answers on offer for update to achtervang_app
  using (member_id = (select own_member()))
  with check (member_id = (select own_member()) and status in ('accepted', 'declined'));
create policy school_withdraws on offer for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = offer.request_id)))
  with check (board_id = (select board_of('school')) and status = 'withdrawn');
create policy worker_changes on offer for update to achtervang_app using ((select app_is('worker')));
--> statement-breakpoint
create policy own_board on assignment for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from request where request.id = assignment.request_id)));
create policy own_pools on assignment for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on assignment for select to achtervang_app using (member_id = (select own_member()));
create policy employing_board on assignment for select to achtervang_app
  using (member_id = any ((select members_of_own_board())::uuid[]));
create policy product on assignment for select to achtervang_app using ((select app_is('worker', 'measures')));
create policy coordinator_books on assignment for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[])
    and exists (select from pool_member where pool_member.pool_id = assignment.pool_id and pool_member.member_id = assignment.member_id));
create policy member_accepts on assignment for insert to achtervang_app
  with check (member_id = (select own_member())
    and exists (select from offer where offer.id = assignment.offer_id and offer.status = 'accepted'));
-- The same person goes on where a school extends and the rules of play allow it.
create policy worker_books on assignment for insert to achtervang_app with check ((select app_is('worker')));
create policy coordinator_changes on assignment for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy member_cancels on assignment for update to achtervang_app
  using (member_id = (select own_member()))
  with check (member_id = (select own_member()) and status = 'cancelled');
create policy school_ends on assignment for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = assignment.request_id)))
  with check (board_id = (select board_of('school')) and status in ('cancelled', 'fulfilled'));
--> statement-breakpoint
create policy own_board on assignment_session for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from request where request.id = assignment_session.request_id)));
create policy own_pools on assignment_session for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on assignment_session for select to achtervang_app using (member_id = (select own_member()));
create policy employing_board on assignment_session for select to achtervang_app
  using (member_id = any ((select members_of_own_board())::uuid[]));
create policy product on assignment_session for select to achtervang_app using ((select app_is('worker', 'measures')));
create policy coordinator_books on assignment_session for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy member_accepts on assignment_session for insert to achtervang_app
  with check (member_id = (select own_member()));
create policy worker_books on assignment_session for insert to achtervang_app with check ((select app_is('worker')));
create policy coordinator_changes on assignment_session for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy member_cancels on assignment_session for update to achtervang_app
  using (member_id = (select own_member()));
create policy school_cancels on assignment_session for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = assignment_session.request_id)));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ fulfilment

create policy own_board on fulfilment for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from assignment where assignment.id = fulfilment.assignment_id)));
create policy own_pools on fulfilment for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy measures on fulfilment for select to achtervang_app using ((select app_is('measures')));
create policy school_confirms on fulfilment for insert to achtervang_app
  with check (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from assignment where assignment.id = fulfilment.assignment_id)));
create policy school_rates on fulfilment for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from assignment where assignment.id = fulfilment.assignment_id)));
-- Seen by whoever sees the fulfilment.
create policy as_fulfilment on fulfilment_session for select to achtervang_app
  using (exists (select from fulfilment where fulfilment.id = fulfilment_session.fulfilment_id));
create policy school_confirms on fulfilment_session for insert to achtervang_app
  with check ((select app_is('school')) and exists (
    select from fulfilment
    join assignment_session on assignment_session.assignment_id = fulfilment.assignment_id
    where fulfilment.id = fulfilment_session.fulfilment_id
      and assignment_session.id = fulfilment_session.assignment_session_id));
create policy own_board on outside_cover for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from request where request.id = outside_cover.request_id)));
create policy own_pools on outside_cover for select to achtervang_app
  using ((select app_is('coordinator')) and exists (select from request where request.id = outside_cover.request_id));
create policy measures on outside_cover for select to achtervang_app using ((select app_is('measures')));
create policy school_logs on outside_cover for insert to achtervang_app
  with check (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = outside_cover.request_id)));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ member

create policy own_pools on pool_member for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on pool_member for select to achtervang_app using (member_id = (select own_member()));
create policy own_board on pool_member for select to achtervang_app
  using (member_id = any ((select members_of_own_board())::uuid[])
    or internal_team_board_id = (select whole_board_of('school', 'board')));
create policy measures on pool_member for select to achtervang_app using ((select app_is('measures')));
create policy coordinator on pool_member to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy admin on pool_member to achtervang_app using ((select app_is('admin')));
--> statement-breakpoint
create policy own_pools on intake_finding for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[]));
create policy own_member on intake_finding for select to achtervang_app using (member_id = (select own_member()));
create policy own_board on intake_finding for select to achtervang_app
  using (member_id = any ((select members_of_own_board())::uuid[]));
create policy measures on intake_finding for select to achtervang_app using ((select app_is('measures')));
create policy coordinator on intake_finding to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
--> statement-breakpoint
create policy own_pools on member for select to achtervang_app
  using ((select app_is('coordinator', 'engine')) and exists (
    select from pool_member where pool_member.member_id = member.id
      and pool_member.pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[])));
create policy own_member on member for select to achtervang_app using (id = (select own_member()));
create policy own_board on member for select to achtervang_app
  using (home_board_id = (select whole_board_of('school', 'board')));
-- Who comes, or came: not who was only asked.
create policy host_school on member for select to achtervang_app
  using ((select app_is('school')) and exists (
    select from assignment where assignment.member_id = member.id and assignment.board_id = (select board_of('school'))));
create policy coordinator_takes_in on member for insert to achtervang_app with check ((select app_is('coordinator')));
create policy coordinator_changes on member for update to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from pool_member where pool_member.member_id = member.id
      and pool_member.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy member_changes on member for update to achtervang_app using (id = (select own_member()));
create policy school_of_board on member to achtervang_app using (home_board_id = (select whole_board_of('school')));
create policy admin on member to achtervang_app using ((select app_is('admin')));
--> statement-breakpoint
-- What belongs to a member is seen by the coordinators and the match of the member's pools, by the member and by the board
-- that keeps the file. Coordinators and the import write it.
do $$
declare name text;
begin
  foreach name in array array['member_role', 'qualification', 'availability', 'availability_exception', 'engagement',
    'preference', 'member_document', 'admission', 'exclusion']
  loop
    execute format($policy$create policy own_pools on %1$I for select to achtervang_app
      using ((select app_is('coordinator', 'engine')) and exists (
        select from pool_member where pool_member.member_id = %1$I.member_id
          and pool_member.pool_id = any ((select pools_of('coordinator', 'engine'))::uuid[])))$policy$, name);
    execute format($policy$create policy coordinator on %1$I to achtervang_app
      using ((select app_is('coordinator')) and exists (
        select from pool_member where pool_member.member_id = %1$I.member_id
          and pool_member.pool_id = any ((select pools_of('coordinator'))::uuid[])))$policy$, name);
    execute format($policy$create policy own_member on %I for select to achtervang_app
      using (member_id = (select own_member()))$policy$, name);
    execute format($policy$create policy own_board on %I for select to achtervang_app
      using (member_id = any ((select members_of_own_board())::uuid[]))$policy$, name);
    execute format('create policy admin on %I to achtervang_app using ((select app_is(''admin'')))', name);
  end loop;
  -- The member keeps these.
  foreach name in array array['availability', 'availability_exception', 'preference'] loop
    execute format('create policy member_keeps on %I to achtervang_app using (member_id = (select own_member()))', name);
  end loop;
  -- HR of the board that keeps the file keeps these.
  foreach name in array array['member_role', 'qualification', 'engagement'] loop
    execute format($policy$create policy school_keeps on %I to achtervang_app
      using ((select app_is('school')) and member_id = any ((select members_of_own_board())::uuid[]))$policy$, name);
  end loop;
  -- The measures count hours and never a name.
  foreach name in array array['availability', 'availability_exception', 'engagement'] loop
    execute format('create policy measures on %I for select to achtervang_app using ((select app_is(''measures'')))', name);
  end loop;
  -- What a board has seen and whom it admits, the board knows and says.
  foreach name in array array['member_document', 'admission'] loop
    execute format($policy$create policy seen_by_board on %I for select to achtervang_app
      using (board_id = (select board_of('school', 'board')))$policy$, name);
    execute format($policy$create policy school_of_board on %I to achtervang_app
      using (board_id = (select whole_board_of('school')))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
create policy host_school on qualification for select to achtervang_app
  using ((select app_is('school')) and exists (
    select from assignment where assignment.member_id = qualification.member_id
      and assignment.board_id = (select board_of('school'))));
-- The school that pays the hours knows the wage under which they were worked.
create policy host_school on engagement for select to achtervang_app
  using ((select app_is('school')) and exists (
    select from assignment where assignment.member_id = engagement.member_id
      and assignment.engagement_id = engagement.id and assignment.board_id = (select board_of('school'))));
create policy member_asks on exclusion to achtervang_app
  using (member_id = (select own_member()) and asked_by = 'member');
create policy school_asks on exclusion to achtervang_app
  using (asked_by = 'school' and exists (
    select from site where site.id = exclusion.site_id and site.board_id = (select board_of('school'))
      and ((select app_sites()) is null or site.id = any ((select app_sites())::uuid[]))));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ event, job, idempotency

-- Nobody writes in another's name, and no school in another board's chain.
create policy signed_in on event for insert to achtervang_app
  with check ((select app_role()) is not null
    and actor_user_id is not distinct from (select app_user_id())
    and (not (select app_is('school', 'board')) or board_id = (select board_of('school', 'board'))));
create policy own_board on event for select to achtervang_app
  using (board_id = (select board_of('school', 'board')));
create policy own_pools on event for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy product on event for select to achtervang_app
  using ((select app_is('admin', 'measures', 'worker')));
--> statement-breakpoint
create policy signed_in on job for insert to achtervang_app with check ((select app_role()) is not null);
create policy worker on job to achtervang_app using ((select app_is('worker')));
--> statement-breakpoint
create policy own on idempotency for select to achtervang_app using (user_id = (select app_user_id()));
create policy own_claim on idempotency for insert to achtervang_app with check (user_id = (select app_user_id()));
-- A key gets one answer.
create policy own_answer on idempotency for update to achtervang_app
  using (user_id = (select app_user_id()) and answer is null)
  with check (user_id = (select app_user_id()));
create policy worker on idempotency to achtervang_app using ((select app_is('worker')));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ user

create policy sign_in on app_user for select to achtervang_app using ((select app_is('sign-in')));
create policy self on app_user for select to achtervang_app using (id = (select app_user_id()));
-- Who did it, where a colleague did: "decided by ... at ...".
create policy colleague on app_user for select to achtervang_app
  using ((select app_is('school', 'board', 'coordinator')) and exists (
    select from user_scope where user_scope.user_id = app_user.id));
create policy admin on app_user to achtervang_app using ((select app_is('admin')));
create policy sign_in on user_scope for select to achtervang_app using ((select app_is('sign-in')));
create policy self on user_scope for select to achtervang_app using (user_id = (select app_user_id()));
create policy colleague on user_scope for select to achtervang_app
  using (board_id = (select board_of('school', 'board')) or pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy admin on user_scope to achtervang_app using ((select app_is('admin')));
create policy sign_in on access_key for select to achtervang_app using ((select app_is('sign-in')));
create policy self on access_key for select to achtervang_app using (user_id = (select app_user_id()));
create policy admin on access_key to achtervang_app using ((select app_is('admin')));
create policy sign_in on login to achtervang_app using ((select app_is('sign-in')));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what the product may do at all

-- Columns that are not named here stay as they were written. Nothing on event_head: only the trigger writes it.
grant select on absence_reason, agency, board, calendar_entry, law_parameter, lifecycle_step, participation, pool,
  pool_region, region, role, salary_step, site, spelregels, tariff, vak to achtervang_app;
grant insert on absence_reason, agency, board, calendar_entry, law_parameter, participation, pool, pool_region, region,
  role, salary_step, site, spelregels, tariff, vak to achtervang_app;
grant update (label, kind, chain_exempt_in_primary) on absence_reason to achtervang_app;
grant update (name, kind, region_id) on agency to achtervang_app;
grant update (name, region_id) on board to achtervang_app;
grant update (kind, first_day, last_day, name, source), delete on calendar_entry to achtervang_app;
grant update (body, source, status) on law_parameter to achtervang_app;
grant update (draws, supplies, formation_share_basis_points, pupils, source_order, valid_until) on participation
  to achtervang_app;
grant update (name) on pool to achtervang_app;
grant delete on pool_region to achtervang_app;
grant update (name, holiday_region) on region to achtervang_app;
grant update (label, licence_required, unlicensed, delivered_in) on role to achtervang_app;
grant update (month_cents, source, status) on salary_step to achtervang_app;
grant update (board_id, code, brin, name, street, house_number, postcode, place_name, municipality_code, municipality, province, denomination,
  phone, website, structure, levels, holiday_region, latitude, longitude, contact) on site to achtervang_app;
grant update (valid_until, source, status) on tariff to achtervang_app;
grant update (name, aliases) on vak to achtervang_app;
--> statement-breakpoint
grant select, insert on absence, request, request_session, match_run, proposal, offer, assignment, assignment_session,
  fulfilment, fulfilment_session, outside_cover, employment_contract, event, job to achtervang_app;
grant update (person_name, reason_code, first_day, last_day, open_ended, status) on absence to achtervang_app;
grant update (pool_id, kind, urgency, status, first_day, last_day, open_ended, length_school_days, length_calendar_days,
  length_session_days, minutes, vak_ids, levels, preferred_member_id, licensed_teacher_named, notes, alternative,
  class_consequence, covered_at, version) on request to achtervang_app;
grant update (status, finished_at, request_count, member_count, covered_count, plan_value, bound, world_hash, failure)
  on match_run to achtervang_app;
grant update (status, decided_by, decided_at, reason, overridden_rule_ids, version) on proposal to achtervang_app;
grant update (status, answered_at, decline_reason) on offer to achtervang_app;
grant update (status, cancelled_at, cancelled_by, version) on assignment to achtervang_app;
grant update (status) on assignment_session to achtervang_app;
grant update (rating) on fulfilment to achtervang_app;
grant update (first_day, last_day, exempt) on employment_contract to achtervang_app;
grant update (payload, run_after, attempts, locked_until, done_at, last_error) on job to achtervang_app;
--> statement-breakpoint
grant select, insert on member, member_role, qualification, availability, availability_exception, engagement, preference,
  member_document, admission, exclusion, pool_member, intake_finding to achtervang_app;
grant update (name, email, phone, postcode4, latitude, longitude, travel_minutes_max, home_board_id) on member
  to achtervang_app;
grant delete on member_role to achtervang_app;
grant update (valid_until) on qualification to achtervang_app;
grant update (rrule, first_day, last_day, from_time, until_time), delete on availability to achtervang_app;
grant update (first_day, last_day, available, from_time, until_time), delete on availability_exception to achtervang_app;
grant update (week_minutes, home_site_id, wage_cents_per_hour, wage_basis, last_day) on engagement to achtervang_app;
grant delete on preference to achtervang_app;
grant update (seen_on) on member_document to achtervang_app;
grant update (admitted_on), delete on admission to achtervang_app;
grant update (first_day, last_day), delete on exclusion to achtervang_app;
grant update (status, joined_on, left_on, left_to, internal_team_board_id) on pool_member to achtervang_app;
grant update (met, evidence, found_on) on intake_finding to achtervang_app;
--> statement-breakpoint
grant select, insert on app_user, user_scope, access_key, login, idempotency to achtervang_app;
grant update (name, email) on app_user to achtervang_app;
grant update (site_ids), delete on user_scope to achtervang_app;
grant update (label, revoked_at) on access_key to achtervang_app;
grant update (user_scope_id, expires_at), delete on login to achtervang_app;
grant update (answer), delete on idempotency to achtervang_app;
