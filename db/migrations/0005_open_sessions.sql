-- How many sessions of a request that start after a moment nobody has. A member who accepts one part may not see who has the
-- others, and yet must know whether the request is covered now: only the number is told.
create function open_session_count(of_request uuid, after timestamptz) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer
  from request_session
  join request on request.id = request_session.request_id
  where request_session.request_id = of_request
    and lower(request_session.during) > after
    and request_session.day <= request.last_day
    and not exists (
      select from assignment_session taken
      where taken.request_session_id = request_session.id and taken.status = 'confirmed')
$$;
--> statement-breakpoint
revoke execute on function open_session_count(uuid, timestamptz) from public;
grant execute on function open_session_count(uuid, timestamptz) to achtervang_app;
