ALTER TABLE "request_session" ADD COLUMN "called_off_because" text;
--> statement-breakpoint
-- As before (0022); why it fell out is said with it.
drop trigger request_session_stays on request_session;
--> statement-breakpoint
create trigger request_session_stays before update on request_session
  for each row when (to_jsonb(old) - 'called_off_at' - 'called_off_because'
    <> to_jsonb(new) - 'called_off_at' - 'called_off_because') execute function refuse_change();
--> statement-breakpoint
grant update (called_off_because) on request_session to achtervang_app;
--> statement-breakpoint
update request_session set called_off_because = 'closed' where called_off_at is not null;
--> statement-breakpoint
alter table request_session
  add constraint request_session_called_off_because_known check (called_off_because in ('closed', 'other-hours')),
  add constraint request_session_fell_out_because check (called_off_because is null or called_off_at is not null);
