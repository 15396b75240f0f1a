ALTER TABLE "assignment_session" ADD COLUMN "freed_because" text;--> statement-breakpoint
-- What was cancelled before: by what is known of it. Where nothing says otherwise it counts as it did.
drop trigger assignment_session_cancelled on assignment_session;
--> statement-breakpoint
update assignment_session set freed_because = case
    when asked.called_off_because = 'other-hours' then 'other-hours'
    when asked.called_off_at is not null then 'closed'
    when request.status = 'withdrawn' then 'not-needed'
    when asked.day > request.last_day then 'ended-early'
    when exists (select from event where event.verb = 'assignment.swap'
      and event.facts ->> 'fromAssignmentId' = assignment.id::text) then 'swapped'
    when exists (select from event where event.verb = 'request.call-off' and event.subject_id = request.id
      and (event.facts -> 'shortenedIds' ? assignment.id::text or event.facts -> 'cancelledIds' ? assignment.id::text))
      and not exists (select from event where event.verb = 'assignment.cancel' and event.subject_id = assignment.id)
      then 'closed'
    when assignment.cancelled_by = 'member' then 'given-up'
    else 'taken-off'
  end
from assignment, request, request_session asked
where assignment_session.status = 'cancelled' and assignment.id = assignment_session.assignment_id
  and request.id = assignment_session.request_id and asked.id = assignment_session.request_session_id;
--> statement-breakpoint
-- As before (0001); why it was cancelled is said with it.
create trigger assignment_session_cancelled before update on assignment_session
  for each row when (
    to_jsonb(old) <> to_jsonb(new)
    and (old.status = 'cancelled'
      or to_jsonb(old) - 'status' - 'freed_because' <> to_jsonb(new) - 'status' - 'freed_because')
  ) execute function take_session_as_it_is();
grant update (freed_because) on assignment_session to achtervang_app;
--> statement-breakpoint
alter table assignment_session
  add constraint assignment_session_freed_because_known check (freed_because in
    ('given-up', 'taken-off', 'swapped', 'closed', 'other-hours', 'ended-early', 'not-needed')),
  add constraint assignment_session_cancelled_because check ((freed_because is not null) = (status = 'cancelled'));
