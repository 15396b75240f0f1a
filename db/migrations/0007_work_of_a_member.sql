-- When a member already works, in any pool, for whoever is about to give this member more: the member who accepts, a coordinator
-- of one of the member's pools who books, and the product where the same person goes on. Neither where nor for whom is told.
-- The member is locked first, so that what was committed by whoever came before is seen, and whoever comes next waits.
create function work_of_member(of_member uuid, from_day date, until_day date) returns table (
  assignment_id uuid, day date, during tstzrange, minutes integer
) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_member is not distinct from own_member() or app_is('worker') or exists (
    select from pool_member
    where pool_member.member_id = of_member and pool_member.pool_id = any (pools_of('coordinator'))))
  then return;
  end if;
  perform from member where member.id = of_member for update;
  return query
    select taken.assignment_id, taken.day, taken.during, taken.minutes
    from assignment_session taken
    where taken.member_id = of_member and taken.status <> 'cancelled' and taken.day between from_day and until_day;
end $$;
--> statement-breakpoint
revoke execute on function work_of_member(uuid, date, date) from public;
grant execute on function work_of_member(uuid, date, date) to achtervang_app;
