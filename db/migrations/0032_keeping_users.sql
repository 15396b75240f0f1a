-- Who keeps whom: an administrator everybody, a board whoever has roles at that board alone, a coordinator the members of the own pools
-- who are nothing else. Who keeps somebody may stop them from signing in, and take lost second steps away.

create function keeps_user(of_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when app_is('admin') then exists (select from app_user where id = of_user)
    when app_is('board', 'coordinator') then exists (select from user_scope where user_id = of_user) and not exists (
      select from user_scope where user_id = of_user and not case
        when app_is('board') then role in ('school', 'board') and board_id = board_of('board')
        else role = 'member' and exists (select from pool_member
          where pool_member.member_id = user_scope.member_id and pool_member.pool_id = any (pools_of('coordinator'))) end)
    else false end
$$;
--> statement-breakpoint
-- Those who are kept, by name; of a second step only whether there is one, and nothing of when somebody was seen.
create function users_kept(of_text text, at_most integer) returns table (
  id uuid, name text, email text, disabled_at timestamptz, has_app boolean, passkey_count integer, roles jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select app_user.id, app_user.name, app_user.email, app_user.disabled_at,
    exists (select from authenticator where authenticator.user_id = app_user.id),
    (select count(*)::integer from passkey where passkey.user_id = app_user.id),
    (select coalesce(jsonb_agg(jsonb_build_object('role', user_scope.role,
        'where', coalesce(board.name, pool.name, region.name)) order by user_scope.role, user_scope.id), '[]')
      from user_scope left join board on board.id = user_scope.board_id left join pool on pool.id = user_scope.pool_id
        left join region on region.id = user_scope.region_id where user_scope.user_id = app_user.id)
  from app_user
  where (of_text = '' or position(lower(of_text) in lower(app_user.name)) > 0 or position(lower(of_text) in app_user.email) > 0)
    and keeps_user(app_user.id)
  order by app_user.name, app_user.id limit at_most
$$;
--> statement-breakpoint
create or replace function refuse_disabling_oneself() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A function of the owner has looked already at who asks.
  if app_role() is not null and not app_is('admin') and session_user = current_user then
    raise exception 'only an administrator disables a user' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Stops somebody from signing in, or lets them again. Answers `done`, `already`, `self`, or `last-admin`:
-- somebody must be left to keep the others.
create function set_user_disabled(of_user uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_user(of_user) then
    raise exception 'not for this role to keep' using errcode = '42501';
  end if;
  -- Two administrators who stop each other come one after the other.
  perform pg_advisory_xact_lock(hashtext('administrators'));
  if at is not null and of_user = app_user_id() then
    return 'self';
  end if;
  if at is not null and exists (select from user_scope where user_id = of_user and role = 'admin') and not exists (
    select from user_scope join app_user on app_user.id = user_scope.user_id
      where user_scope.role = 'admin' and app_user.id <> of_user and app_user.disabled_at is null) then
    return 'last-admin';
  end if;
  update app_user set disabled_at = at where id = of_user and (disabled_at is null) = (at is not null);
  return case when found then 'done' else 'already' end;
end $$;
--> statement-breakpoint
-- Takes every second step of somebody away, with the sessions that were made with them and what was under way at the door.
create function reset_factors_of(of_user uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare gone integer;
begin
  if not keeps_user(of_user) or of_user = app_user_id() then
    raise exception 'not for this role to keep' using errcode = '42501';
  end if;
  delete from recovery_code where user_id = of_user;
  with apps as (delete from authenticator where user_id = of_user returning 1),
    keys as (delete from passkey where user_id = of_user returning 1)
  select (select count(*) from apps) + (select count(*) from keys) into gone;
  delete from login where user_id = of_user;
  delete from attempt where user_id = of_user;
  return gone;
end $$;
--> statement-breakpoint
revoke execute on function keeps_user(uuid), users_kept(text, integer), set_user_disabled(uuid, timestamptz), reset_factors_of(uuid) from public;
grant execute on function keeps_user(uuid), users_kept(text, integer), set_user_disabled(uuid, timestamptz), reset_factors_of(uuid)
  to achtervang_app;
