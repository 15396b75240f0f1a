-- As before (0054); that somebody looks for other work, and where who left went, is not told to the board that keeps the file: it
-- may be the employer.
create or replace function data_of_member(of_member uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
  lines jsonb;
  found jsonb;
  is_own boolean := of_member is not distinct from own_member();
  not_told text[] := '{verdicts,kept_away,held_by_request_ids,reason,token_hash}';
begin
  if not is_own and not coalesce(of_member = any (members_of_own_board()), false) then
    return null;
  end if;
  select jsonb_build_object('member', jsonb_build_array(to_jsonb(member))) into found from member where id = of_member;
  for name in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'member_id'
      and (table_name <> 'mobility_wish' or is_own)
    order by table_name
  loop
    execute format('select jsonb_agg(to_jsonb(t) - $2) from %I t where member_id = $1', name)
      into lines using of_member, not_told || case when is_own then '{}' else '{left_to,left_for}'::text[] end;
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
        from event where subject_id = of_member and (is_own or verb <> 'mobility.wish') having count(*) > 0), '{}');
end $$;
--> statement-breakpoint
-- As before (0026); where somebody went goes too, for it is in free words. What was looked for and what somebody left for stay, as all
-- that is counted: of a member without a name.
create or replace function forget_members(ids uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare users uuid[];
begin
  update member set name = 'Niet meer bewaard', email = 'vergeten-' || id || '@vergeten.invalid', phone = null,
      postcode4 = null, latitude = null, longitude = null, travel_minutes_max = null, forgotten_at = at
    where id = any (ids);
  delete from calendar_feed where member_id = any (ids);
  delete from preference where member_id = any (ids);
  delete from member_document where member_id = any (ids);
  delete from admission where member_id = any (ids);
  delete from exclusion where member_id = any (ids);
  delete from correction where member_id = any (ids);
  update pool_member set left_to = null where member_id = any (ids) and left_to is not null;
  delete from letter where delivery_id in (select id from delivery where member_id = any (ids));
  update intake_finding set evidence = 'Niet meer bewaard' where member_id = any (ids);
  select coalesce(array_agg(user_id), '{}') into users from user_scope
    where member_id = any (ids) and not exists (
      select from user_scope other where other.user_id = user_scope.user_id and other.member_id is distinct from user_scope.member_id);
  delete from user_scope where member_id = any (ids);
  delete from passkey where user_id = any (users);
  delete from authenticator where user_id = any (users);
  delete from recovery_code where user_id = any (users);
  delete from identity where user_id = any (users);
  update access_key set revoked_at = coalesce(revoked_at, at) where user_id = any (users);
  -- The guard of `app_user` lets the owner pass where no scope was set.
  perform set_config('app.role', '', true);
  update app_user set name = 'Niet meer bewaard', email = 'vergeten-' || id || '@vergeten.invalid' where id = any (users);
  perform set_config('app.role', 'worker', true);
end $$;
