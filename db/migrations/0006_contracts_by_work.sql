-- Whom the asking board hires for each assignment gets a fixed-term contract by accepting, whether or not that board has written
-- it down yet. So the chain counts written contracts, and beside them work that was accepted, is offered or was approved: one
-- contract per request, unless a written one lies over the same days. `from_day`: what was approved for earlier will not be
-- worked any more. Of another pool's request not even the id is told.
drop function contracts_of_pool(uuid);
--> statement-breakpoint
create function contracts_of_pool(of_pool uuid, from_day date) returns table (
  member_id uuid, board_id uuid, first_day date, last_day date, exempt boolean, request_id uuid
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with of_members as (
    select pool_member.member_id from pool_member
    where pool_member.pool_id = of_pool and of_pool = any (pools_of('engine'))
  ), written as (
    select contract.member_id, contract.board_id, contract.first_day, contract.last_day, contract.exempt
    from of_members join employment_contract contract on contract.member_id = of_members.member_id
  ), promised as (
    select proposal.member_id, proposal.request_id, proposal.session_ids from proposal where status = 'approved'
    union all
    select offer.member_id, offer.request_id, offer.session_ids from offer where status = 'sent'
  ), work as (
    select taken.member_id, taken.request_id, taken.day, assignment.engagement_id
    from of_members
    join assignment_session taken on taken.member_id = of_members.member_id
    join assignment on assignment.id = taken.assignment_id
    where taken.status <> 'cancelled'
    union
    select promised.member_id, promised.request_id, session.day, (
      select engagement.id from engagement
      where engagement.member_id = promised.member_id and engagement.first_day <= session.day
        and (engagement.last_day is null or session.day <= engagement.last_day)
      order by engagement.first_day desc, engagement.id limit 1)
    from of_members
    join promised on promised.member_id = of_members.member_id
    join request_session session on session.id = any (promised.session_ids) and session.day >= from_day
  ), hired as (
    select work.member_id, work.request_id, min(work.day) as first_day, max(work.day) as last_day
    from work
    join engagement on engagement.id = work.engagement_id
    where engagement.employer = 'requesting-board' and engagement.form in ('on-call', 'temporary', 'min-max')
    group by work.member_id, work.request_id
  )
  select written.*, null::uuid from written
  union all
  select hired.member_id, request.board_id, hired.first_day, hired.last_day,
    coalesce(absence_reason.chain_exempt_in_primary and site.levels && array['BO', 'SBO', 'SO'], false),
    case when request.pool_id = of_pool then request.id end
  from hired
  join request on request.id = hired.request_id
  join site on site.id = request.site_id
  left join absence on absence.id = request.absence_id
  left join absence_reason on absence_reason.code = absence.reason_code
  where not exists (
    select from written
    where written.member_id = hired.member_id and written.board_id = request.board_id
      and written.first_day <= hired.last_day and hired.first_day <= written.last_day)
$$;
--> statement-breakpoint
revoke execute on function contracts_of_pool(uuid, date) from public;
grant execute on function contracts_of_pool(uuid, date) to achtervang_app;
