ALTER TABLE "request_session" ADD COLUMN "called_off_at" timestamptz;
--> statement-breakpoint
-- A lesson stays as it was asked; what can change is that it falls out, and that it is asked again after all.
drop trigger request_session_stays on request_session;
--> statement-breakpoint
create trigger request_session_stays before update on request_session
  for each row when (to_jsonb(old) - 'called_off_at' <> to_jsonb(new) - 'called_off_at') execute function refuse_change();
create policy school_calls_off on request_session for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from request where request.id = request_session.request_id)));
grant update (called_off_at) on request_session to achtervang_app;
--> statement-breakpoint
-- Nobody takes a lesson that fell out, as nobody is offered one.
create function take_what_is_asked() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from request_session where id = new.request_session_id and called_off_at is not null) then
    raise exception using errcode = 'check_violation', table = 'assignment_session',
      constraint = 'assignment_session_is_still_asked', message = 'this session fell out';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger assignment_session_asked before insert on assignment_session
  for each row execute function take_what_is_asked();
--> statement-breakpoint
create function offer_what_is_asked() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from request_session where id = any (new.session_ids) and called_off_at is not null) then
    raise exception using errcode = 'check_violation', table = 'offer',
      constraint = 'offer_only_for_asked_sessions', message = 'one of the sessions fell out';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger offer_what_is_asked before insert on offer
  for each row execute function offer_what_is_asked();
--> statement-breakpoint
-- As before (0005), without the lessons that fell out.
create or replace function open_session_count(of_request uuid, after timestamptz) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer
  from request_session
  join request on request.id = request_session.request_id
  where request_session.request_id = of_request
    and lower(request_session.during) > after
    and request_session.day <= request.last_day
    and request_session.called_off_at is null
    and not exists (
      select from assignment_session taken
      where taken.request_session_id = request_session.id and taken.status = 'confirmed')
$$;
--> statement-breakpoint
-- As before (0018); what fell out is no longer decided about either.
create or replace function supersede_moot(of_request uuid, ended timestamptz) returns table (offer_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  request_status text;
  taken uuid[];
  gone uuid[];
begin
  select status into request_status from request where id = of_request for no key update;
  select coalesce(array_agg(request_session_id), '{}') into taken
    from assignment_session where assignment_session.request_id = of_request and status <> 'cancelled';
  select taken || coalesce(array_agg(id), '{}') into gone
    from request_session where request_session.request_id = of_request and called_off_at is not null;
  update proposal set status = 'superseded', version = version + 1
    where proposal.request_id = of_request and (
      (status in ('proposed', 'approved') and (request_status <> 'open' or session_ids && gone))
      or (status = 'offered' and request_status not in ('open', 'covered', 'fulfilled')));
  update offer_round set next_at = null, waits_for_source = null, ended_at = ended,
      status = case when request_status in ('covered', 'fulfilled') or session_ids <@ taken then 'covered' else 'moot' end
    where offer_round.request_id = of_request and status = 'running'
      and (request_status <> 'open' or session_ids <@ gone);
  return query
    update offer set status = 'withdrawn', answered_at = ended,
        closed_because = case when session_ids && taken then 'somebody-else' else 'not-needed' end
      where offer.request_id = of_request and status = 'sent' and (request_status <> 'open' or session_ids && gone)
      returning offer.id;
end $$;
--> statement-breakpoint
-- Rules of play of before 2026-11-22 had one number for how long before somebody on call is asked, and from when what is
-- cancelled is paid. A version is never changed once made; this says in the words of today what it said already.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = body || jsonb_build_object('cancelPaidHours', body -> 'onCallNoticeHours')
  where not body ? 'cancelPaidHours';
--> statement-breakpoint
alter table spelregels enable trigger user;
