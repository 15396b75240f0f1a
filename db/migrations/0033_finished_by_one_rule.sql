-- As before (0019), by the lessons that a notice is about: those of its event where it names them, else those that are still on.
create or replace function write_notices(entries jsonb, at timestamptz, acting_user uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare written integer;
begin
  if app_role() is null then return 0; end if;
  with entry as (
    select e.ordinality as number, e.value ->> 'decision' as decision, e.value ->> 'kind' as kind,
      e.value ->> 'audience' as audience, e.value ->> 'noun' as noun, (e.value ->> 'subjectId')::uuid as subject_id,
      e.value -> 'facts' as facts, (e.value ->> 'gatherMs')::integer as gather_ms, (e.value ->> 'poolId')::uuid as pool_id
    from jsonb_array_elements(entries) with ordinality e
  ), about as (
    select entry.*, found.member_id as of_member, found.request_id, found.board_id,
      coalesce(found.pool_id, entry.pool_id) as of_pool, found.deadline_at, found.starts_at
    from entry
    left join lateral (
      select offer.member_id, offer.request_id, offer.board_id, offer.pool_id, offer.deadline_at,
        (select min(lower(during)) from request_session where id = any (offer.session_ids)) as starts_at
      from offer where entry.noun = 'offer' and offer.id = entry.subject_id
      union all
      select assignment.member_id, assignment.request_id, assignment.board_id, assignment.pool_id, null,
        (select min(lower(during)) from assignment_session
          where assignment_id = assignment.id and lower(during) > at
            and case when entry.facts ? 'sessionIds' then entry.facts -> 'sessionIds' ? request_session_id::text
              when entry.kind = 'assignment.cancelled' then true else assignment_session.status = 'confirmed' end)
      from assignment where entry.noun = 'assignment' and assignment.id = entry.subject_id
      union all
      select null, request.id, request.board_id, request.pool_id, null,
        (select min(lower(during)) from request_session
          where request_id = request.id and lower(during) > at and day <= request.last_day and called_off_at is null)
      from request where entry.noun = 'request' and request.id = entry.subject_id
      union all
      select member.id, null, null, null, null, null from member
      where entry.noun = 'member' and member.id = entry.subject_id
    ) found on true
  ), told as (
    insert into notice (decision, kind, audience, user_id, member_id, board_id, pool_id, noun, subject_id, facts,
      starts_at, deadline_at, written_at, gather_until, status)
    select about.decision, about.kind, about.audience, receiver.user_id, receiver.member_id, about.board_id, about.of_pool,
      about.noun, about.subject_id, about.facts, about.starts_at, about.deadline_at, at,
      at + case when about.starts_at < at + interval '24 hours' then interval '0'
        else about.gather_ms * interval '1 millisecond' end, 'waiting'
    from about
    cross join lateral receivers_of(about.audience, about.request_id, about.of_pool, about.of_member) receiver
    where about.audience = 'member' or receiver.user_id is distinct from acting_user
    order by about.number, receiver.user_id, receiver.member_id
    on conflict do nothing
    returning id, gather_until
  ), asked as (
    insert into job (kind, subject_id, payload, run_after)
    select 'notice.gather', id::text, '{}', gather_until from told
    returning 1
  )
  select count(*) into written from asked;
  return written;
end $$;
--> statement-breakpoint
-- The one place that decides what is finished, whoever ends the rest: an assignment of which every lesson that was not cancelled has
-- confirmed hours, and with the last one a covered request. A member and a coordinator may not see all that this rests on.
create function finish_worked(of_request uuid) returns table (assignment_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare request_status text;
begin
  select status into request_status from request where id = of_request for no key update;
  return query
    update assignment set status = 'fulfilled', version = version + 1
      where assignment.request_id = of_request and status = 'confirmed'
        and exists (select from assignment_session live
          where live.assignment_id = assignment.id and live.status = 'confirmed')
        and not exists (select from assignment_session live
          where live.assignment_id = assignment.id and live.status = 'confirmed'
            and not exists (select from fulfilment_session where assignment_session_id = live.id))
      returning assignment.id;
  if request_status = 'covered'
    and exists (select from assignment where assignment.request_id = of_request and status = 'fulfilled')
    and not exists (select from assignment where assignment.request_id = of_request and status = 'confirmed') then
    update request set status = 'fulfilled', version = version + 1 where id = of_request;
  end if;
end $$;
--> statement-breakpoint
revoke execute on function finish_worked(uuid) from public;
grant execute on function finish_worked(uuid) to achtervang_app;
--> statement-breakpoint
-- What stayed behind before.
select finish_worked(id) from request where status in ('open', 'covered', 'unfilled', 'outside');
