-- That a correction is asked is told to who can answer: the coordinators of the member's pools, and who works for the whole of the home
-- board; and that it is answered to who asked.
alter table notice drop constraint notice_kind_known;
--> statement-breakpoint
alter table notice
  add constraint notice_kind_known check (kind in ('offer.sent', 'offer.reminder', 'offer.withdrawn', 'offer.lost',
    'offer.expired', 'offer.declined', 'offer.unanswered', 'assignment.confirmed', 'assignment.extended',
    'assignment.shortened', 'assignment.changed', 'assignment.cancelled', 'request.covered', 'request.nobody-found',
    'request.unfilled', 'paper.ends', 'availability.stale', 'correction.asked', 'correction.decided', 'run.failed', 'job.dead',
    'data.broken'));
--> statement-breakpoint
-- As before (0019); what is about a member and no request is for who keeps the members of the home board.
create or replace function receivers_of(audience text, of_request uuid, of_pool uuid, of_member uuid)
returns table (user_id uuid, member_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with of_site as (
    select user_scope.user_id, user_scope.user_id = request.posted_by as posted
    from request
    join user_scope on user_scope.role = 'school' and user_scope.board_id = request.board_id
      and (user_scope.site_ids is null or request.site_id = any (user_scope.site_ids))
    where request.id = of_request
  )
  select null::uuid, of_member where audience = 'member' and of_member is not null
  union
  select of_site.user_id, null from of_site
  where audience = 'school' and (posted or not exists (select from of_site other where other.posted))
  union
  select user_scope.user_id, null from user_scope
  join member on member.home_board_id = user_scope.board_id
  where audience = 'school' and of_request is null and member.id = of_member
    and user_scope.role = 'school' and user_scope.site_ids is null
  union
  select user_scope.user_id, null from user_scope
  where audience = 'coordinator' and user_scope.role = 'coordinator' and user_scope.pool_id = of_pool
  union
  select user_scope.user_id, null from user_scope where audience = 'admin' and user_scope.role = 'admin'
$$;
