-- As before (0030), with the beginning directors whose mentor somebody is or was.
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
    || coalesce((select jsonb_build_object('beginning_director', jsonb_agg(jsonb_build_object(
          'site_id', site_id, 'supported_from', supported_from, 'supported_until', supported_until)))
        from beginning_director where mentor_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('event', jsonb_agg(jsonb_build_object('verb', verb, 'at', at, 'actor_role', actor_role) order by at))
        from event where subject_id = of_member having count(*) > 0), '{}');
end $$;
