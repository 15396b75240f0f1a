-- As before (0032), but a coordinator keeps only who is, or would be, of the own pools: whoever left them or was turned away, and works
-- in another pool, is kept there. Who is in no pool any more is still kept where they were last.
create or replace function keeps_user(of_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when app_is('admin') then exists (select from app_user where id = of_user)
    when app_is('board', 'coordinator') then exists (select from user_scope where user_id = of_user) and not exists (
      select from user_scope where user_id = of_user and not case
        when app_is('board') then role in ('school', 'board') and board_id = board_of('board')
        else role = 'member' and exists (select from pool_member
          where pool_member.member_id = user_scope.member_id and pool_member.pool_id = any (pools_of('coordinator'))
            and (pool_member.status in ('candidate', 'admitted') or not exists (select from pool_member elsewhere
              where elsewhere.member_id = user_scope.member_id and elsewhere.status in ('candidate', 'admitted')))) end)
    else false end
$$;
